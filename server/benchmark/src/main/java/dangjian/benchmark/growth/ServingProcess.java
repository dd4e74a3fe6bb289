package dangjian.benchmark.growth;

import dangjian.benchmark.OwnServing;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.LiveIndex;
import dangjian.server.StandardAssembly;
import dangjian.server.cli.Assembly;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The server as {@code kb serve} starts it, in a process of its own that ends with its standard input. Says its port first; answers each line it reads
 * with how many bytes of heap are in use after a collection.
 *
 * <p>A search may take a minute instead of two seconds, so that what is measured is how long it takes, not when it is cut.
 */
final class ServingProcess {

    static final String WITH_VECTORS = "vectors";
    static final String PORT = "port ";
    static final String HEAP = "heap ";
    private static final long MOST_SEARCH_MILLIS = 60_000;

    private ServingProcess() {}

    /** @param arguments the checkout, the data folder, whether with vectors */
    public static void main(String[] arguments) throws Exception {
        Assembly standard = new StandardAssembly(Path.of(arguments[0]));
        Assembly assembly = arguments[2].equals(WITH_VECTORS) ? standard : standard.withoutVectors();
        DataFolder data = DataFolder.open(Path.of(arguments[1]));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (LiveIndex index = new LiveIndex(data);
                Assembly.RunningServer server = assembly.server(OwnServing.of(data, index, MOST_SEARCH_MILLIS))) {
            System.out.println(PORT + server.start("127.0.0.1", 0));
            while (in.readLine() != null) {
                System.out.println(HEAP + heapBytes());
            }
        }
        System.exit(0);
    }

    private static long heapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
