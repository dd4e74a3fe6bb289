package dangjian.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a JVM is told to be an OpenSearch node of the module beside this one. */
public final class OpenSearchJvm {

    /** As OpenSearch's own jvm.options has it. */
    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
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

    private OpenSearchJvm() {}

    /** The options, with as much heap from the beginning as there may ever be, as {@code -Xmx} takes it. */
    public static List<String> options(String heap) {
        List<String> options = new ArrayList<>(List.of("-Xms" + heap, "-Xmx" + heap));
        options.addAll(OPTIONS);
        return options;
    }

    /** As {@code -cp} takes it, of a checkout that is built. */
    public static String classPath(Path home) {
        Path built = home.resolve("server/benchmark/opensearch/target");
        return built.resolve("classes") + ":" + built.resolve("lib") + "/*";
    }

    /** The class and its arguments; with port 0 it says which one it chose. */
    public static List<String> main(int port, Path data) {
        return List.of("dangjian.benchmark.opensearch.NodeMain", String.valueOf(port), data.toString());
    }
}
