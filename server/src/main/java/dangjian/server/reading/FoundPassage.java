package dangjian.server.reading;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentDetails;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassagePart;
import java.util.Optional;

/**
 * A place in a document, looked up by its anchor.
 *
 * @param card what is known about the document at a glance
 * @param details all that is known about it
 * @param isOneOfSeveral whether the viewer sees other texts under the same title
 * @param passage the passage that is or holds the place
 * @param part the part (款, 项) of it that is the place, where it is not the whole passage
 */
public record FoundPassage(
        DocumentCard card,
        DocumentDetails details,
        boolean isOneOfSeveral,
        Passage passage,
        Optional<PassagePart> part) {

    /** What people call it. */
    public String label() {
        return part.map(PassagePart::label).orElse(passage.label());
    }

    /** The words that stand there. */
    public String text() {
        return part.map(each -> passage.text().substring(each.start(), each.end()))
                .orElse(passage.text());
    }

    /** How it is cited, and its parts if it is a whole passage. */
    public CitationText citations() {
        return new CitationText(card, details, isOneOfSeveral);
    }

    static Optional<FoundPassage> in(
            Iterable<Passage> passages,
            String anchor,
            DocumentCard card,
            DocumentDetails details,
            boolean isOneOfSeveral) {
        for (Passage passage : passages) {
            if (passage.anchor().equals(anchor)) {
                return Optional.of(new FoundPassage(card, details, isOneOfSeveral, passage, Optional.empty()));
            }
            for (PassagePart part : passage.parts()) {
                if (part.anchor().equals(anchor)) {
                    return Optional.of(new FoundPassage(card, details, isOneOfSeveral, passage, Optional.of(part)));
                }
            }
        }
        return Optional.empty();
    }
}
