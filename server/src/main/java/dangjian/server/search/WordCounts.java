package dangjian.server.search;

import dangjian.indexer.schema.Fields;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Counts the words of the passages of some documents. Lucene's own counts know all documents, also those that the viewer may not see. */
final class WordCounts {

    private final IndexSearcher searcher;
    private final Map<String, Integer> counts = new HashMap<>();

    WordCounts(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** In how many passages of these documents each word stands; words of fewer passages left out. */
    Map<String, Integer> of(Query documents, int leastPassages) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(documents), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            add(leaf, passages(leaf, weight.scorer(leaf)));
        }
        counts.values().removeIf(count -> count < leastPassages);
        return counts;
    }

    /** The passages stand right before their document. */
    private static FixedBitSet passages(LeafReaderContext leaf, Scorer scorer) throws IOException {
        FixedBitSet passages = new FixedBitSet(leaf.reader().maxDoc());
        if (scorer == null) {
            return passages;
        }
        DocIdSetIterator documents = scorer.iterator();
        for (int each = documents.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS; each = documents.nextDoc()) {
            int before = each == 0 ? -1 : LibraryView.DOCUMENTS.getBitSet(leaf).prevSetBit(each - 1);
            if (before + 1 < each) {
                passages.set(before + 1, each);
            }
        }
        return passages;
    }

    private void add(LeafReaderContext leaf, FixedBitSet passages) throws IOException {
        Terms terms = leaf.reader().terms(Fields.WORDS);
        if (terms == null) {
            return;
        }
        TermsEnum words = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef word = words.next(); word != null; word = words.next()) {
            postings = words.postings(postings, PostingsEnum.NONE);
            int count = 0;
            for (int each = postings.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS; each = postings.nextDoc()) {
                count += passages.get(each) ? 1 : 0;
            }
            if (count > 0) {
                counts.merge(word.utf8ToString(), count, Integer::sum);
            }
        }
    }
}
