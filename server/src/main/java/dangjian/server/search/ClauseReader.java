package dangjian.server.search;

import dangjian.corpus.document.Clause;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassagePart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads a clause from the text that was chosen for it. */
final class ClauseReader {

    private static final int MOST_VERSIONS = 10;

    private ClauseReader() {}

    /** The anchor of what stands for an article in a text that has none. */
    static String item(Clause clause) {
        return "s" + clause.article();
    }

    /** The clause as exactly as the text has it, with the other versions of the text. */
    static Optional<ClauseAnswer> read(LibraryView view, Clause clause, RankedText text) throws IOException {
        List<Passage> passages = view.passages(view.find(text.card().id()).orElseThrow());
        List<DocumentCard> versions = new ArrayList<>();
        for (String id : text.versions()) {
            OptionalInt other = id.equals(text.card().id()) ? OptionalInt.empty() : view.find(id);
            if (other.isPresent()) {
                versions.add(view.card(other.getAsInt()));
            }
        }
        versions.sort(Comparator.comparing(
                (DocumentCard card) -> card.date().map(Object::toString).orElse(""), Comparator.reverseOrder()));
        List<DocumentCard> shown = versions.subList(0, Math.min(MOST_VERSIONS, versions.size()));
        Stream<String> anchors = Stream.concat(clause.anchors().stream(), Stream.of(item(clause)));
        return anchors.flatMap(anchor -> at(passages, anchor, text.card(), shown).stream())
                .findFirst();
    }

    private static Optional<ClauseAnswer> at(
            List<Passage> passages, String anchor, DocumentCard card, List<DocumentCard> versions) {
        for (Passage passage : passages) {
            if (passage.anchor().equals(anchor)) {
                return Optional.of(new ClauseAnswer(card, passage, Optional.empty(), versions));
            }
            for (PassagePart part : passage.parts()) {
                if (part.anchor().equals(anchor)) {
                    return Optional.of(new ClauseAnswer(card, passage, Optional.of(part), versions));
                }
            }
        }
        return Optional.empty();
    }
}
