package dangjian.server.cli;

import picocli.CommandLine.Option;

/** The one switch for vectors: an option of several commands, or {@code KB_VECTORS=off} for all. */
final class VectorSwitch {

    private static final String VARIABLE = "KB_VECTORS";

    @Option(names = "--no-vectors", description = "不用语义向量，只按字词检索：不占内存，也不花时间计算；环境变量 KB_VECTORS=off 有同样的作用")
    private boolean off;

    Assembly apply(Assembly assembly) {
        return off || "off".equalsIgnoreCase(System.getenv(VARIABLE)) ? assembly.withoutVectors() : assembly;
    }
}
