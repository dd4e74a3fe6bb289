package dangjian.indexer.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes paragraphs out of lines that only know where they lie on the page: a line goes on with the paragraph before it unless it is indented, or that one ended
 * short of the margin, or their sizes differ, or a gap lies between. Page numbers and running heads are left out; lines of cells below each other are the rows
 * of a table.
 */
final class PageLines {

    private static final double INDENT = 1.2;
    private static final double HANGING = 3.2;
    /** Lines that are all shorter than this many characters are no paragraph. */
    private static final double NARROWEST = 6;

    private static final double SHORT = 2.2;
    /** What is longer, a number say, doesn't excuse a short line. */
    private static final int LONGEST_WORD = 14;

    private static final double OTHER_SIZE = 0.12;
    private static final double GAP = 1.6;

    /** Lines farther apart than this many times their size belong to different paragraphs. */
    private static final double WIDEST_STEP = 3.2;

    /** So few lines, all of them short, don't tell how long lines are. */
    private static final int FEW_LINES = 6;

    private static final int FEW_CHARACTERS = 20;

    private static final Pattern NUMBERED = Pattern.compile(
            "(?:第[一二三四五六七八九十百零〇0-9]{1,6}[条章节编款]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,3}[.．、](?![0-9])).*");

    /** A line of the note under a title, which tells of one day each. */
    private static final Pattern DATED = Pattern.compile("[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日[ \\u3000].*");

    /** An item whose further lines may begin below its words, behind its number. */
    private static final Pattern ITEM = Pattern.compile("[•●○■◆▪·*–-] ?.*|" + NUMBERED.pattern());

    private final List<PageLine> lines;
    private final Map<PageLine.Column, Margins> margins;
    private final double step;

    private PageLines(List<PageLine> lines) {
        this.lines = lines;
        this.margins = lines.stream()
                .collect(Collectors.groupingBy(
                        PageLine::column,
                        HashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Margins::of)));
        this.step = typicalStep(lines);
    }

    private record Margins(double left, double right) {

        static Margins of(List<PageLine> lines) {
            double left = percentile(
                    lines.stream().mapToDouble(PageLine::left).sorted().toArray(), 0.1);
            double right = percentile(
                    lines.stream().mapToDouble(PageLine::right).sorted().toArray(), 0.9);
            PageLine.Column column = lines.get(0).column();
            boolean tooFew = column.isWhole()
                    && lines.size() < FEW_LINES
                    && right - left < FEW_CHARACTERS * lines.get(0).size();
            return new Margins(left, tooFew ? Math.max(right, 0.75 * column.width()) : right);
        }
    }

    /** The text of pages, as blocks. Where nothing but page numbers and running heads is on them, none. */
    static List<Block> blocks(List<Sheet> sheets) {
        return blocksOf(RunningHeads.without(lines(sheets)));
    }

    /** The text of pages with whatever is at their edges. */
    static List<Block> blocksWithEdges(List<Sheet> sheets) {
        return blocksOf(lines(sheets));
    }

    private static List<PageLine> lines(List<Sheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> ReadingOrder.lines(sheet).stream())
                .toList();
    }

    private static List<Block> blocksOf(List<PageLine> lines) {
        BlockList blocks = new BlockList();
        new PageLines(withoutRepeatedAsides(lines)).addTo(blocks);
        return blocks.blocks();
    }

    /** A watermark is the same many times over; once is enough. */
    private static List<PageLine> withoutRepeatedAsides(List<PageLine> lines) {
        Set<String> seen = new HashSet<>();
        return lines.stream()
                .filter(line -> !line.column().isSlanting() || seen.add(line.text()))
                .toList();
    }

    private void addTo(BlockList blocks) {
        StringBuilder text = new StringBuilder();
        int page = 0;
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            boolean row = isRow(i);
            if (i == 0 || row || isRow(i - 1) || begins(line, lines.get(i - 1))) {
                blocks.addParagraph(text, OptionalInt.of(Math.max(1, page)));
                text.setLength(0);
                page = line.page();
            }
            if (row) {
                blocks.addRow(List.of(line.text().split("\t")), OptionalInt.of(page));
            } else {
                LineJoin.append(text, line.text().replace('\t', ' '));
            }
        }
        blocks.addParagraph(text, OptionalInt.of(Math.max(1, page)));
    }

    /** Whether a line is one of several lines of cells. */
    private boolean isRow(int index) {
        return lines.get(index).hasCells() && (isCellsBeside(index, index - 1) || isCellsBeside(index, index + 1));
    }

    private boolean isCellsBeside(int index, int other) {
        return other >= 0
                && other < lines.size()
                && lines.get(other).hasCells()
                && lines.get(other).column().equals(lines.get(index).column())
                && !NUMBERED.matcher(lines.get(other).text()).matches()
                && !NUMBERED.matcher(lines.get(index).text()).matches();
    }

    private boolean begins(PageLine line, PageLine before) {
        Margins across = margins.get(before.column());
        return Math.abs(line.size() - before.size()) > OTHER_SIZE * before.size()
                || across.right() - across.left() < NARROWEST * before.size()
                || isShort(before, line)
                || !flowsOn(line, before)
                || NUMBERED.matcher(line.text()).matches() && endsSentence(before.text())
                || DATED.matcher(line.text()).matches()
                || isIndented(line, before);
    }

    /** Whether a line stands where the text goes on: below, or at the beginning of the next column or page. */
    private boolean flowsOn(PageLine line, PageLine before) {
        double drop = line.y() - before.y();
        if (line.page() == before.page() && line.column().equals(before.column())) {
            return drop <= Math.min(GAP * step, WIDEST_STEP * line.size()) && drop >= -step;
        }
        return line.column().isWhole() == before.column().isWhole()
                && (line.page() == before.page() + 1 || line.page() == before.page() && drop < 0)
                && line.column().frame() == before.column().frame();
    }

    private boolean isIndented(PageLine line, PageLine before) {
        if (line.left() <= margins.get(line.column()).left() + INDENT * line.size()) {
            return false;
        }
        boolean hangs = line.column().equals(before.column())
                && line.left() > before.left()
                && line.left() < before.left() + HANGING * line.size()
                && ITEM.matcher(before.text()).matches();
        if (hangs) {
            return false;
        }
        boolean likeTheOneBefore = line.column().equals(before.column())
                && Math.abs(line.left() - before.left()) < line.size() / 2
                && !endsSentence(before.text())
                && !NUMBERED.matcher(line.text()).matches();
        return !likeTheOneBefore;
    }

    /** Whether a line ends where the next one's first word would have had room. */
    private boolean isShort(PageLine before, PageLine next) {
        int word = 0;
        while (word < Math.min(LONGEST_WORD, next.text().length())
                && next.text().charAt(word) != ' '
                && !LineJoin.isChinese(next.text().charAt(word))) {
            word++;
        }
        double room = Math.max(SHORT, word == 0 ? 0 : 1 + 0.55 * word) * before.size();
        return before.right() < margins.get(before.column()).right() - room;
    }

    private static boolean endsSentence(String text) {
        return "。；;：:！!？?”".indexOf(text.charAt(text.length() - 1)) >= 0;
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
}
