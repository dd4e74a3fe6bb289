package dangjian.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process has, as Linux counts it. */
public final class ProcessMemory {

    private static final int BYTES_OF_A_KILOBYTE = 1_024;

    private ProcessMemory() {}

    /** The most it had so far; 0 where the system doesn't say. */
    public static long peakBytes(long pid) throws IOException {
        return bytes(pid, "VmHWM:");
    }

    /** What it has of its own now, not counting files that are mapped; 0 where the system doesn't say. */
    public static long anonymousBytes(long pid) throws IOException {
        return bytes(pid, "RssAnon:");
    }

    private static long bytes(long pid, String name) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith(name)) {
                return BYTES_OF_A_KILOBYTE * Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return 0;
    }
}
