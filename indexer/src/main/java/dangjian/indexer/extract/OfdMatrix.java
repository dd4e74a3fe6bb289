package dangjian.indexer.extract;

/** How an OFD object is turned, stretched and moved (§8.5): x' = ax + cy + e, y' = bx + dy + f. */
record OfdMatrix(double a, double b, double c, double d, double e, double f) {

    static final OfdMatrix NONE = new OfdMatrix(1, 0, 0, 1, 0, 0);

    /** From a CTM attribute; none where it is missing or of no use. */
    static OfdMatrix of(String text) {
        double[] values = text == null ? new double[0] : OfdNumbers.list(text);
        boolean usable = values.length == 6 && Math.abs(values[0] * values[3] - values[1] * values[2]) > 1e-9;
        return usable ? new OfdMatrix(values[0], values[1], values[2], values[3], values[4], values[5]) : NONE;
    }

    OfdMatrix movedBy(double x, double y) {
        return new OfdMatrix(a, b, c, d, e + x, f + y);
    }

    double x(double px, double py) {
        return a * px + c * py + e;
    }

    double y(double px, double py) {
        return b * px + d * py + f;
    }

    /** The angle that what was level runs in, clockwise. */
    double degrees() {
        return Math.toDegrees(Math.atan2(b, a));
    }

    /** How much wider what was level becomes. */
    double stretch() {
        return Math.hypot(a, b);
    }

    /** How much higher what was upright becomes. */
    double growth() {
        return Math.hypot(c, d);
    }
}
