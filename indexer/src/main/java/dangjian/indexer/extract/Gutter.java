package dangjian.indexer.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The white between two columns of text.
 *
 * @param x where it lies
 */
record Gutter(double x) {

    private static final int FEWEST_LINES = 3;
    /** A page with more is a drawing. */
    private static final int MOST_SEGMENTS = 3000;

    /** Of a column, in characters. */
    private static final double NARROWEST_COLUMN = 10;
    /** The part of a column that a full line takes. */
    private static final double FULL = 0.85;

    /** The part of the lines that are full in one column, and in the other. */
    private static final double MOST_FULL = 0.45;

    private static final double SOME_FULL = 0.25;

    /**
     * A part of a page from one line that runs over the gutter to the next.
     *
     * @param all its lines
     * @param left those left of the gutter; with {@code right} empty where the part is no columns
     * @param right those right of the gutter
     */
    record Zone(List<Segment> all, List<Segment> left, List<Segment> right) {

        boolean isColumns() {
            return !right.isEmpty();
        }
    }

    /** The gutter that most text lies along, where there is one. */
    static Optional<Gutter> in(List<Segment> segments) {
        if (segments.size() < 2 * FEWEST_LINES || segments.size() > MOST_SEGMENTS) {
            return Optional.empty();
        }
        Gutter best = null;
        long most = 0;
        for (double x : candidates(segments)) {
            Gutter gutter = new Gutter(x);
            long covered = gutter.zones(segments).stream()
                    .filter(Zone::isColumns)
                    .mapToLong(zone -> zone.all().size())
                    .sum();
            if (covered > most) {
                most = covered;
                best = gutter;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Just before each place where several lines begin. */
    private static List<Double> candidates(List<Segment> segments) {
        List<Segment> sorted = segments.stream()
                .sorted(Comparator.comparingDouble(Segment::left))
                .toList();
        List<Double> found = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            boolean ends = i == sorted.size()
                    || sorted.get(i).left() - sorted.get(i - 1).left()
                            > sorted.get(i).size() / 2;
            if (ends) {
                if (i - from >= FEWEST_LINES) {
                    found.add(sorted.get(from).left() - 0.2 * sorted.get(from).size());
                }
                from = i;
            }
        }
        return found;
    }

    /** The parts of the page, from above. */
    List<Zone> zones(List<Segment> segments) {
        List<Zone> zones = new ArrayList<>();
        List<Segment> open = new ArrayList<>();
        List<Segment> across = new ArrayList<>();
        for (Segment segment :
                segments.stream().sorted(Comparator.comparingDouble(Segment::y)).toList()) {
            boolean crosses = segment.left() < x && segment.right() > x;
            if (crosses && !open.isEmpty()) {
                zones.add(zone(open));
                open = new ArrayList<>();
            } else if (!crosses && !across.isEmpty()) {
                zones.add(new Zone(across, across, List.of()));
                across = new ArrayList<>();
            }
            (crosses ? across : open).add(segment);
        }
        Stream.of(open).filter(last -> !last.isEmpty()).map(this::zone).forEach(zones::add);
        if (!across.isEmpty()) {
            zones.add(new Zone(across, across, List.of()));
        }
        return joined(withLastLines(zones));
    }

    /** The last line of a paragraph above the columns may be too short to run over the gutter; white below it tells. */
    private List<Zone> withLastLines(List<Zone> zones) {
        List<Zone> settled = new ArrayList<>(zones);
        for (int i = 1; i < settled.size(); i++) {
            Zone above = settled.get(i - 1);
            Zone zone = settled.get(i);
            Segment line = zone.all().get(0);
            if (zone.isColumns() && !above.isColumns() && zone.all().size() > 1 && line.right() <= x) {
                double drop = line.y() - above.all().getLast().y();
                double next = zone.all().get(1).y() - line.y();
                if (drop < 2.5 * line.size() && next > 1.25 * drop) {
                    List<Segment> all = new ArrayList<>(above.all());
                    all.add(line);
                    settled.set(i - 1, new Zone(all, all, List.of()));
                    settled.set(i, zone(zone.all().subList(1, zone.all().size())));
                }
            }
        }
        return settled;
    }

    /** Neighbouring parts without columns are one: the cells of a row stay together. */
    private static List<Zone> joined(List<Zone> zones) {
        List<Zone> joined = new ArrayList<>();
        for (Zone zone : zones) {
            if (!zone.isColumns() && !joined.isEmpty() && !joined.getLast().isColumns()) {
                List<Segment> all = new ArrayList<>(joined.removeLast().all());
                all.addAll(zone.all());
                joined.add(new Zone(all, all, List.of()));
            } else {
                joined.add(zone);
            }
        }
        return joined;
    }

    private Zone zone(List<Segment> segments) {
        List<Segment> left =
                segments.stream().filter(segment -> segment.right() <= x).toList();
        List<Segment> right =
                segments.stream().filter(segment -> segment.left() >= x).toList();
        boolean columns = isText(left, right) && lieBeside(left, right);
        return columns ? new Zone(segments, left, right) : new Zone(segments, segments, List.of());
    }

    /** Many lines of text fill their column from one edge to the other; the cells of a table don't. */
    private static double full(List<Segment> side) {
        double left = side.stream().mapToDouble(Segment::left).min().orElseThrow();
        double right = side.stream().mapToDouble(Segment::right).max().orElseThrow();
        double size = side.stream()
                .mapToDouble(Segment::size)
                .sorted()
                .skip(side.size() / 2)
                .findFirst()
                .orElseThrow();
        if (right - left < NARROWEST_COLUMN * size) {
            return 0;
        }
        List<Segment> pieces = Segment.joinedAcrossBlanks(side);
        long full = pieces.stream()
                .filter(piece -> piece.width() >= FULL * (right - left))
                .count();
        return full < 2 ? 0 : (double) full / pieces.size();
    }

    private static boolean isText(List<Segment> left, List<Segment> right) {
        if (left.size() < FEWEST_LINES || right.size() < FEWEST_LINES) {
            return false;
        }
        double fullLeft = full(left);
        double fullRight = full(right);
        if (fullLeft * left.size() + fullRight * right.size() < 2 * FEWEST_LINES) {
            return false;
        }
        boolean one = Math.max(fullLeft, fullRight) >= MOST_FULL;
        return one
                && (Math.min(fullLeft, fullRight) >= SOME_FULL
                        || Gutter.in(fullLeft < fullRight ? left : right).isPresent());
    }

    private static boolean lieBeside(List<Segment> left, List<Segment> right) {
        double top = Math.max(top(left), top(right));
        double bottom = Math.min(bottom(left), bottom(right));
        double lower = Math.min(bottom(left) - top(left), bottom(right) - top(right));
        return bottom - top >= lower / 2;
    }

    private static double top(List<Segment> side) {
        return side.stream().mapToDouble(Segment::y).min().orElseThrow();
    }

    private static double bottom(List<Segment> side) {
        return side.stream().mapToDouble(Segment::y).max().orElseThrow();
    }
}
