package dangjian.server.reading;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentDetails;
import dangjian.corpus.document.Passage;
import java.util.List;

/**
 * A document to be read.
 *
 * @param card what is known about it at a glance
 * @param details all that is known about it; its relations to others are in {@code relationships} for the viewer to see
 * @param passages all of its text, in order
 * @param relationships what it has to do with others
 */
public record ReadDocument(
        DocumentCard card, DocumentDetails details, List<Passage> passages, Relationships relationships) {

    public ReadDocument {
        passages = List.copyOf(passages);
    }
}
