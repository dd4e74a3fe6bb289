package dangjian.benchmark.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lines on two logarithmic axes, as an SVG file that can be read on light and dark pages.
 *
 * @param title above the picture
 * @param across what the horizontal axis counts
 * @param up what the vertical axis counts
 * @param lines not empty
 */
record GrowthPlot(String title, String across, String up, List<Line> lines) {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int RIGHT = 190;
    private static final int TOP = 50;
    private static final int BOTTOM = 60;
    private static final int LABEL_HEIGHT = 15;

    /** Of like lightness, told apart by hue; readable on white and on black. */
    private static final List<String> COLOURS =
            List.of("#d73a49", "#2f81f7", "#2da44e", "#bf8700", "#a371f7", "#1b9e9e", "#db61a2", "#8c7a5b");

    /**
     * A line.
     *
     * @param points from left to right
     * @param dashed whether it is drawn dashed
     */
    record Line(String name, List<Point> points, boolean dashed) {}

    /** A point, both above 0. */
    record Point(double across, double up) {}

    /** The file's text. */
    String svg() {
        Scale x = Scale.of(
                lines.stream()
                        .flatMap(line -> line.points().stream())
                        .map(Point::across)
                        .toList(),
                LEFT,
                WIDTH - RIGHT);
        Scale y = Scale.of(
                lines.stream()
                        .flatMap(line -> line.points().stream())
                        .map(Point::up)
                        .toList(),
                HEIGHT - BOTTOM,
                TOP);
        StringBuilder out = new StringBuilder();
        add(
                out,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH,
                HEIGHT,
                title);
        add(
                out,
                "<style>text{font:13px system-ui,'Noto Sans CJK SC',sans-serif;fill:#1f2328}.grid{stroke:#8884}"
                        + "polyline{fill:none;stroke-width:2}@media(prefers-color-scheme:dark){text{fill:#e6edf3}}</style>");
        add(out, "<text x=\"%d\" y=\"24\" font-weight=\"bold\">%s</text>", LEFT, title);
        for (double tick : x.ticks()) {
            add(
                    out,
                    "<line class=\"grid\" x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\"/>",
                    x.of(tick),
                    TOP,
                    HEIGHT - BOTTOM);
            add(
                    out,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    x.of(tick),
                    HEIGHT - BOTTOM + 20,
                    shown(tick));
        }
        for (double tick : y.ticks()) {
            add(
                    out,
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%3$.1f\" y2=\"%3$.1f\"/>",
                    LEFT,
                    WIDTH - RIGHT,
                    y.of(tick));
            add(out, "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>", LEFT - 8, y.of(tick) + 4, shown(tick));
        }
        add(
                out,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                (LEFT + WIDTH - RIGHT) / 2,
                HEIGHT - 14,
                across);
        add(out, "<text x=\"%d\" y=\"%d\">%s</text>", LEFT, TOP - 8, up);
        List<Double> labels = apart(lines.stream()
                .map(line -> y.of(line.points().getLast().up()) + 4)
                .toList());
        for (int i = 0; i < lines.size(); i++) {
            draw(lines.get(i), COLOURS.get(i % COLOURS.size()), labels.get(i), x, y, out);
        }
        return out.append("</svg>\n").toString();
    }

    private static void draw(Line line, String colour, double label, Scale x, Scale y, StringBuilder out) {
        StringBuilder points = new StringBuilder();
        for (Point point : line.points()) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x.of(point.across()), y.of(point.up())));
            add(
                    out,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>",
                    x.of(point.across()),
                    y.of(point.up()),
                    colour);
        }
        add(
                out,
                "<polyline points=\"%s\" stroke=\"%s\"%s/>",
                points.toString().strip(),
                colour,
                line.dashed() ? " stroke-dasharray=\"6 4\"" : "");
        double end = x.of(line.points().getLast().across());
        add(out, "<text x=\"%.1f\" y=\"%.1f\" style=\"fill:%s\">%s</text>", end + 10, label, colour, line.name());
    }

    /** Heights of labels, moved down where they would cover each other. */
    private static List<Double> apart(List<Double> wanted) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            order.add(i);
        }
        order.sort((a, b) -> Double.compare(wanted.get(a), wanted.get(b)));
        List<Double> heights = new ArrayList<>(wanted);
        double last = Double.NEGATIVE_INFINITY;
        for (int i : order) {
            last = Math.max(wanted.get(i), last + LABEL_HEIGHT);
            heights.set(i, last);
        }
        return heights;
    }

    /**
     * A logarithmic axis.
     *
     * @param low the power of ten at its beginning
     * @param high the power of ten at its end
     * @param from where it begins in the picture
     * @param to where it ends
     */
    private record Scale(int low, int high, int from, int to) {

        static Scale of(List<Double> values, int from, int to) {
            double least =
                    values.stream().mapToDouble(Double::doubleValue).min().orElse(1);
            double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
            int low = (int) Math.floor(Math.log10(least));
            return new Scale(low, Math.max(low + 1, (int) Math.ceil(Math.log10(most))), from, to);
        }

        double of(double value) {
            return from + (Math.log10(value) - low) / (high - low) * (to - from);
        }

        List<Double> ticks() {
            List<Double> ticks = new ArrayList<>();
            for (int power = low; power <= high; power++) {
                ticks.add(Math.pow(10, power));
            }
            return ticks;
        }
    }

    private static String shown(double value) {
        if (value >= 10_000) {
            return String.format(Locale.ROOT, "%.0f 万", value / 10_000);
        }
        return String.format(Locale.ROOT, value < 1 ? "%.1f" : "%.0f", value);
    }

    private static void add(StringBuilder out, String format, Object... values) {
        out.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
