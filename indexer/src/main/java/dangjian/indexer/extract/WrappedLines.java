package dangjian.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins lines that a program broke at a fixed width, as mail programs and old word processors do. Only where it is sure: no line is longer than that width, half
 * of them are as long, and most of those end in the middle of a sentence.
 */
final class WrappedLines {

    /** In columns: a Chinese character takes two. */
    private static final int NARROWEST = 40;

    private static final int WIDEST = 120;

    /** What is not allowed at the beginning or the end of a line moves its end by up to this much. */
    private static final int PLAY = 4;

    private static final int FEWEST_FULL = 5;
    private static final double MOST_FULL_ENDING_SENTENCES = 0.3;
    private static final Pattern CELLS = Pattern.compile(".*\\S(?:\\t|[ \\u3000]{4,})\\S.*");
    private static final Pattern NUMBERED = Pattern.compile(
            "\\s*(?:第[一二三四五六七八九十百零〇0-9]{1,6}[条章节编]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,3}[.．、](?![0-9])|[-*•●]).*",
            Pattern.DOTALL);

    private final List<String> lines;
    private final int width;
    private final boolean indents;
    private final boolean parts;

    private WrappedLines(List<String> lines, int width) {
        this.lines = lines;
        this.width = width;
        this.indents = lines.stream().filter(WrappedLines::isIndented).count() >= 2;
        this.parts = lines.stream().anyMatch(String::isBlank);
    }

    /** The paragraphs; the lines as they are where they weren't broken. */
    static List<String> join(List<String> lines) {
        int width = 0;
        for (String line : lines) {
            if (line.length() > WIDEST) {
                return lines;
            }
            width = Math.max(width, width(line));
        }
        WrappedLines wrapped = new WrappedLines(lines, width);
        return width >= NARROWEST && width <= WIDEST && wrapped.isSure() ? wrapped.paragraphs() : lines;
    }

    private boolean isSure() {
        long written = lines.stream().filter(line -> !line.isBlank()).count();
        List<String> full = lines.stream().filter(this::isFull).toList();
        long ending = full.stream().filter(WrappedLines::endsSentence).count();
        return full.size() >= FEWEST_FULL
                && full.size() * 2 >= written
                && ending <= MOST_FULL_ENDING_SENTENCES * full.size();
    }

    private List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && begins(lines.get(i), lines.get(i - 1))) {
                paragraphs.add(open.toString());
                open.setLength(0);
            }
            LineJoin.append(open, open.isEmpty() ? lines.get(i) : lines.get(i).strip());
        }
        paragraphs.add(open.toString());
        return paragraphs;
    }

    private boolean begins(String line, String before) {
        boolean unsure = endsSentence(before) && (NUMBERED.matcher(line).matches() || !indents && !parts);
        return before.isBlank()
                || line.isBlank()
                || !isFull(before)
                || isIndented(line)
                || unsure
                || CELLS.matcher(line).matches()
                || CELLS.matcher(before).matches();
    }

    private boolean isFull(String line) {
        return width(line) >= width - PLAY || isLatin(line) && width(line) >= width - 12;
    }

    private static boolean isLatin(String line) {
        return !line.isEmpty() && !LineJoin.isChinese(line.charAt(line.length() - 1));
    }

    private static boolean isIndented(String line) {
        return line.startsWith("  ") || line.startsWith("\u3000") || line.startsWith("\t");
    }

    private static boolean endsSentence(String line) {
        String end = line.stripTrailing();
        return !end.isEmpty() && "。；;：:！!？?.”》）".indexOf(end.charAt(end.length() - 1)) >= 0;
    }

    private static int width(String line) {
        String end = line.stripTrailing();
        return end.codePoints().map(c -> LineJoin.isChinese(c) ? 2 : 1).sum();
    }
}
