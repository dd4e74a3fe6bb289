package dangjian.corpus.document;

import java.util.List;
import java.util.Objects;

/**
 * A document of the knowledge base.
 *
 * @param card what is known about it at a glance
 * @param details all that is known about it
 * @param passages all of its text, in order
 */
public record Document(DocumentCard card, DocumentDetails details, List<Passage> passages) {

    public Document {
        Objects.requireNonNull(card);
        Objects.requireNonNull(details);
        passages = List.copyOf(passages);
    }
}
