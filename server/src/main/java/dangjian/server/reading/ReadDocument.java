package dangjian.server.reading;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.Passage;
import java.util.List;

/** A document to be read: its card and all its passages, in order. */
public record ReadDocument(DocumentCard card, List<Passage> passages) {

    public ReadDocument {
        passages = List.copyOf(passages);
    }
}
