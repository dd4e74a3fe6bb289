package dangjian.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Finds the passages that match a query best, within each of some documents. */
final class PassageMatches {

    private final IndexSearcher searcher;
    private final Weight weight;

    PassageMatches(IndexSearcher searcher, Query passages) throws IOException {
        this.searcher = searcher;
        this.weight = searcher.createWeight(searcher.rewrite(passages), ScoreMode.COMPLETE, 1);
    }

    /**
     * The best passages of each document; nothing of those where none matches.
     *
     * @param documents by the Lucene number of a document, that of its first passage
     * @return their Lucene numbers, best first, of equals the first one first
     */
    Map<Integer, List<Integer>> best(SortedMap<Integer, Integer> documents, int most) throws IOException {
        Map<Integer, List<Integer>> best = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            SortedMap<Integer, Integer> here =
                    documents.subMap(leaf.docBase, leaf.docBase + leaf.reader().maxDoc());
            Scorer scorer = here.isEmpty() ? null : weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            for (Map.Entry<Integer, Integer> document : here.entrySet()) {
                List<ScoreDoc> found = within(scorer, leaf.docBase, document.getValue(), document.getKey());
                if (!found.isEmpty()) {
                    best.put(
                            document.getKey(),
                            found.stream().limit(most).map(each -> each.doc).toList());
                }
            }
        }
        return best;
    }

    /** Best first. The scorer stands before or at the first of them, or behind it where those between do not match. */
    private static List<ScoreDoc> within(Scorer scorer, int base, int first, int end) throws IOException {
        List<ScoreDoc> found = new ArrayList<>();
        DocIdSetIterator matches = scorer.iterator();
        int at = matches.docID() < first - base ? matches.advance(first - base) : matches.docID();
        for (; at < end - base; at = matches.nextDoc()) {
            found.add(new ScoreDoc(base + at, scorer.score()));
        }
        found.sort((one, other) -> Float.compare(other.score, one.score));
        return found;
    }
}
