package dangjian.server.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Years in a row. */
record YearRun(int first, int last) {

    /** The runs that years of four digits make up, the earliest first. */
    static List<YearRun> of(Collection<String> years) {
        List<YearRun> runs = new ArrayList<>();
        for (int year :
                years.stream().mapToInt(Integer::parseInt).sorted().distinct().toArray()) {
            int before = runs.size() - 1;
            if (before >= 0 && runs.get(before).last() == year - 1) {
                runs.set(before, new YearRun(runs.get(before).first(), year));
            } else {
                runs.add(new YearRun(year, year));
            }
        }
        return runs;
    }

    /** As an address has it: 2020, 2020-2023. */
    String parameter() {
        return first == last
                ? String.format(Locale.ROOT, "%04d", first)
                : String.format(Locale.ROOT, "%04d-%04d", first, last);
    }

    /** As people read it: 2020年, 2020—2023年. */
    String label() {
        return first == last ? first + "年" : first + "—" + last + "年";
    }

    /** Each year of it, of four digits. */
    List<String> years() {
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> String.format(Locale.ROOT, "%04d", year))
                .toList();
    }

    boolean has(int year) {
        return year >= first && year <= last;
    }
}
