package dangjian.indexer.catalog.topics.learned;

import java.util.Arrays;

/** Gives each known gram a row, and makes of a text the weights of its rows: tf–idf with a logarithm of the count, of length one. Immutable. */
final class GramTable {

    private static final int NO_ROW = -1;
    private static final int HASH = 0x9E3779B9;

    private final int[] grams;
    private final float[] rarities;
    private final int[] slots;
    private final int shift;

    /**
     * @param grams the grams, each one's row being its index
     * @param rarities each one's inverse document frequency, a natural logarithm
     */
    GramTable(int[] grams, float[] rarities) {
        this.grams = grams;
        this.rarities = rarities;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, grams.length)) + 1;
        shift = Integer.SIZE - bits;
        slots = new int[1 << bits];
        Arrays.fill(slots, NO_ROW);
        for (int row = 0; row < grams.length; row++) {
            int slot = grams[row] * HASH >>> shift;
            while (slots[slot] != NO_ROW) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = row;
        }
    }

    int[] grams() {
        return grams;
    }

    float[] rarities() {
        return rarities;
    }

    /**
     * A text's rows, those it has.
     *
     * @param rows the rows
     * @param weights each one's weight; their squares sum to one where there is any
     * @param size how many there are; the arrays may be longer
     */
    record Vector(int[] rows, double[] weights, int size) {}

    Vector vector(String text) {
        Filling filling = new Filling(text.length() * 2);
        TextGrams.of(text).forEach(filling);
        if (filling.squares == 0) { // a gram of every text has no weight
            return new Vector(filling.rows, filling.weights, 0);
        }
        double length = Math.sqrt(filling.squares);
        for (int i = 0; i < filling.size; i++) {
            filling.weights[i] /= length;
        }
        return new Vector(filling.rows, filling.weights, filling.size);
    }

    /** The length of a text's vector before it is brought to one; one where it has no row. */
    double length(String text) {
        Filling filling = new Filling(text.length() * 2);
        TextGrams.of(text).forEach(filling);
        return filling.squares == 0 ? 1 : Math.sqrt(filling.squares);
    }

    /** A gram's row; negative where it has none. */
    int row(int gram) {
        int slot = gram * HASH >>> shift;
        while (slots[slot] != NO_ROW && grams[slots[slot]] != gram) {
            slot = slot + 1 & slots.length - 1;
        }
        return slots[slot];
    }

    private final class Filling implements TextGrams.Listener {

        private final int[] rows;
        private final double[] weights;
        private int size;
        private double squares;

        Filling(int most) {
            rows = new int[most];
            weights = new double[most];
        }

        @Override
        public void found(int gram, int count) {
            int row = row(gram);
            if (row != NO_ROW) {
                double weight = (1 + Math.log(count)) * rarities[row];
                rows[size] = row;
                weights[size++] = weight;
                squares += weight * weight;
            }
        }
    }
}
