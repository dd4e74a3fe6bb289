package dangjian.indexer.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts the lines of a page in the order they are read in. Text set in columns is read one column after another; whatever runs over both (a title, a paragraph
 * between) parts the columns above it from those below. Cells beside each other, as in a table, are no columns: they are short.
 */
final class ReadingOrder {

    private final Sheet sheet;
    private final List<PageLine> lines = new ArrayList<>();
    private int columns;

    private ReadingOrder(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The lines of a page, in reading order. */
    static List<PageLine> lines(Sheet sheet) {
        ReadingOrder order = new ReadingOrder(sheet);
        order.read(Segment.of(sheet.glyphs()), PageLine.Column.whole(sheet));
        return order.lines;
    }

    private void read(List<Segment> segments, PageLine.Column column) {
        Optional<Gutter> gutter = Gutter.in(segments);
        if (gutter.isEmpty()) {
            readRows(segments, column);
            return;
        }
        for (Gutter.Zone zone : gutter.get().zones(segments)) {
            if (zone.isColumns()) {
                read(zone.left(), PageLine.Column.of(sheet, ++columns));
                read(zone.right(), PageLine.Column.of(sheet, ++columns));
            } else {
                readRows(zone.all(), column);
            }
        }
    }

    private void readRows(List<Segment> segments, PageLine.Column column) {
        List<Segment> sorted = segments.stream()
                .sorted(Comparator.comparingInt(Segment::row).thenComparingDouble(Segment::left))
                .toList();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).row() != sorted.get(from).row()) {
                lines.add(line(sorted.subList(from, i), column));
                from = i;
            }
        }
    }

    private PageLine line(List<Segment> row, PageLine.Column column) {
        StringBuilder text = new StringBuilder();
        Segment before = null;
        for (Segment segment : row) {
            if (before != null) {
                text.append(before.isCellBefore(segment) ? '\t' : ' ');
            }
            text.append(segment.text());
            before = segment;
        }
        Segment first = row.get(0);
        double right = row.stream().mapToDouble(Segment::right).max().orElseThrow();
        double depth = sheet.height() > 0 ? first.y() / sheet.height() : 0.5;
        Segment longest =
                row.stream().max(Comparator.comparingDouble(Segment::width)).orElseThrow();
        return new PageLine(
                sheet.page(), column, first.left(), right, first.y(), depth, longest.size(), text.toString());
    }
}
