package dangjian.benchmark.searching;

import dangjian.benchmark.measure.Samples;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** A table of loads, in Markdown: how long answers took, how many there were, what they cost, and how much longer the others took than the first. */
final class LoadTable {

    private static final double[] PARTS = {0.5, 0.9, 0.99, 0.999};

    private LoadTable() {}

    static void print(String title, Map<String, Load> loads, PrintStream out) {
        out.println();
        out.println(title);
        out.println();
        out.println("| | p50 | p90 | p99 | p99.9 | 每秒 | CPU 毫秒/问 | 发问一方 | 503 | 出错 | p50 几倍 | p99 几倍 |");
        out.println("| --- " + "| ---: ".repeat(11) + "|");
        Load first = loads.values().iterator().next();
        loads.forEach((name, load) -> out.println(row(name, load, first)));
    }

    private static String row(String name, Load load, Load first) {
        StringBuilder row = new StringBuilder("| " + name);
        if (load.millis().isEmpty()) {
            return row.append(" |".repeat(7))
                    .append(String.format(Locale.ROOT, " %d | %d | | |", load.refused(), load.failed()))
                    .toString();
        }
        Samples samples = load.samples();
        for (double part : PARTS) {
            row.append(String.format(Locale.ROOT, " | %.1f", samples.quantile(part)));
        }
        row.append(String.format(
                Locale.ROOT,
                " | %.0f | %.1f | %.2f | %d | %d",
                load.perSecond(),
                load.serverMillisEach(),
                load.ownMillisEach(),
                load.refused(),
                load.failed()));
        for (double part : new double[] {0.5, 0.99}) {
            double ratio = first.millis().isEmpty()
                    ? Double.NaN
                    : samples.quantile(part) / first.samples().quantile(part);
            row.append(String.format(Locale.ROOT, " | %.2f", ratio));
        }
        return row.append(" |").toString();
    }
}
