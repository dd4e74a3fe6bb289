package dangjian.indexer.catalog;

import dangjian.indexer.extract.Block;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a text that stand within a quotation begun on an earlier line, as amendments write the new wording of another text ("增加一节，作为第七节：“……”"). Its
 * articles and headings are the other text's, not this one's.
 */
final class QuotedLines {

    /** A quotation that is not closed within so many lines is a slip of the pen and none. */
    private static final int MOST_LINES = 80;

    /** What is said before the new wording: 修改为：“, 增加一条，作为第八条：“. */
    private static final Pattern ANNOUNCES =
            Pattern.compile("(?:改为|修改|修订|增加|增写|补充|作为|调整)[^“「。]{0,200}[：:为][ \\u3000]*$");

    private static final int LONGEST_ANNOUNCEMENT = 240;

    private final BitSet lines;

    private QuotedLines(BitSet lines) {
        this.lines = lines;
    }

    /** Whether the line with this index begins within a quotation. */
    boolean has(int index) {
        return lines.get(index);
    }

    /** Finds them. */
    static QuotedLines of(List<Block> blocks) {
        BitSet found = new BitSet();
        int opened = -1;
        boolean announced = false;
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            if (opened >= 0 && i - opened > MOST_LINES) {
                opened = -1;
            }
            for (int mark = nextMark(text, 0); mark >= 0; mark = nextMark(text, mark + 1)) {
                if (isClosing(text.charAt(mark))) {
                    if (announced && opened >= 0 && opened < i) {
                        found.set(opened + 1, i + 1);
                    }
                    opened = -1;
                } else if (opened < 0 || !isBlankBefore(text, mark)) {
                    announced = announces(blocks, i, mark);
                    opened = i;
                }
            }
        }
        return new QuotedLines(found);
    }

    private static boolean announces(List<Block> blocks, int index, int mark) {
        String text = blocks.get(index).text();
        boolean onLineBefore = isBlankBefore(text, mark) && index > 0;
        String announcement = onLineBefore ? blocks.get(index - 1).text() : text;
        int end = onLineBefore ? announcement.length() : mark;
        if (end == 0 || "：:为 　".indexOf(announcement.charAt(end - 1)) < 0) {
            return false;
        }
        return ANNOUNCES
                .matcher(announcement.substring(Math.max(0, end - LONGEST_ANNOUNCEMENT), end))
                .find();
    }

    private static boolean isBlankBefore(String text, int index) {
        int i = index;
        while (i > 0 && Character.isWhitespace(text.charAt(i - 1))) {
            i--;
        }
        return i == 0;
    }

    private static int nextMark(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '“' || c == '”' || c == '「' || c == '」') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isClosing(char c) {
        return c == '”' || c == '」';
    }
}
