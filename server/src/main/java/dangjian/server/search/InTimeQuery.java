package dangjian.server.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/**
 * Matches what another query matches until time is up, and nothing after that. For {@code DrillSideways}, whose scorer wants all documents in one go and so can't be
 * stopped by {@link IndexSearcher#setTimeout}, which asks for some at a time.
 */
final class InTimeQuery extends Query {

    private static final int DOCUMENTS_BETWEEN_LOOKS = 64;

    private final Query in;
    private final QueryTimeout timeout;

    InTimeQuery(Query in, QueryTimeout timeout) {
        this.in = in;
        this.timeout = timeout;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = in.rewrite(searcher);
        return rewritten == in ? this : new InTimeQuery(rewritten, timeout);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return new FilterWeight(this, in.createWeight(searcher, mode, boost)) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                ScorerSupplier supplier = in.scorerSupplier(leaf);
                return supplier == null ? null : inTime(supplier);
            }

            @Override
            public int count(LeafReaderContext leaf) {
                return -1;
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    private ScorerSupplier inTime(ScorerSupplier supplier) {
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) throws IOException {
                return new InTimeScorer(supplier.get(leadCost), timeout);
            }

            @Override
            public long cost() {
                return supplier.cost();
            }
        };
    }

    private static final class InTimeScorer extends Scorer {

        private final Scorer in;
        private final DocIdSetIterator iterator;

        InTimeScorer(Scorer in, QueryTimeout timeout) {
            this.in = in;
            this.iterator = new InTimeIterator(in.iterator(), timeout);
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
        public float score() throws IOException {
            return in.score();
        }

        @Override
        public float getMaxScore(int upTo) throws IOException {
            return in.getMaxScore(upTo);
        }
    }

    private static final class InTimeIterator extends DocIdSetIterator {

        private final DocIdSetIterator in;
        private final QueryTimeout timeout;
        private int steps;
        private int current = -1;

        InTimeIterator(DocIdSetIterator in, QueryTimeout timeout) {
            this.in = in;
            this.timeout = timeout;
        }

        @Override
        public int docID() {
            return current;
        }

        @Override
        public int nextDoc() throws IOException {
            current = isOver() ? NO_MORE_DOCS : in.nextDoc();
            return current;
        }

        @Override
        public int advance(int target) throws IOException {
            current = isOver() ? NO_MORE_DOCS : in.advance(target);
            return current;
        }

        private boolean isOver() {
            return steps++ % DOCUMENTS_BETWEEN_LOOKS == 0 && timeout.shouldExit();
        }

        @Override
        public long cost() {
            return in.cost();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        in.visit(visitor.getSubVisitor(org.apache.lucene.search.BooleanClause.Occur.MUST, this));
    }

    @Override
    public String toString(String field) {
        return "in time(" + in.toString(field) + ")";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && in.equals(((InTimeQuery) other).in)
                && timeout.equals(((InTimeQuery) other).timeout);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + in.hashCode();
    }
}
