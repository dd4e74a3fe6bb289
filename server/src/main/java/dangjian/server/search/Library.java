package dangjian.server.search;

import dangjian.indexer.generation.LiveIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.search.IndexSearcher;

/** The one gate to the index: whatever is asked, is asked through a view that holds one generation still and knows the viewer. */
public final class Library {

    /**
     * A question of {@link SearchRequest#LONGEST_TEXT} characters has up to that many words and pairs, each asked for in several fields. Lucene has one limit
     * for the whole process, and its usual 1,024 is less than a pasted page needs.
     */
    private static final int MOST_CLAUSES = 16 * SearchRequest.LONGEST_TEXT;

    private final LiveIndex index;
    private final Viewer viewer;
    private final FacetStates facetStates = new FacetStates();

    public Library(LiveIndex index, Viewer viewer) {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        this.index = index;
        this.viewer = viewer;
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
        try (LiveIndex.Lease lease = index.acquire().orElseThrow(NoIndexException::new)) {
            return reading.read(new LibraryView(lease, viewer, facetStates, deadline));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
