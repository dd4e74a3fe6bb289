package dangjian.benchmark;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.LiveIndex;
import dangjian.server.cli.Serving;
import dangjian.server.safety.SearchGate;
import dangjian.server.search.Viewer;
import java.util.List;
import java.util.Optional;

/** What {@code kb serve} says to the server by default, for a server over a data folder as it is. */
public final class OwnServing {

    private OwnServing() {}

    /** @param mostSearchMillis how long a search may take */
    public static Serving of(DataFolder data, LiveIndex index, long mostSearchMillis) {
        return new Serving(
                data,
                index,
                List.of(),
                Viewer.INTERNAL,
                true,
                List.of(),
                Optional.empty(),
                SearchGate.forThisMachine(),
                mostSearchMillis);
    }
}
