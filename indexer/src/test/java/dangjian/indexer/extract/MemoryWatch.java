package dangjian.indexer.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks again and again how much memory the processes use that this one has started; Linux only, elsewhere it sees nothing. */
final class MemoryWatch implements AutoCloseable {

    private static final int PAUSE_MILLIS = 50;

    private volatile boolean ended;
    private volatile long mostKilobytes;

    MemoryWatch() {
        Thread.ofPlatform().daemon().start(this::watch);
    }

    private void watch() {
        while (!ended) {
            ProcessHandle.current().children().forEach(child -> mostKilobytes = Math.max(mostKilobytes, peak(child)));
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static long peak(ProcessHandle process) {
        try {
            if (commandLine(process.pid())
                    .equals(commandLine(ProcessHandle.current().pid()))) {
                return 0; // it is being started, and still in the memory of this process
            }
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"), StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it has ended meanwhile
        }
    }

    private static String commandLine(long process) throws IOException {
        return Files.readString(Path.of("/proc/" + process + "/cmdline"), StandardCharsets.UTF_8);
    }

    /** The most that one of them had in memory at any time. */
    long mostMegabytes() {
        return mostKilobytes >> 10;
    }

    @Override
    public void close() {
        ended = true;
    }
}
