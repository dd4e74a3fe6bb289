package dangjian.benchmark.measure;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/**
 * A table of what was measured, in Markdown: median, least, most, and how the others stand to the first.
 *
 * @param title says what is compared
 * @param unit of the values
 * @param moreIsBetter whether a higher value is the better one
 */
public record ComparisonTable(String title, String unit, boolean moreIsBetter) {

    /** Prints the table; a ratio above 1 says that the first is better than the other by so much. */
    public void print(Map<String, Samples> samples, PrintStream out) {
        String first = samples.keySet().iterator().next();
        double own = samples.get(first).median();
        out.println();
        out.println(title);
        out.println();
        out.println("| | " + unit + "（中位） | 最小 | 最大 | “" + first + "”是它的 |");
        out.println("| --- | ---: | ---: | ---: | ---: |");
        samples.forEach((name, values) -> out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.2f 倍 |%n",
                name,
                shown(values.median()),
                shown(values.least()),
                shown(values.most()),
                moreIsBetter ? own / values.median() : values.median() / own));
    }

    private static String shown(double value) {
        if (value >= 1_000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
