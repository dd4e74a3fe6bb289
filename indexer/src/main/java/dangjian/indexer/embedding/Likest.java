package dangjian.indexer.embedding;

import java.util.Arrays;

/** The likest of many places, without sorting all of them. Of places that are equally like the first are kept. */
final class Likest {

    private static final int ROOM_FOR_ONE = 4;

    private final int most;

    /** Each a likeness in front, the higher the less, and a place behind it. */
    private final long[] kept;

    private int filled;
    private long limit = Long.MAX_VALUE;

    /** @param most how many are wanted, above 0 */
    Likest(int most) {
        this.most = most;
        this.kept = new long[ROOM_FOR_ONE * most];
    }

    void add(float likeness, int place) {
        long number = (long) ~ascending(likeness) << Integer.SIZE | place;
        if (number >= limit) {
            return;
        }
        if (filled == kept.length) {
            cut();
            limit = kept[most - 1];
        }
        kept[filled++] = number;
    }

    /** A number that is the greater the greater a float is. */
    private static int ascending(float number) {
        int bits = Float.floatToIntBits(number);
        return bits ^ bits >> Integer.SIZE - 1 & Integer.MAX_VALUE;
    }

    private void cut() {
        Arrays.sort(kept, 0, filled);
        filled = Math.min(filled, most);
    }

    /** The places, the likest first. */
    int[] places() {
        cut();
        int[] places = new int[filled];
        for (int i = 0; i < filled; i++) {
            places[i] = (int) kept[i];
        }
        return places;
    }
}
