package dangjian.server.search;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassagePart;
import java.util.List;
import java.util.Optional;

/**
 * The clause a question asks for.
 *
 * @param card the document it stands in
 * @param passage the passage
 * @param part the part of the passage (款, 项), where one was asked for and the text has it
 * @param versions other texts under the same title, the newest first
 */
public record ClauseAnswer(
        DocumentCard card, Passage passage, Optional<PassagePart> part, List<DocumentCard> versions) {

    public ClauseAnswer {
        versions = List.copyOf(versions);
    }

    public String anchor() {
        return part.map(PassagePart::anchor).orElse(passage.anchor());
    }

    public String label() {
        return part.map(PassagePart::label).orElse(passage.label());
    }

    /** The words of the clause. */
    public String text() {
        return part.map(each -> passage.text().substring(each.start(), each.end()))
                .orElse(passage.text())
                .strip();
    }

    /** Where it stands in the passage. */
    Highlight place() {
        return part.map(each -> new Highlight(each.start(), each.end()))
                .orElseGet(() -> new Highlight(0, passage.text().length()));
    }
}
