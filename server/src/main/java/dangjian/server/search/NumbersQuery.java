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

/** Matches certain Lucene numbers of one view: what was found once need not be looked for again. */
final class NumbersQuery extends Query {

    private final FixedBitSet numbers;

    NumbersQuery(FixedBitSet numbers) {
        this.numbers = numbers;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                int from = leaf.docBase;
                int to = Math.min(from + leaf.reader().maxDoc(), numbers.length());
                boolean hasSome = from < to && numbers.nextSetBit(from, to) != DocIdSetIterator.NO_MORE_DOCS;
                return hasSome ? supplier(new Numbers(from, to), score(), mode) : null;
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    private static ScorerSupplier supplier(DocIdSetIterator iterator, float score, ScoreMode mode) {
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) {
                return new ConstantScoreScorer(score, mode, iterator);
            }

            @Override
            public long cost() {
                return iterator.cost();
            }
        };
    }

    /** The numbers of one leaf. */
    private final class Numbers extends DocIdSetIterator {

        private final int base;
        private final int end;
        private final long cost;
        private int current = -1;

        Numbers(int base, int end) {
            this.base = base;
            this.end = end;
            this.cost = numbers.cardinality(base, end);
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
            int next = target >= end - base ? NO_MORE_DOCS : numbers.nextSetBit(base + target, end);
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
        return "numbers(" + numbers.cardinality() + ")";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && numbers == ((NumbersQuery) other).numbers;
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + System.identityHashCode(numbers);
    }
}
