package dangjian.server.search;

import dangjian.indexer.generation.LiveIndex;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The one gate to the index: whatever is asked, is asked through a view that holds one generation still and knows the viewer. */
public final class Library {

    private final LiveIndex index;
    private final Viewer viewer;
    private final FacetStates facetStates = new FacetStates();

    public Library(LiveIndex index, Viewer viewer) {
        this.index = index;
        this.viewer = viewer;
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
        try (LiveIndex.Lease lease = index.acquire().orElseThrow(NoIndexException::new)) {
            return reading.read(new LibraryView(lease, viewer, facetStates));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
