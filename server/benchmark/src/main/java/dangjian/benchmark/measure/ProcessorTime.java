package dangjian.benchmark.measure;

import java.time.Duration;

/** The processor time that a process has had so far. */
public final class ProcessorTime {

    private static final double NANOS_PER_MILLI = 1e6;

    private ProcessorTime() {}

    /** Of all its threads, user and system, in milliseconds, to a hundredth of a second; 0 where the system does not tell. */
    public static double millis(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / NANOS_PER_MILLI;
    }
}
