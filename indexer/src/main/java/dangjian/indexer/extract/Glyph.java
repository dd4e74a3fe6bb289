package dangjian.indexer.extract;

/**
 * A character as it lies on a page, in the frame of those who read it: {@code left} to {@code right} along the line, {@code y} from line to line.
 *
 * @param text what it stands for; blank for a blank that was typed
 * @param left where it begins
 * @param right where it ends
 * @param y where it stands
 * @param size its height
 */
record Glyph(String text, double left, double right, double y, double size) {

    private static final double ABOVE = 0.85;

    boolean isBlank() {
        return text.isBlank();
    }

    /** How much of the lower one of two characters lies beside the other, from 0 to 1. */
    double beside(Glyph other) {
        double top = Math.max(y - ABOVE * size, other.y - ABOVE * other.size);
        double bottom = Math.min(y + (1 - ABOVE) * size, other.y + (1 - ABOVE) * other.size);
        return (bottom - top) / Math.min(size, other.size);
    }
}
