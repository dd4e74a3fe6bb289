package dangjian.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Finds the passages that match a query best, within one document after another; what can be looked up once for all of them is. */
final class PassageMatches {

    private final IndexSearcher searcher;
    private final Weight weight;

    PassageMatches(IndexSearcher searcher, Query passages) throws IOException {
        this.searcher = searcher;
        this.weight = searcher.createWeight(searcher.rewrite(passages), ScoreMode.COMPLETE, 1);
    }

    /**
     * The best of some passages.
     *
     * @param first the Lucene number of the first
     * @param end the Lucene number behind the last, in the same leaf
     * @return their Lucene numbers, best first, of equals the first one first
     */
    List<Integer> best(int first, int end, int most) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(first, leaves));
        Scorer scorer = first == end ? null : weight.scorer(leaf);
        if (scorer == null) {
            return List.of();
        }
        List<ScoreDoc> found = new ArrayList<>();
        DocIdSetIterator matches = scorer.iterator();
        for (int at = matches.advance(first - leaf.docBase); at < end - leaf.docBase; at = matches.nextDoc()) {
            found.add(new ScoreDoc(leaf.docBase + at, scorer.score()));
        }
        found.sort(Comparator.comparingDouble((ScoreDoc each) -> each.score).reversed());
        return found.stream().limit(most).map(each -> each.doc).toList();
    }
}
