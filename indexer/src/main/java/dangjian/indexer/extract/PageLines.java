package dangjian.indexer.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Makes paragraphs out of lines that only know where they lie on the page: a line goes on with the paragraph before it unless it is indented, or that one ended
 * short of the margin, or their sizes differ, or a gap lies between. Page numbers and running heads are left out.
 */
final class PageLines {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[—–\\-·\\s]*(?:第\\s*)?[0-9０-９]{1,4}(?:\\s*页)?(?:\\s*[/／,，]?\\s*共?\\s*[0-9０-９]{1,4}\\s*页?)?[—–\\-·\\s]*");
    private static final int PAGES_OF_A_RUNNING_HEAD = 3;
    private static final double INDENT = 1.2;
    private static final double SHORT = 2.2;
    private static final double OTHER_SIZE = 0.12;
    private static final double GAP = 1.6;

    private PageLines() {}

    /** A paragraph and the page it begins on. */
    record Paragraph(int page, String text) {}

    /** The paragraphs of lines that are in reading order. */
    static List<Paragraph> paragraphs(List<PageLine> all) {
        List<PageLine> lines = withoutFurniture(all);
        if (lines.isEmpty()) {
            return List.of();
        }
        double left =
                percentile(lines.stream().mapToDouble(PageLine::left).sorted().toArray(), 0.1);
        double right =
                percentile(lines.stream().mapToDouble(PageLine::right).sorted().toArray(), 0.9);
        double step = typicalStep(lines);
        List<Paragraph> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder(lines.get(0).text());
        int page = lines.get(0).page();
        for (int i = 1; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            if (begins(line, lines.get(i - 1), left, right, step)) {
                paragraphs.add(new Paragraph(page, text.toString()));
                text.setLength(0);
                page = line.page();
            }
            join(text, line.text());
        }
        paragraphs.add(new Paragraph(page, text.toString()));
        return paragraphs;
    }

    private static boolean begins(PageLine line, PageLine before, double left, double right, double step) {
        boolean samePage = line.page() == before.page();
        double drop = line.y() - before.y();
        return line.left() > left + INDENT * line.size()
                || before.right() < right - SHORT * before.size()
                || Math.abs(line.size() - before.size()) > OTHER_SIZE * before.size()
                || samePage && (drop > GAP * step || drop < -step);
    }

    private static void join(StringBuilder text, String next) {
        if (!text.isEmpty() && isLatin(text.charAt(text.length() - 1)) && isLatin(next.charAt(0))) {
            text.append(' ');
        }
        text.append(next);
    }

    private static boolean isLatin(char c) {
        return c < 0x2E80 && (Character.isLetterOrDigit(c) || ",.;:!?)".indexOf(c) >= 0);
    }

    private static double typicalStep(List<PageLine> lines) {
        double[] steps = IntStream.range(1, lines.size())
                .filter(i -> lines.get(i).page() == lines.get(i - 1).page())
                .mapToDouble(i -> lines.get(i).y() - lines.get(i - 1).y())
                .filter(drop -> drop > 0)
                .sorted()
                .toArray();
        return steps.length == 0 ? Double.MAX_VALUE / 4 : percentile(steps, 0.5);
    }

    private static double percentile(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
    }

    private static List<PageLine> withoutFurniture(List<PageLine> all) {
        List<PageLine> lines =
                all.stream().filter(line -> !line.text().isBlank()).toList();
        Map<String, Integer> atEdges = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isAtEdge(lines, i)) {
                atEdges.merge(lines.get(i).text(), 1, Integer::sum);
            }
        }
        int pages = (int) lines.stream().mapToInt(PageLine::page).distinct().count();
        List<PageLine> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            boolean runs = atEdges.getOrDefault(text, 0) >= Math.max(PAGES_OF_A_RUNNING_HEAD, pages / 2);
            boolean isFurniture =
                    isAtEdge(lines, i) && (runs || PAGE_NUMBER.matcher(text).matches());
            if (!isFurniture) {
                kept.add(lines.get(i));
            }
        }
        return kept;
    }

    private static boolean isAtEdge(List<PageLine> lines, int index) {
        int page = lines.get(index).page();
        boolean first = index == 0 || lines.get(index - 1).page() != page;
        boolean last = index == lines.size() - 1 || lines.get(index + 1).page() != page;
        return first || last;
    }
}
