package dangjian.benchmark.searching;

import dangjian.benchmark.OpenSearchJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts servers, and stops all of them.
 *
 * @param home the checkout
 * @param logs where their errors go
 * @param heap what each may use, as {@code -Xmx} takes it
 */
record Servers(Path home, Path logs, String heap, List<ServerProcess> started) implements AutoCloseable {

    Servers(Path home, Path logs, String heap) {
        this(home, logs, heap, new ArrayList<>());
    }

    /** This program, with the options that {@code kb serve} starts it with. */
    ServerProcess own(Path data, boolean vectors) throws IOException {
        String mode = vectors ? "vectors" : "no-vectors";
        return add(ServerProcess.start(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseParallelGC",
                        "-Xmx" + heap,
                        "-Ddangjian.home=" + home),
                System.getProperty("java.class.path"),
                List.of(OwnServerMain.class.getName(), data.toString(), mode),
                logs.resolve("own-" + mode + ".log")));
    }

    /** An OpenSearch node. */
    ServerProcess openSearch(Path data) throws IOException {
        return add(ServerProcess.start(
                OpenSearchJvm.options(heap),
                OpenSearchJvm.classPath(home),
                OpenSearchJvm.main(0, data),
                logs.resolve("opensearch.log")));
    }

    private ServerProcess add(ServerProcess server) {
        started.add(server);
        return server;
    }

    @Override
    public void close() throws IOException {
        for (ServerProcess server : started) {
            server.close();
        }
    }
}
