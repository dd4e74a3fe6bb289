package dangjian.benchmark.indexing;

import com.sun.management.OperatingSystemMXBean;
import dangjian.benchmark.measure.Samples;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Speeds by processor time, which other programs on the machine disturb less than that by the clock: the collector's and the compiler's time is in it. */
final class Speeds {

    private final int warmUp;
    private final Map<String, List<Double>> taken = new HashMap<>();

    /** @param warmUp so many of each don't count */
    Speeds(int warmUp) {
        this.warmUp = warmUp;
    }

    /** What all threads of this process have taken of the processors so far. */
    static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    void add(IndexingWork work, double speed) {
        taken.computeIfAbsent(work.name(), none -> new ArrayList<>()).add(speed);
    }

    Map<String, Samples> samples(List<IndexingWork> works) {
        Map<String, Samples> samples = new LinkedHashMap<>();
        for (IndexingWork work : works) {
            List<Double> speeds = taken.get(work.name());
            samples.put(work.name(), new Samples(speeds.subList(warmUp, speeds.size())));
        }
        return samples;
    }
}
