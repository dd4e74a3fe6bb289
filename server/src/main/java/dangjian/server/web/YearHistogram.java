package dangjian.server.web;

import dangjian.indexer.schema.Fields;
import dangjian.server.search.SearchResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many documents there are of each year, as bars of equal steps; years without documents are bars of no height. Over a long time a bar stands for several years,
 * and once some of those are chosen they are shown one by one.
 */
public final class YearHistogram {

    /** The highest bar, in CSS pixels. */
    static final int HEIGHT = 48;

    private static final int LEAST_HEIGHT = 3;
    /** Beside the list each bar is as wide as a finger needs: 24 CSS pixels. */
    private static final int MOST_BARS = 10;

    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 1_000};

    private final NavigableMap<Integer, Integer> counts = new TreeMap<>();
    private final Set<String> chosen;
    private final Addresses addresses;
    private final int step;
    private final YearRun shown;
    private final boolean zoomed;

    YearHistogram(List<SearchResult.FacetValue> values, Collection<String> chosen, Addresses addresses) {
        values.forEach(each -> counts.put(Integer.parseInt(each.value()), each.count()));
        chosen.forEach(each -> counts.putIfAbsent(Integer.parseInt(each), 0));
        this.chosen = new HashSet<>(chosen);
        this.addresses = addresses;
        NavigableMap<Integer, Integer> found = new TreeMap<>(counts);
        found.values().removeIf(count -> count == 0);
        NavigableMap<Integer, Integer> spanned = found.isEmpty() ? counts : found;
        YearRun all = spanned.isEmpty() ? new YearRun(0, 0) : new YearRun(spanned.firstKey(), spanned.lastKey());
        int wide = step(all);
        YearRun around = around(YearRun.of(chosen), wide, all);
        this.zoomed = !chosen.isEmpty() && step(around) < wide;
        this.shown = zoomed ? around : all;
        this.step = step(shown);
    }

    /** @param height in CSS pixels; 0 where there is nothing */
    public record Bar(String id, String label, String address, boolean current, int count, int height) {

        /** Where it begins from above. */
        public int top() {
            return HEIGHT - height;
        }
    }

    private static int step(YearRun years) {
        for (int step : STEPS) {
            if (years.last() / step - years.first() / step < MOST_BARS) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    /** The whole bars that what was chosen lies in, as far as there are documents. */
    private static YearRun around(List<YearRun> chosen, int step, YearRun all) {
        if (chosen.isEmpty()) {
            return all;
        }
        int first = Math.max(all.first(), chosen.get(0).first() / step * step);
        int last = Math.min(all.last(), chosen.get(chosen.size() - 1).last() / step * step + step - 1);
        return first <= last ? new YearRun(first, last) : all;
    }

    /** Whether there is no year at all. */
    public boolean isEmpty() {
        return counts.isEmpty();
    }

    public int first() {
        return shown.first();
    }

    public int last() {
        return shown.last();
    }

    public int height() {
        return HEIGHT;
    }

    /** Whether only the years around those chosen are shown. */
    public boolean isZoomed() {
        return zoomed;
    }

    /** The same search in all years. */
    public String allYears() {
        return addresses.with(Fields.YEAR, List.of());
    }

    /** The first year chosen, for the box 从; empty where none is. */
    public String from() {
        List<YearRun> runs = YearRun.of(chosen);
        return runs.isEmpty() ? "" : String.valueOf(runs.get(0).first());
    }

    /** The last year chosen, for the box 到; empty where none is. */
    public String to() {
        List<YearRun> runs = YearRun.of(chosen);
        return runs.isEmpty() ? "" : String.valueOf(runs.get(runs.size() - 1).last());
    }

    public List<Bar> bars() {
        List<YearRun> runs = new ArrayList<>();
        for (int from = shown.first() / step * step; from <= shown.last(); from += step) {
            runs.add(new YearRun(Math.max(from, shown.first()), Math.min(from + step - 1, shown.last())));
        }
        boolean allChosen = chosen.containsAll(shown.years());
        int most = runs.stream().mapToInt(this::count).max().orElse(0);
        return runs.stream().map(run -> bar(run, most, zoomed && allChosen)).toList();
    }

    private int count(YearRun run) {
        return counts.subMap(run.first(), true, run.last(), true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private Bar bar(YearRun run, int most, boolean narrows) {
        int count = count(run);
        boolean current = run.years().stream().anyMatch(chosen::contains);
        int height = count == 0 ? 0 : Math.max(LEAST_HEIGHT, Math.round((float) HEIGHT * count / most));
        return new Bar(
                "f-year-" + run.parameter(), run.label(), address(run, current, narrows), current, count, height);
    }

    /** Toggles its years; where all years shown are chosen, chooses only these. */
    private String address(YearRun run, boolean current, boolean narrows) {
        if (narrows) {
            return addresses.with(Fields.YEAR, run.years());
        }
        List<String> years = new ArrayList<>(chosen);
        years.removeAll(run.years());
        if (!current) {
            years.addAll(run.years());
        }
        return addresses.with(Fields.YEAR, years);
    }
}
