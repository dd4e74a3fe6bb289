package dangjian.server.search;

import dangjian.indexer.embedding.PassageRanges;
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
 * Documents that match a query, with their passages.
 *
 * @param documents the Lucene numbers of those that were found
 * @param passages the Lucene numbers of their passages
 * @param whole whether all were found
 */
record DocumentSet(FixedBitSet documents, FixedBitSet passages, boolean whole) {

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
                    return new DocumentSet(found, passages, false);
                }
                found.set(leaf.docBase + at);
                int before = at == 0 ? -1 : documents.prevSetBit(at - 1);
                if (before + 1 < at) {
                    passages.set(leaf.docBase + before + 1, leaf.docBase + at);
                }
            }
        }
        return new DocumentSet(found, passages, true);
    }

    /** Matches these documents. */
    Query query() {
        return new FoundDocuments(documents);
    }

    boolean isEmpty() {
        return documents.scanIsEmpty();
    }

    boolean hasPassage(int passage) {
        return passages.get(passage);
    }

    /** The Lucene numbers of the passages as stretches: each ends at its document. */
    PassageRanges ranges() {
        PassageRanges.Builder ranges = new PassageRanges.Builder();
        int from = passages.nextSetBit(0);
        while (from != DocIdSetIterator.NO_MORE_DOCS) {
            int document = documents.nextSetBit(from);
            ranges.add(from, document);
            boolean isLast = document + 1 == passages.length();
            from = isLast ? DocIdSetIterator.NO_MORE_DOCS : passages.nextSetBit(document + 1);
        }
        return ranges.build();
    }
}
