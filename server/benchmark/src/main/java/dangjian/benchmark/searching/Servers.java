package dangjian.benchmark.searching;

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

    /** As OpenSearch's own jvm.options has it. */
    private static final List<String> OPENSEARCH = List.of(
            "-XX:+UseG1GC",
            "-XX:G1ReservePercent=25",
            "-XX:InitiatingHeapOccupancyPercent=30",
            "-XX:+AlwaysPreTouch",
            "-Xss1m",
            "-Dio.netty.noUnsafe=true",
            "-Dio.netty.noKeySetOptimization=true",
            "-Dio.netty.recycler.maxCapacityPerThread=0",
            "-Dlog4j2.disable.jmx=true",
            "--add-modules=jdk.incubator.vector");

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
        Path built = home.resolve("server/benchmark/opensearch/target");
        List<String> options =
                new ArrayList<>(List.of("-Xms" + heap, "-Xmx" + heap, "--enable-native-access=ALL-UNNAMED"));
        options.addAll(OPENSEARCH);
        return add(ServerProcess.start(
                options,
                built.resolve("classes") + ":" + built.resolve("lib") + "/*",
                List.of("dangjian.benchmark.opensearch.NodeMain", "0", data.toString()),
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
