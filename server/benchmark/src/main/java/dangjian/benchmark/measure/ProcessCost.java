package dangjian.benchmark.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a process has cost from its start to its end, what it started itself included.
 *
 * @param seconds of the clock
 * @param processorSeconds of all processors together; as Linux tells it, 0 elsewhere
 * @param ownPeakBytes the most memory the process itself had at once; as Linux tells it, 0 elsewhere
 * @param childrenPeakBytes the sum of the most that each process below it had
 */
public record ProcessCost(double seconds, double processorSeconds, long ownPeakBytes, long childrenPeakBytes) {

    private static final long LOOK_MILLIS = 50;
    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final double TICKS_PER_SECOND = 100;

    /** Of what /proc/self/stat says after the name of the process. */
    private static final int USER_TICKS_OF_CHILDREN = 13;

    /**
     * Runs a process to its end. No other child of this process may end meanwhile: the processor time of all is one sum.
     *
     * @param output where what it prints goes
     * @param good the exit codes of success
     * @throws IOException where it ends otherwise, with the end of what it printed
     */
    public static ProcessCost of(ProcessBuilder builder, Path output, Set<Integer> good)
            throws IOException, InterruptedException {
        double ticks = ticksOfChildren();
        long start = System.nanoTime();
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Map<Long, Long> peaks = new HashMap<>();
        try {
            process.getOutputStream().close();
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                look(process.toHandle(), peaks);
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        if (!good.contains(process.exitValue())) {
            throw new IOException(String.join(" ", builder.command()) + "\n退出码 " + process.exitValue() + "\n"
                    + Files.readString(output, StandardCharsets.UTF_8));
        }
        long own = peaks.getOrDefault(process.pid(), 0L);
        long all = peaks.values().stream().mapToLong(Long::longValue).sum();
        return new ProcessCost(seconds, (ticksOfChildren() - ticks) / TICKS_PER_SECOND, own, all - own);
    }

    public long peakBytes() {
        return ownPeakBytes + childrenPeakBytes;
    }

    private static void look(ProcessHandle process, Map<Long, Long> peaks) {
        Stream.concat(Stream.of(process), process.descendants())
                .forEach(each -> peaks.merge(each.pid(), peak(each.pid()), Math::max));
    }

    private static long peak(long pid) {
        try {
            return ProcessMemory.peakBytes(pid);
        } catch (IOException e) {
            return 0; // it has ended meanwhile
        }
    }

    /** What all children that have ended, and theirs, have taken of the processors. */
    private static double ticksOfChildren() throws IOException {
        Path stat = Path.of("/proc/self/stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String line = Files.readString(stat, StandardCharsets.UTF_8);
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return Double.parseDouble(fields[USER_TICKS_OF_CHILDREN])
                + Double.parseDouble(fields[USER_TICKS_OF_CHILDREN + 1]);
    }
}
