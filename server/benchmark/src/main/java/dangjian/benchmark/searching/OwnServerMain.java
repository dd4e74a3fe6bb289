package dangjian.benchmark.searching;

import dangjian.benchmark.OwnServing;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.LiveIndex;
import dangjian.server.StandardAssembly;
import dangjian.server.cli.Assembly;
import dangjian.server.search.Viewer;
import java.nio.file.Path;

/**
 * The server of this program over a data folder as it is, put together as {@code kb serve} does it, without indexing anything. Arguments: the data folder, and
 * {@code vectors} or {@code no-vectors}.
 */
public final class OwnServerMain {

    private static final long MOST_SEARCH_MILLIS = 2_000;

    private OwnServerMain() {}

    public static void main(String[] arguments) throws Exception {
        Assembly all = new StandardAssembly(Path.of(System.getProperty("dangjian.home", ".")));
        Assembly chosen = arguments[1].equals("no-vectors") ? all.withoutVectors() : all;
        DataFolder data = DataFolder.open(Path.of(arguments[0]));
        try (LiveIndex index = new LiveIndex(data, Viewer.INTERNAL.audience());
                Assembly.RunningServer server = chosen.server(OwnServing.of(data, index, MOST_SEARCH_MILLIS))) {
            System.out.println("ready " + server.start("127.0.0.1", 0));
            while (System.in.read() >= 0) {
                // whoever started it is still there
            }
        }
    }
}
