package dangjian.server.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** Matches what was found already: whatever took long to find is found once a search, however often it is asked for. For one view only: another set is another query, whatever is in it. */
final class FoundDocuments extends Query {

    private final FixedBitSet found;

    /** @param found by Lucene number, of the whole index */
    FoundDocuments(FixedBitSet found) {
        this.found = found;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                Places places = new Places(leaf.docBase, leaf.reader().maxDoc());
                return places.cost() == 0 ? null : supplier(places, score(), mode);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    private static ScorerSupplier supplier(Places places, float score, ScoreMode mode) {
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) {
                return new ConstantScoreScorer(score, mode, places);
            }

            @Override
            public long cost() {
                return places.cost();
            }
        };
    }

    /** Those of one leaf. */
    private final class Places extends DocIdSetIterator {

        private final int base;
        private final int end;
        private final long cost;
        private int current = -1;

        Places(int base, int documents) {
            this.base = base;
            this.end = Math.min(base + documents, found.length());
            this.cost = base < end ? found.cardinality(base, end) : 0;
        }

        @Override
        public int docID() {
            return current;
        }

        @Override
        public int nextDoc() {
            return advance(current + 1);
        }

        @Override
        public int advance(int target) {
            int from = base + target;
            int next = target == NO_MORE_DOCS || from >= end ? NO_MORE_DOCS : found.nextSetBit(from, end);
            current = next == NO_MORE_DOCS ? NO_MORE_DOCS : next - base;
            return current;
        }

        @Override
        public long cost() {
            return cost;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "found(" + found.cardinality() + ")";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && found == ((FoundDocuments) other).found;
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + System.identityHashCode(found);
    }
}
