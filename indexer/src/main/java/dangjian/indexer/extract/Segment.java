package dangjian.indexer.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Characters of one line with no wide gap between them.
 *
 * @param row the line, counted from above
 * @param left where it begins
 * @param right where it ends
 * @param y where it stands
 * @param size the height of most of its characters
 * @param text its words
 */
record Segment(int row, double left, double right, double y, double size, String text) {

    /** A gap wider than this many characters may part columns or cells. */
    private static final double GAP = 1.2;

    /** A gap wider than this many characters is a blank between Chinese characters, between others. */
    private static final double CHINESE_BLANK = 0.6;

    private static final double LATIN_BLANK = 0.18;
    private static final double MIXED_BLANK = 0.45;
    private static final double SAME_ROW = 0.5;
    private static final int ROWS_LOOKED_BACK = 4;

    double width() {
        return right - left;
    }

    /** The segments of a sheet, line by line from above, each line from its beginning. */
    static List<Segment> of(List<Glyph> glyphs) {
        List<List<Glyph>> rows = rows(glyphs);
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            addRow(rows.get(i), i, segments);
        }
        return segments;
    }

    private static List<List<Glyph>> rows(List<Glyph> glyphs) {
        List<List<Glyph>> rows = new ArrayList<>();
        List<Glyph> sorted = glyphs.stream()
                .sorted(Comparator.comparingDouble(Glyph::y).thenComparing(Glyph::isBlank))
                .toList();
        for (Glyph glyph : sorted) {
            Optional<List<Glyph>> row = rowBeside(glyph, rows);
            if (row.isPresent()) {
                row.get().add(glyph);
            } else if (!glyph.isBlank()) {
                rows.add(new ArrayList<>(List.of(glyph)));
            }
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Glyph::left)));
        return rows;
    }

    private static Optional<List<Glyph>> rowBeside(Glyph glyph, List<List<Glyph>> rows) {
        for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - ROWS_LOOKED_BACK); i--) {
            if (glyph.beside(rows.get(i).get(0)) >= SAME_ROW) {
                return Optional.of(rows.get(i));
            }
        }
        return Optional.empty();
    }

    private static void addRow(List<Glyph> row, int number, List<Segment> segments) {
        List<Glyph> open = new ArrayList<>();
        double end = 0;
        for (Glyph glyph : row) {
            if (!glyph.isBlank()) {
                if (!open.isEmpty() && glyph.left() - end > GAP * glyph.size()) {
                    segments.add(join(open, number));
                    open.clear();
                }
                end = open.isEmpty() ? glyph.right() : Math.max(end, glyph.right());
            }
            if (!open.isEmpty() || !glyph.isBlank()) {
                open.add(glyph);
            }
        }
        if (!open.isEmpty()) {
            segments.add(join(open, number));
        }
    }

    private static Segment join(List<Glyph> glyphs, int row) {
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        boolean blank = false;
        double right = glyphs.get(0).right();
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank()) {
                blank = true;
                continue;
            }
            if (before != null && (blank && !closeTogether(before, glyph) || isApart(before, glyph))) {
                text.append(' ');
            }
            text.append(glyph.text());
            right = Math.max(right, glyph.right());
            before = glyph;
            blank = false;
        }
        Glyph first = glyphs.get(0);
        double size = glyphs.stream()
                .filter(glyph -> !glyph.isBlank())
                .mapToDouble(Glyph::size)
                .sorted()
                .skip(glyphs.stream().filter(glyph -> !glyph.isBlank()).count() / 2)
                .findFirst()
                .orElse(first.size());
        return new Segment(row, first.left(), right, first.y(), size, text.toString());
    }

    /** A blank that was typed but takes no room between the characters is none. */
    private static boolean closeTogether(Glyph before, Glyph glyph) {
        return glyph.left() - before.right() < 0.05 * glyph.size();
    }

    private static boolean isApart(Glyph before, Glyph glyph) {
        boolean chineseBefore =
                LineJoin.isChinese(before.text().codePointBefore(before.text().length()));
        boolean chinese = LineJoin.isChinese(glyph.text().codePointAt(0));
        double most = chinese && chineseBefore ? CHINESE_BLANK : chinese || chineseBefore ? MIXED_BLANK : LATIN_BLANK;
        return glyph.left() - before.right() > most * Math.max(glyph.size(), before.size());
    }
}
