package dangjian.indexer.rendering;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Runs another program for a limited time, and ends it with all it started where that is over. */
final class LimitedProcess {

    private static final long GONE_SECONDS = 5;

    private LimitedProcess() {}

    /**
     * Runs it.
     *
     * @param folder where it runs; what it says goes to {@code log.txt} there
     * @return its exit code; nothing where the time was over
     */
    static OptionalInt run(List<String> command, Path folder, Duration limit) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        try {
            process.getOutputStream().close();
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            return ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
        } finally {
            end(process);
        }
    }

    private static void end(Process process) throws InterruptedException {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor(GONE_SECONDS, TimeUnit.SECONDS);
    }
}
