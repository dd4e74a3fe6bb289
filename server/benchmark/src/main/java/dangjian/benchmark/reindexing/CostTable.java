package dangjian.benchmark.reindexing;

import dangjian.benchmark.measure.Contest;
import dangjian.benchmark.measure.ProcessCost;
import dangjian.benchmark.measure.RawSamples;
import dangjian.benchmark.measure.Samples;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/** What each contender has cost in each round, and how it stands to the first one. */
final class CostTable {

    private static final double MEGABYTE = 1 << 20;

    private final int warmUp;
    private final Map<String, List<ProcessCost>> costs = new LinkedHashMap<>();

    /** @param warmUp so many rounds don't count */
    CostTable(int warmUp) {
        this.warmUp = warmUp;
    }

    /** One that takes part, of whom all costs are kept. */
    Contest.Contender contender(String name, Callable<ProcessCost> run) {
        List<ProcessCost> kept = new ArrayList<>();
        costs.put(name, kept);
        return new Contest.Contender(name, () -> {
            ProcessCost cost = run.call();
            kept.add(cost);
            return cost.seconds();
        });
    }

    private Samples samples(String name, ToDoubleFunction<ProcessCost> measure) {
        List<ProcessCost> kept = costs.get(name);
        return new Samples(kept.subList(warmUp, kept.size()).stream()
                .map(measure::applyAsDouble)
                .toList());
    }

    /** Round by round: what one costs of the first. */
    private Samples partOfFirst(String name, ToDoubleFunction<ProcessCost> measure) {
        List<Double> first = samples(costs.keySet().iterator().next(), measure).values();
        List<Double> own = samples(name, measure).values();
        List<Double> parts = new ArrayList<>();
        for (int round = 0; round < own.size(); round++) {
            parts.add(own.get(round) / Math.max(first.get(round), 1e-9));
        }
        return new Samples(parts);
    }

    void print(int files, PrintStream out) {
        out.println();
        out.println("| | 秒（中位） | 最小–最大 | 文件/秒 | 用时是第一行的 | 处理器秒 | 处理器时间是第一行的 | 内存 MB（主进程＋子进程） |");
        out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (String name : costs.keySet()) {
            Samples seconds = samples(name, ProcessCost::seconds);
            out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f–%.2f | %,.0f | %.1f%% | %.2f | %.1f%% | %,.0f＋%,.0f |%n",
                    name,
                    seconds.median(),
                    seconds.least(),
                    seconds.most(),
                    files / seconds.median(),
                    partOfFirst(name, ProcessCost::seconds).median() * 100,
                    samples(name, ProcessCost::processorSeconds).median(),
                    partOfFirst(name, ProcessCost::processorSeconds).median() * 100,
                    samples(name, ProcessCost::ownPeakBytes).median() / MEGABYTE,
                    samples(name, ProcessCost::childrenPeakBytes).median() / MEGABYTE);
        }
    }

    /** Keeps every value. */
    void keep(Path folder) throws IOException {
        keep(folder, "seconds", "秒", ProcessCost::seconds);
        keep(folder, "processor", "处理器秒", ProcessCost::processorSeconds);
        keep(folder, "memory", "MB", cost -> cost.peakBytes() / MEGABYTE);
    }

    private void keep(Path folder, String what, String unit, ToDoubleFunction<ProcessCost> measure) throws IOException {
        Map<String, Samples> samples = new LinkedHashMap<>();
        costs.keySet().forEach(name -> samples.put(name, samples(name, measure)));
        new RawSamples(folder).keep("reindex-" + what, unit, samples);
    }
}
