package dangjian.corpus.document;

import java.util.List;
import java.util.Objects;

/**
 * A document of the knowledge base.
 *
 * @param card what is known about it
 * @param passages all of its text, in order
 */
public record Document(DocumentCard card, List<Passage> passages) {

    public Document {
        Objects.requireNonNull(card);
        passages = List.copyOf(passages);
    }
}
