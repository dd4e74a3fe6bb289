package dangjian.benchmark.reindexing;

import dangjian.benchmark.measure.ProcessCost;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A program that makes an index of a folder and ends.
 *
 * @param name as the table shows it
 * @param words of its command line, the two folders excepted
 * @param environment what is set for it
 */
record IndexingProgram(String name, List<String> words, Map<String, String> environment) {

    /** What kb says when it is done, and when it is done and some files could not be read. */
    private static final Set<Integer> DONE = Set.of(0, 3);

    private static final String CORPUS = "{corpus}";
    private static final String DATA = "{data}";

    /** As {@code kb} starts the program. */
    private static final List<String> JAVA_OPTIONS =
            List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseParallelGC", "-Xmx2g", "-Dfile.encoding=UTF-8");

    /** {@code kb reindex}, as a user runs it. */
    static IndexingProgram ours(Path home) {
        return new IndexingProgram("本程序", reindex(List.of(home.resolve("kb").toString())), Map.of());
    }

    /** The same without the script. */
    static IndexingProgram oursByJava(Path home) {
        List<String> start = new ArrayList<>(java());
        start.add("-Ddangjian.home=" + home);
        start.add("dangjian.server.ServerMain");
        return new IndexingProgram("本程序", reindex(start), Map.of());
    }

    /** The same reading the files in its own process, without the safety of another one. */
    IndexingProgram inProcess() {
        return new IndexingProgram("本程序，在主进程里解析", words, Map.of("KB_PARSING", "in-process"));
    }

    /** Tika and smartcn in a loop, with the same memory. */
    static IndexingProgram naive(int threads) {
        List<String> words = new ArrayList<>(java());
        words.addAll(List.of(NaiveLoop.class.getName(), CORPUS, DATA, String.valueOf(threads)));
        return new IndexingProgram("Tika＋smartcn 循环，" + threads + " 个线程", words, Map.of());
    }

    private static List<String> reindex(List<String> start) {
        List<String> words = new ArrayList<>(start);
        words.addAll(List.of("reindex", "--corpus", CORPUS, "--data", DATA, "--no-vectors"));
        return words;
    }

    private static List<String> java() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(JAVA_OPTIONS);
        words.add("-cp");
        words.add(System.getProperty("java.class.path"));
        return words;
    }

    /** Runs it to its end. */
    ProcessCost run(Path corpus, Path data) throws IOException, InterruptedException {
        List<String> command = words.stream()
                .map(word -> word.equals(CORPUS) ? corpus.toString() : word.equals(DATA) ? data.toString() : word)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        File output = File.createTempFile("bench-reindex-", ".log");
        try {
            return ProcessCost.of(builder, output.toPath(), DONE);
        } finally {
            Files.delete(output.toPath());
        }
    }
}
