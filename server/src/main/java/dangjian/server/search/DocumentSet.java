package dangjian.server.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;

/**
 * Documents that match a query, with their passages: looked for once, then known.
 *
 * @param documents their Lucene numbers
 * @param passages the Lucene numbers of their passages
 */
record DocumentSet(FixedBitSet documents, FixedBitSet passages) {

    static final DocumentSet NONE = new DocumentSet(new FixedBitSet(1), new FixedBitSet(1));

    private static final int DOCUMENTS_BETWEEN_LOOKS = 1_024;

    /**
     * Those that are found until time is up.
     *
     * @param query matches documents only
     */
    static DocumentSet of(IndexSearcher searcher, Query query, QueryTimeout timeout) throws IOException {
        int numbers = Math.max(1, searcher.getIndexReader().maxDoc());
        FixedBitSet found = new FixedBitSet(numbers);
        FixedBitSet passages = new FixedBitSet(numbers);
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        int seen = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            BitSet documents = LibraryView.DOCUMENTS.getBitSet(leaf);
            if (scorer == null || documents == null) {
                continue;
            }
            DocIdSetIterator matches = scorer.iterator();
            for (int at = matches.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = matches.nextDoc()) {
                if (seen++ % DOCUMENTS_BETWEEN_LOOKS == 0 && timeout.shouldExit()) {
                    return new DocumentSet(found, passages);
                }
                found.set(leaf.docBase + at);
                int before = at == 0 ? -1 : documents.prevSetBit(at - 1);
                if (before + 1 < at) {
                    passages.set(leaf.docBase + before + 1, leaf.docBase + at);
                }
            }
        }
        return new DocumentSet(found, passages);
    }

    boolean isEmpty() {
        return documents.nextSetBit(0) == DocIdSetIterator.NO_MORE_DOCS;
    }

    boolean hasPassage(int passage) {
        return passages.get(passage);
    }

    /** Matches the documents. */
    Query documentsQuery() {
        return new NumbersQuery(documents);
    }

    /** Matches their passages. */
    Query passagesQuery() {
        return new NumbersQuery(passages);
    }
}
