package dangjian.indexer.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what stands at the edges of pages without being text: page numbers (页码), and running heads and feet (页眉、页脚), which say the same at the same height
 * on many pages, or the same but for a number that counts the pages. Left and right pages may differ, so two pages of five are many.
 */
final class RunningHeads {

    private static final String NUMBER = "[0-9０-９]{1,4}";
    private static final String DASHES = "[—–‐\\-－_·•\\s]*";
    private static final String OF = "(?:\\s*[/／,，|｜]?\\s*(?:[(（]?\\s*共|总|of)?\\s*" + NUMBER + "\\s*页?\\s*[)）]?)?";
    private static final Pattern BARE = Pattern.compile(NUMBER + "|[ivxlc]{1,6}");
    private static final Pattern PAGE_NUMBER = Pattern.compile(DASHES + "(?:第\\s*(?:" + NUMBER
            + "|[一二三四五六七八九十百零〇]{1,5})\\s*页|(?:[Pp]age\\s*|[Pp][.．]?\\s*)?" + NUMBER + "\\s*页?)" + OF + DASHES);
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int LINES_AT_EDGE = 3;
    private static final double UPPER_EDGE = 0.15;
    private static final double LOWER_EDGE = 0.85;
    private static final double OUTSIDE = 0.085;
    private static final double APART = 1.3;
    private static final double SAME_HEIGHT = 0.012;
    private static final double MANY = 0.4;

    private final int pages;
    private final Set<PageLine> found = new HashSet<>();

    private RunningHeads(int pages) {
        this.pages = pages;
    }

    /** The lines that are none of these, in the same order. */
    static List<PageLine> without(List<PageLine> lines) {
        Map<Integer, List<PageLine>> byPage = lines.stream()
                .filter(line -> line.column().frame() == 0)
                .collect(Collectors.groupingBy(PageLine::page, TreeMap::new, Collectors.toList()));
        RunningHeads heads = new RunningHeads(byPage.size());
        List<PageLine> edges = new ArrayList<>();
        byPage.values().forEach(page -> edges.addAll(edges(page)));
        edges.stream().filter(RunningHeads::isPageNumber).forEach(heads.found::add);
        heads.findRepeated(edges);
        return lines.stream().filter(line -> !heads.found.contains(line)).toList();
    }

    /** The lines at the edges of a page that white parts from the text, or that lie where text never does. */
    private static List<PageLine> edges(List<PageLine> page) {
        List<PageLine> sorted =
                page.stream().sorted(Comparator.comparingDouble(PageLine::y)).toList();
        int last = sorted.size() - 1;
        double step = step(sorted);
        int above = 0;
        int below = sorted.size();
        for (int i = 0; i < Math.min(LINES_AT_EDGE, last); i++) {
            if (sorted.get(i).depth() < UPPER_EDGE
                    && sorted.get(i + 1).y() - sorted.get(i).y() > APART * step) {
                above = i + 1;
            }
            if (sorted.get(last - i).depth() > LOWER_EDGE
                    && sorted.get(last - i).y() - sorted.get(last - i - 1).y() > APART * step) {
                below = last - i;
            }
        }
        List<PageLine> edges = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            PageLine line = sorted.get(i);
            boolean far = line.depth() < OUTSIDE || line.depth() > 1 - OUTSIDE;
            boolean numbers = (i == 0 || i == last) && isPageNumber(line);
            if (i < above || i >= below || far || numbers) {
                edges.add(line);
            }
        }
        return edges;
    }

    private static double step(List<PageLine> sorted) {
        double[] steps = java.util.stream.IntStream.range(1, sorted.size())
                .mapToDouble(i -> sorted.get(i).y() - sorted.get(i - 1).y())
                .filter(step -> step > sorted.get(0).size() / 2)
                .sorted()
                .toArray();
        return steps.length == 0 ? 0 : steps[steps.length / 2];
    }

    private static boolean isPageNumber(PageLine line) {
        String text = line.text().strip();
        boolean outside = line.depth() < UPPER_EDGE || line.depth() > LOWER_EDGE;
        return BARE.matcher(text).matches()
                ? outside
                : PAGE_NUMBER.matcher(text).matches();
    }

    private void findRepeated(List<PageLine> edges) {
        Map<String, List<PageLine>> alike = edges.stream().collect(Collectors.groupingBy(RunningHeads::key));
        for (List<PageLine> lines : alike.values()) {
            List<PageLine> sorted = lines.stream()
                    .sorted(Comparator.comparingDouble(PageLine::depth))
                    .toList();
            int from = 0;
            for (int i = 1; i <= sorted.size(); i++) {
                if (i == sorted.size()
                        || sorted.get(i).depth() - sorted.get(i - 1).depth() > SAME_HEIGHT) {
                    findRepeatedAtOneHeight(sorted.subList(from, i));
                    from = i;
                }
            }
        }
    }

    private void findRepeatedAtOneHeight(List<PageLine> lines) {
        long on = lines.stream().mapToInt(PageLine::page).distinct().count();
        boolean far = lines.stream().allMatch(line -> line.depth() < OUTSIDE || line.depth() > 1 - OUTSIDE);
        boolean counts = countsPages(lines);
        boolean same = lines.stream().map(PageLine::text).distinct().count() == 1;
        boolean rowsOfTables = lines.stream().anyMatch(PageLine::hasCells) && !far && !counts;
        long fewest = far || counts ? 2 : 3;
        if (on >= Math.max(fewest, MANY * pages) && (same || counts) && !rowsOfTables) {
            found.addAll(lines);
        }
    }

    /** Whether a number in the lines rises as the pages do. */
    private static boolean countsPages(List<PageLine> lines) {
        if (lines.size() < 2) {
            return false;
        }
        Set<Integer> places = new HashSet<>();
        List<List<Integer>> numbers = lines.stream().map(RunningHeads::numbers).toList();
        for (int place = 0; place < numbers.get(0).size(); place++) {
            int at = place;
            places.clear();
            for (int i = 0; i < lines.size(); i++) {
                if (numbers.get(i).size() > at) {
                    places.add(numbers.get(i).get(at) - lines.get(i).page());
                }
            }
            if (places.size() == 1) {
                return true;
            }
        }
        return false;
    }

    private static List<Integer> numbers(PageLine line) {
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = DIGITS.matcher(line.text());
        while (matcher.find()) {
            if (matcher.end() - matcher.start() <= 5) {
                numbers.add(Integer.parseInt(matcher.group()));
            }
        }
        return numbers;
    }

    private static String key(PageLine line) {
        return DIGITS.matcher(line.text()).replaceAll("#").replaceAll("\\s", "");
    }
}
