package dangjian.server.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into pieces that matched and pieces that did not, and a long one down to where it matched. */
public final class Excerpt {

    private static final int BEFORE = 4;

    private Excerpt() {}

    /** A piece of a text. */
    public record Piece(String text, boolean marked) {}

    /** The whole text. */
    public static List<Piece> whole(String text, List<Highlight> marks) {
        return pieces(text, marks, 0, text.length());
    }

    /** About so many characters of a text, beginning a little before its first mark; "…" where something is left out. */
    public static List<Piece> around(String text, List<Highlight> marks, int length) {
        if (text.length() <= length) {
            return whole(text, marks);
        }
        int first = marks.isEmpty() ? 0 : marks.get(0).start();
        int from = whole(text, Math.max(0, Math.min(first - length / BEFORE, text.length() - length)));
        int to = whole(text, Math.min(text.length(), from + length));
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece("…", false));
        }
        pieces.addAll(pieces(text, marks, from, to));
        if (to < text.length()) {
            pieces.add(new Piece("…", false));
        }
        return pieces;
    }

    /** The same where a label stands before the excerpt: of a text that begins with it, unless it is marked, only what comes behind. */
    public static List<Piece> behindLabel(String label, String text, List<Highlight> marks, int length) {
        int behind = text.startsWith(label) ? label.length() : 0;
        while (behind > 0 && behind < text.length() && isBehindNumber(text.charAt(behind))) {
            behind++;
        }
        int skipped = behind;
        if (marks.stream().anyMatch(mark -> mark.start() < skipped)) {
            return around(text, marks, length);
        }
        List<Highlight> moved = marks.stream()
                .map(mark -> new Highlight(mark.start() - skipped, mark.end() - skipped))
                .toList();
        return around(text.substring(skipped), moved, length);
    }

    /** A blank, or what stands between a number and its text: 五、, 3．. */
    private static boolean isBehindNumber(char c) {
        return Character.isWhitespace(c) || "、．.".indexOf(c) >= 0;
    }

    private static int whole(String text, int index) {
        boolean withinPair = index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
        return withinPair ? index - 1 : index;
    }

    private static List<Piece> pieces(String text, List<Highlight> marks, int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int position = from;
        for (Highlight mark : marks) {
            int start = Math.max(mark.start(), position);
            int end = Math.min(mark.end(), to);
            if (start >= end) {
                continue;
            }
            if (start > position) {
                pieces.add(new Piece(text.substring(position, start), false));
            }
            pieces.add(new Piece(text.substring(start, end), true));
            position = end;
        }
        if (position < to) {
            pieces.add(new Piece(text.substring(position, to), false));
        }
        return pieces;
    }
}
