package dangjian.benchmark.measure;

import java.time.LocalDate;
import java.time.ZoneId;

/** Where and when something was measured. */
public final class Machine {

    private static final int BITS_OF_A_MEGABYTE = 20;

    private Machine() {}

    /** The day, the processors, the JVM and its heap, in one line. */
    public static String line() {
        Runtime runtime = Runtime.getRuntime();
        return LocalDate.now(ZoneId.of("Asia/Shanghai")) + "，" + runtime.availableProcessors() + " 核，JDK "
                + Runtime.version().feature() + "，堆上限 " + (runtime.maxMemory() >> BITS_OF_A_MEGABYTE) + " MB";
    }
}
