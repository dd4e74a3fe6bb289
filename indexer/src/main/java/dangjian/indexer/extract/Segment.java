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
    private static final double GAP = 0.8;

    /** A gap wider than this many characters is a blank between Chinese characters, between others. */
    private static final double CHINESE_BLANK = 0.6;

    private static final double LATIN_BLANK = 0.18;
    private static final double MIXED_BLANK = 0.45;
    private static final double SAME_ROW = 0.5;
    /** More characters over each other than this part of a line: several lines lie on it. */
    private static final double OVERLAPPING = 0.2;

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
        return rows.stream().flatMap(row -> apart(row).stream()).toList();
    }

    /** The row from left to right; where lines were printed over each other, each for itself in the order they were printed. */
    private static List<List<Glyph>> apart(List<Glyph> row) {
        List<Glyph> sorted =
                row.stream().sorted(Comparator.comparingDouble(Glyph::left)).toList();
        int overlapping = 0;
        for (int i = 1; i < sorted.size(); i++) {
            Glyph before = sorted.get(i - 1);
            Glyph glyph = sorted.get(i);
            double width = Math.min(glyph.right() - glyph.left(), before.right() - before.left());
            if (!glyph.isBlank() && !before.isBlank() && before.right() - glyph.left() > width / 2) {
                overlapping++;
            }
        }
        if (overlapping <= OVERLAPPING * sorted.size()) {
            return List.of(sorted);
        }
        List<List<Glyph>> runs = new ArrayList<>();
        double end = Double.MAX_VALUE;
        for (Glyph glyph : row.stream().filter(glyph -> !glyph.isBlank()).toList()) {
            if (glyph.left() < end - glyph.size()) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(glyph);
            end = glyph.right();
        }
        return runs;
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
            boolean writes = !glyph.isBlank() || isWideBlank(glyph);
            if (!glyph.isBlank() && !open.isEmpty() && glyph.left() - end > GAP * glyph.size()) {
                segments.add(join(open, number));
                open.clear();
            }
            if (writes) {
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

    /** A blank as wide as a character (U+3000), which is typed to set words apart. */
    private static boolean isWideBlank(Glyph glyph) {
        return glyph.text().equals("\u3000");
    }

    private static Segment join(List<Glyph> glyphs, int row) {
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        StringBuilder blanks = new StringBuilder();
        double right = glyphs.get(0).right();
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank()) {
                blanks.append(isWideBlank(glyph) || blanks.isEmpty() ? glyph.text() : "");
                continue;
            }
            if (before != null && !blanks.isEmpty() && !closeTogether(before, glyph)) {
                text.append(blanks);
            } else if (before != null && isApart(before, glyph)) {
                text.append(' ');
            }
            text.append(glyph.text());
            right = Math.max(right, glyph.right());
            before = glyph;
            blanks.setLength(0);
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

    /** A gap wider than this many characters parts cells, not words. */
    private static final double CELL_GAP = 2.2;

    /** Whether a wide gap lies between this segment and the next of the row. */
    boolean isCellBefore(Segment next) {
        return next.left - right > CELL_GAP * next.size;
    }

    /** Segments with those of the same row joined that no wide gap parts; their text is of no account. */
    static List<Segment> joinedAcrossBlanks(List<Segment> segments) {
        List<Segment> joined = new ArrayList<>();
        for (Segment segment : segments.stream()
                .sorted(Comparator.comparingInt(Segment::row).thenComparingDouble(Segment::left))
                .toList()) {
            Segment last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.row == segment.row && !last.isCellBefore(segment)) {
                joined.set(
                        joined.size() - 1,
                        new Segment(last.row, last.left, segment.right, last.y, last.size, last.text));
            } else {
                joined.add(segment);
            }
        }
        return joined;
    }
}
