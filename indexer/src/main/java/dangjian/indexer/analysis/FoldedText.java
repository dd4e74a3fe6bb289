package dangjian.indexer.analysis;

import java.util.Arrays;

/**
 * A text as search compares it, with the way back to the text as it stands: full-width and half-width, upper and lower case, traditional and simplified
 * characters are one ({@link CharacterFolding}); zero-width characters are gone; blanks and line breaks are gone except that one blank stays between two
 * letters or digits that are not Chinese ("new era" is not "newera", "第 三 条" is "第三条").
 *
 * <p>Two texts match where the folding of one stands in the folding of the other. All positions are UTF-16 code units. Immutable.
 */
public final class FoldedText {

    private final char[] chars;
    private final int[] starts;
    private final int[] ends;
    private final int length;

    private FoldedText(char[] chars, int[] starts, int[] ends, int length) {
        this.chars = chars;
        this.starts = starts;
        this.ends = ends;
        this.length = length;
    }

    /** Folds a text. */
    public static FoldedText of(CharSequence text) {
        return new Folder(text.length()).fold(text);
    }

    /** The folded text. */
    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    public int length() {
        return length;
    }

    public char charAt(int index) {
        return chars[index];
    }

    /** The chars themselves, to read: the first {@link #length} count. */
    char[] chars() {
        return chars;
    }

    /** Where, in the original text, the character begins that the folded char at this index comes from. */
    public int originalStart(int index) {
        return starts[index];
    }

    /** Where, in the original text, the character ends that the folded char before this index comes from. */
    public int originalEnd(int endIndex) {
        return ends[endIndex - 1];
    }

    /**
     * Where a folded text stands in this one.
     *
     * @param folded a folding, not empty
     * @param from the index to look from
     * @return the index of its first char, or -1
     */
    public int indexOf(String folded, int from) {
        int last = length - folded.length();
        char first = folded.charAt(0);
        for (int i = from; i <= last; i++) {
            if (chars[i] == first && standsAt(folded, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean standsAt(String folded, int at) {
        for (int i = 1; i < folded.length(); i++) {
            if (chars[at + i] != folded.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a blank before or after this code point carries meaning: a letter, mark or digit that is not Chinese. */
    private static boolean keepsBlanks(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= '0' && codePoint <= '9' || codePoint >= 'a' && codePoint <= 'z';
        }
        return codePoint < 0x2E80
                && (Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK);
    }

    /** One folding under way. */
    private static final class Folder {

        /** The full-width blank; nothing behind it is a blank or a control character, and most of a Chinese text is behind it. */
        private static final char LAST_BLANK = '\u3000';

        private char[] chars;
        private int[] starts;
        private int[] ends;
        private int length;
        private int blankStart = -1;
        private int blankEnd;

        Folder(int expectedLength) {
            chars = new char[expectedLength + 16];
            starts = new int[expectedLength + 16];
            ends = new int[expectedLength + 16];
        }

        FoldedText fold(CharSequence text) {
            int position = 0;
            while (position < text.length()) {
                char c = text.charAt(position);
                char simple = CharacterFolding.oneToOne(c);
                if (simple != 0 && !Character.isSurrogate(c)) {
                    put(simple, simple, position, position + 1);
                    position++;
                    continue;
                }
                int codePoint = Character.codePointAt(text, position);
                int end = position + Character.charCount(codePoint);
                String longer = CharacterFolding.longer(codePoint);
                if (longer == null) {
                    putCodePoint(codePoint, position, end);
                } else {
                    int from = position;
                    longer.codePoints().forEach(each -> putCodePoint(each, from, end));
                }
                position = end;
            }
            return new FoldedText(chars, starts, ends, length);
        }

        private void putCodePoint(int codePoint, int start, int end) {
            if (Character.isBmpCodePoint(codePoint)) {
                put((char) codePoint, codePoint, start, end);
            } else {
                put(Character.highSurrogate(codePoint), codePoint, start, end);
                append(Character.lowSurrogate(codePoint), start, end);
            }
        }

        private void put(char c, int codePoint, int start, int end) {
            if (c <= LAST_BLANK
                    && (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c))) {
                blankStart = blankStart < 0 ? start : blankStart;
                blankEnd = end;
                return;
            }
            if (blankStart >= 0) {
                if (length > 0 && keepsBlanks(chars[length - 1]) && keepsBlanks(codePoint)) {
                    append(' ', blankStart, blankEnd);
                }
                blankStart = -1;
            }
            append(c, start, end);
        }

        private void append(char c, int start, int end) {
            if (length == chars.length) {
                int larger = length + (length >> 1) + 16;
                chars = Arrays.copyOf(chars, larger);
                starts = Arrays.copyOf(starts, larger);
                ends = Arrays.copyOf(ends, larger);
            }
            chars[length] = c;
            starts[length] = start;
            ends[length] = end;
            length++;
        }
    }
}
