package dangjian.server.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that is run to see which classes it needs.
 *
 * @param classPath jars, as the program will be started with
 * @param options of the JVM, likewise
 * @param mainClass is given a folder for temporary files as its only argument
 */
public record TrainedProgram(String classPath, List<String> options, String mainClass) {

    /** Whatever collects the garbage later: this one can write objects into a cache, and others can read them. */
    private static final String ASSEMBLING_COLLECTOR = "-XX:+UseG1GC";

    private static final String COLLECTOR = "-XX:\\+Use\\w+GC";
    private static final String SMALL_HEAP = "-Xmx768m";

    public TrainedProgram {
        options = List.copyOf(options);
    }

    /** Runs the program; whether it ended well. */
    boolean run(List<String> recording, Path folder, Duration patience) throws IOException, InterruptedException {
        List<String> words = java(options, recording);
        words.addAll(List.of(
                mainClass, Files.createDirectory(folder.resolve("training")).toString()));
        return endsWell(words, patience);
    }

    /** Runs no program: makes the cache of what was recorded. */
    boolean assemble(List<String> assembling, Duration patience) throws IOException, InterruptedException {
        List<String> given = new ArrayList<>(options);
        given.removeIf(option -> option.matches(COLLECTOR));
        given.add(ASSEMBLING_COLLECTOR);
        return endsWell(java(given, assembling), patience);
    }

    private List<String> java(List<String> given, List<String> more) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(given);
        words.add(SMALL_HEAP);
        words.addAll(more);
        words.addAll(List.of("-cp", classPath));
        return words;
    }

    private static boolean endsWell(List<String> words, Duration patience) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).inheritIO().start();
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }
}
