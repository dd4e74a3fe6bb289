package dangjian.indexer.extract;

/** Joins the lines of a paragraph: nothing between Chinese characters, a blank between words, the hyphen of a parted word closed. */
final class LineJoin {

    private LineJoin() {}

    /** Appends the next line of a paragraph. */
    static void append(StringBuilder text, String next) {
        if (text.isEmpty() || next.isEmpty()) {
            text.append(next);
            return;
        }
        int last = text.codePointBefore(text.length());
        int first = next.codePointAt(0);
        if (last == 0x00AD || isHyphen(last) && isParted(text, first)) {
            text.setLength(text.length() - 1);
        } else if (!isHyphen(last) && isWord(last) && isWord(first) && !isPartedNumber(text, first)) {
            text.append(' ');
        }
        text.append(next);
    }

    /** Chinese lines break anywhere, also within a number: 第18|25次. */
    private static boolean isPartedNumber(CharSequence text, int first) {
        int start = text.length();
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        return Character.isDigit(first) && start < text.length() && start > 0 && isChinese(text.charAt(start - 1));
    }

    private static boolean isHyphen(int c) {
        return c == '-' || c == 0x2010;
    }

    private static boolean isParted(CharSequence text, int first) {
        return Character.isLowerCase(first)
                && text.length() > 2
                && Character.isLowerCase(text.charAt(text.length() - 2))
                && Character.isLowerCase(text.charAt(text.length() - 3));
    }

    /** Part of a word, or punctuation beside one, in a script that has blanks. */
    private static boolean isWord(int c) {
        return !isChinese(c)
                && (Character.isLetterOrDigit(c)
                        || c < 0x80 && ",.;:!?()[]'\"%&".indexOf(c) >= 0
                        || c == 0x2019
                        || c == 0x201D);
    }

    /** Characters that are set without blanks: Han, kana, full-width forms and their punctuation. */
    static boolean isChinese(int c) {
        return c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F
                || c >= 0xFF00 && c <= 0xFFEF
                || c >= 0x20000;
    }
}
