package dangjian.server.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts what a person typed at blanks, quotation marks and bars. Quotation marks without a partner are punctuation. */
final class QueryTokens {

    private static final String OPENING = "\"＂“„「『«";
    private static final String CLOSING = "\"＂””」』»";

    /** What input methods give for either side of a quotation. */
    private static final String DOUBLE_MARKS = "\"＂“”„";

    private static final String BARS = "|｜";
    private static final String PAUSES = "，,；;。、";
    private static final int LONGEST_FIELD_NAME = 10;

    private final String typed;
    private final List<Token> tokens = new ArrayList<>();
    private int wordStart = -1;

    private QueryTokens(String typed) {
        this.typed = typed;
    }

    /**
     * A piece.
     *
     * @param text the text, of a quotation what stands between the marks
     * @param quoted whether it is a quotation
     * @param start where it begins in what was typed, marks included
     * @param end where it ends, exclusive
     */
    record Token(String text, boolean quoted, int start, int end) {

        boolean isBar() {
            return !quoted && text.length() == 1 && BARS.contains(text);
        }
    }

    static List<Token> of(String typed) {
        QueryTokens cutter = new QueryTokens(typed);
        cutter.cut();
        return cutter.tokens;
    }

    private void cut() {
        int position = 0;
        while (position < typed.length()) {
            char c = typed.charAt(position);
            int close = closing(position);
            if (close >= 0) {
                endWord(position);
                tokens.add(new Token(unescaped(typed.substring(position + 1, close)), true, position, close + 1));
                position = close + 1;
                continue;
            }
            if (BARS.indexOf(c) >= 0) {
                endWord(position);
                tokens.add(new Token(String.valueOf(c), false, position, position + 1));
            } else if (isBlank(c) || PAUSES.indexOf(c) >= 0 && beginsField(position + 1)) {
                endWord(position);
            } else if (wordStart < 0) {
                wordStart = position;
            }
            position++;
        }
        endWord(typed.length());
    }

    private void endWord(int end) {
        if (wordStart >= 0) {
            tokens.add(new Token(typed.substring(wordStart, end), false, wordStart, end));
            wordStart = -1;
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private boolean beginsField(int from) {
        int limit = Math.min(typed.length(), from + LONGEST_FIELD_NAME);
        for (int i = from; i < limit; i++) {
            if (":：".indexOf(typed.charAt(i)) >= 0) {
                return QueryField.named(typed.substring(from, i)).isPresent();
            }
        }
        return false;
    }

    /** Where the partner of the mark at a place stands, or -1; “…“…”…” may stand within each other, and \" within "…". */
    private int closing(int open) {
        int kind = OPENING.indexOf(typed.charAt(open));
        boolean opensWord = wordStart < 0 && (open == 0 || isBlank(typed.charAt(open - 1)));
        if (kind < 0 && !(typed.charAt(open) == '”' && opensWord)) {
            return -1;
        }
        int partner = kind < 0 ? -1 : partner(open, kind);
        if (partner >= 0 || DOUBLE_MARKS.indexOf(typed.charAt(open)) < 0) {
            return partner;
        }
        for (int i = open + 1; i < typed.length(); i++) {
            if (DOUBLE_MARKS.indexOf(typed.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private int partner(int open, int kind) {
        char opener = OPENING.charAt(kind);
        char closer = CLOSING.charAt(kind);
        int depth = 1;
        for (int i = open + 1; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == '\\' && i + 1 < typed.length()) {
                i++;
            } else if (c == closer) {
                depth--;
                if (depth == 0) {
                    return i;
                }
            } else if (c == opener) {
                depth++;
            }
        }
        return -1;
    }

    private static String unescaped(String quoted) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            boolean escapes = c == '\\' && i + 1 < quoted.length() && "\"\\".indexOf(quoted.charAt(i + 1)) >= 0;
            out.append(escapes ? quoted.charAt(++i) : c);
        }
        return out.toString();
    }
}
