package dangjian.server.search;

import dangjian.corpus.document.DocumentCard;
import dangjian.indexer.schema.StoredForm;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;

/**
 * The cards of the documents that were shown last, of each open reader; forgotten when it closes. The same documents are found again and again, and a card is parsed
 * each time it is read.
 */
final class KnownCards {

    /** Of about a kilobyte each. */
    private static final int MOST = 4_000;

    private final PerReader<Map<Integer, DocumentCard>> cards =
            new PerReader<>(reader -> Collections.synchronizedMap(new Latest()));

    /** The card of a document by its Lucene number. */
    DocumentCard card(IndexSearcher searcher, int document) throws IOException {
        Map<Integer, DocumentCard> known = cards.of(searcher.getIndexReader());
        DocumentCard card = known.get(document);
        if (card == null) {
            card = StoredForm.card(searcher.getIndexReader(), document);
            known.put(document, card);
        }
        return card;
    }

    /** Forgets what was asked for longest ago. */
    private static final class Latest extends LinkedHashMap<Integer, DocumentCard> {

        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, DocumentCard> eldest) {
            return size() > MOST;
        }
    }
}
