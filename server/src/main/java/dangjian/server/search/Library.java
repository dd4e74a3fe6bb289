package dangjian.server.search;

import dangjian.corpus.document.Visibility;
import dangjian.indexer.generation.LiveIndex;
import dangjian.indexer.schema.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/**
 * The one gate to the index: whatever is asked, is asked through a view that holds one generation still and knows the viewer. What is not for the viewer is kept
 * away three times over: the index that is read was made without it, an index that holds some of it is not read, and each query leaves it out.
 */
public final class Library {

    private static final Term INTERNAL = new Term(Fields.VISIBILITY, Visibility.INTERNAL.code());

    /**
     * A question of {@link SearchRequest#LONGEST_TEXT} characters has up to that many words and pairs, each asked for in several fields. Lucene has one limit
     * for the whole process, and its usual 1,024 is less than a pasted page needs.
     */
    private static final int MOST_CLAUSES = 16 * SearchRequest.LONGEST_TEXT;

    private final LiveIndex index;
    private final Viewer viewer;
    private final FacetStates facetStates;
    private final KnownCards cards = new KnownCards();
    private final ThreadLocal<LiveIndex.Lease> ahead = new ThreadLocal<>();

    /** @param index the index for this viewer */
    public Library(LiveIndex index, Viewer viewer) {
        if (index.audience() != viewer.audience()) {
            throw new IllegalArgumentException("an index for " + index.audience() + " is not for " + viewer);
        }
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        this.index = index;
        this.viewer = viewer;
        this.facetStates = new FacetStates(viewer);
    }

    /** Who reads through this gate. */
    public Viewer viewer() {
        return viewer;
    }

    /** Something that reads the index. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(LibraryView view) throws IOException;
    }

    /**
     * Reads; all that is read comes from one generation.
     *
     * @throws NoIndexException where there is no index yet
     */
    public <T> T read(Reading<T> reading) {
        return read(Deadline.NONE, reading);
    }

    /** Reads as {@link #read(Reading)} does, as far as time allows. */
    <T> T read(Deadline deadline, Reading<T> reading) {
        LiveIndex.Lease early = ahead.get();
        if (early != null) {
            return read(early, deadline, reading);
        }
        try (LiveIndex.Lease lease = index.acquire().orElseThrow(NoIndexException::new)) {
            return read(lease, deadline, reading);
        }
    }

    /** Does something in a generation that doesn't serve yet: whatever this thread reads meanwhile, it reads there. */
    public void readAhead(LiveIndex.Lease lease, Runnable work) {
        ahead.set(lease);
        try {
            work.run();
        } finally {
            ahead.remove();
        }
    }

    private <T> T read(LiveIndex.Lease lease, Deadline deadline, Reading<T> reading) {
        try {
            if (viewer == Viewer.PUBLIC && lease.reader().docFreq(INTERNAL) > 0) {
                throw new NoIndexException("公开内容的索引还没有建立。请运行 kb reindex 建立。");
            }
            return reading.read(new LibraryView(lease, viewer, facetStates, cards, deadline));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
