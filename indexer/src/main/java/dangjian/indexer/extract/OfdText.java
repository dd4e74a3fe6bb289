package dangjian.indexer.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Places the characters of a page's text objects (§11), sorted by the direction they run in. */
final class OfdText {

    private static final int TOLERANCE_DEGREES = 2;
    private static final double OVERPRINTED = 0.3;

    private final double[] area;
    private final Map<Integer, List<Glyph>> frames = new TreeMap<>();
    private final Map<String, List<Glyph>> printed = new HashMap<>();

    private OfdMatrix matrix = OfdMatrix.NONE;
    private double size;
    private double characterWidth;
    private int readDirection;
    private int charDirection;
    private double x;
    private double y;

    /** @param area left, top, width, height of the page */
    OfdText(double[] area) {
        this.area = area.clone();
    }

    /**
     * Begins a text object.
     *
     * @param attributes its own
     * @param left how far the object around it lies from the page's left edge
     * @param top how far the object around it lies from the page's top
     */
    void begin(Map<String, String> attributes, double left, double top) {
        double[] boundary = OfdNumbers.list(attributes.getOrDefault("Boundary", ""));
        boolean placed = boundary.length >= 2;
        matrix = OfdMatrix.of(attributes.get("CTM"))
                .movedBy(left + (placed ? boundary[0] : 0), top + (placed ? boundary[1] : 0));
        size = Math.max(0.01, Math.abs(OfdNumbers.number(attributes.get("Size"), 4)));
        characterWidth = Math.abs(OfdNumbers.number(attributes.get("HScale"), 1));
        readDirection = Math.floorMod((int) OfdNumbers.number(attributes.get("ReadDirection"), 0), 360);
        charDirection = Math.floorMod((int) OfdNumbers.number(attributes.get("CharDirection"), 0), 360);
        x = 0;
        y = 0;
    }

    /** Adds one TextCode of the object begun last. */
    void add(Map<String, String> attributes, String text) {
        x = OfdNumbers.number(attributes.get("X"), x);
        y = OfdNumbers.number(attributes.get("Y"), y);
        int[] characters = text.replaceAll("[\\r\\n]+", "").codePoints().toArray();
        List<Double> across = OfdNumbers.steps(attributes.getOrDefault("DeltaX", ""), characters.length);
        List<Double> down = OfdNumbers.steps(attributes.getOrDefault("DeltaY", ""), characters.length);
        boolean isVertical = readDirection % 180 == 90 || across.isEmpty() && !down.isEmpty();
        double atX = x;
        double atY = y;
        for (int i = 0; i < characters.length; i++) {
            double width = size * characterWidth * (LineJoin.isChinese(characters[i]) ? 1 : 0.5);
            double stepX = i < across.size() ? across.get(i) : isVertical ? 0 : width;
            double stepY = i < down.size() ? down.get(i) : isVertical ? size : 0;
            double widest = width * (LineJoin.isChinese(characters[i]) ? 1.2 : 2.2);
            double taken = i < across.size() ? Math.min(Math.abs(stepX), widest) : width;
            place(characters[i], atX, atY, taken, isVertical);
            atX += stepX;
            atY += stepY;
        }
    }

    private void place(int character, double atX, double atY, double width, boolean isVertical) {
        double pageX = matrix.x(atX, atY) - area[0];
        double pageY = matrix.y(atX, atY) - area[1];
        double degrees = matrix.degrees() + (isVertical ? 0 : charDirection);
        double height = size * matrix.growth();
        String text = Character.toString(character);
        if (isVertical && isRightAngle(degrees)) {
            add(Sheet.VERTICAL, new Glyph(text, pageY, pageY + height, area[2] - pageX, height));
            return;
        }
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double along = pageX * cos + pageY * sin + Math.max(0, -cos) * area[2] + Math.max(0, -sin) * area[3];
        double below = pageY * cos - pageX * sin + Math.max(0, -cos) * area[3] + Math.max(0, sin) * area[2];
        int frame = isRightAngle(degrees)
                ? Math.floorMod(Math.round(degrees / 90), 4)
                : Sheet.SLANTING + Math.floorMod((int) Math.round(degrees), 360);
        add(frame, new Glyph(text, along, along + width * matrix.stretch(), below, height));
    }

    private static boolean isRightAngle(double degrees) {
        return Math.abs(degrees - 90 * Math.rint(degrees / 90)) <= TOLERANCE_DEGREES;
    }

    private void add(int frame, Glyph glyph) {
        if (!glyph.isBlank()) {
            List<Glyph> same = printed.computeIfAbsent(frame + glyph.text(), key -> new ArrayList<>());
            double near = OVERPRINTED * Math.min(glyph.right() - glyph.left(), glyph.size());
            if (same.stream()
                    .anyMatch(other ->
                            Math.abs(other.left() - glyph.left()) < near && Math.abs(other.y() - glyph.y()) < near)) {
                return;
            }
            same.add(glyph);
        }
        frames.computeIfAbsent(frame, key -> new ArrayList<>()).add(glyph);
    }

    /** The sheets of the page: the direction most characters run in first. */
    List<Sheet> sheets(int page) {
        return Sheet.ofPage(page, area[2], area[3], frames);
    }
}
