package dangjian.server.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/** Matches certain documents, each with a score of its own: what was fused outside Lucene, brought back in, so that filters, facets, order and paging are Lucene's. */
final class FusedDocuments extends Query {

    private final int[] documents;
    private final float[] scores;

    /** @param scores by Lucene number, each above 0 */
    FusedDocuments(Map<Integer, Float> scores) {
        TreeMap<Integer, Float> sorted = new TreeMap<>(scores);
        this.documents = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.scores = new float[documents.length];
        int i = 0;
        for (float score : sorted.values()) {
            this.scores[i++] = score;
        }
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new Weight(this) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                int from = firstNotBefore(leaf.docBase);
                int to = firstNotBefore(leaf.docBase + leaf.reader().maxDoc());
                return from == to ? null : supplier(new Places(from, to, leaf.docBase, boost));
            }

            @Override
            public Explanation explain(LeafReaderContext leaf, int document) {
                int place = Arrays.binarySearch(documents, leaf.docBase + document);
                return place < 0
                        ? Explanation.noMatch("not fused")
                        : Explanation.match(boost * scores[place], "fused score");
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    private int firstNotBefore(int document) {
        int place = Arrays.binarySearch(documents, document);
        return place < 0 ? -place - 1 : place;
    }

    private static ScorerSupplier supplier(Places places) {
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) {
                return places;
            }

            @Override
            public long cost() {
                return places.iterator().cost();
            }
        };
    }

    /** The documents of one leaf. */
    private final class Places extends Scorer {

        private final int to;
        private final int base;
        private final float boost;
        private final DocIdSetIterator iterator;
        private int place;

        Places(int from, int to, int base, float boost) {
            this.place = from - 1;
            this.to = to;
            this.base = base;
            this.boost = boost;
            this.iterator = new DocIdSetIterator() {
                private int current = -1;

                @Override
                public int docID() {
                    return current;
                }

                @Override
                public int nextDoc() throws IOException {
                    return advance(current + 1);
                }

                @Override
                public int advance(int target) {
                    do {
                        place++;
                    } while (place < to && documents[place] - base < target);
                    current = place < to ? documents[place] - base : NO_MORE_DOCS;
                    return current;
                }

                @Override
                public long cost() {
                    return to - from;
                }
            };
        }

        @Override
        public int docID() {
            return iterator.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return iterator;
        }

        @Override
        public float score() {
            return boost * scores[place];
        }

        @Override
        public float getMaxScore(int upTo) {
            float most = 0;
            for (int i = Math.max(0, place); i < to; i++) {
                most = Math.max(most, boost * scores[i]);
            }
            return most;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "fused(" + documents.length + ")";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && Arrays.equals(documents, ((FusedDocuments) other).documents)
                && Arrays.equals(scores, ((FusedDocuments) other).scores);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + Arrays.hashCode(documents);
    }
}
