package dangjian.indexer.embedding;

import java.util.Arrays;

/** The least of many numbers, without sorting all of them. */
final class Least {

    private static final int ROOM_FOR_ONE = 4;

    private final int most;
    private final long[] kept;
    private int filled;
    private long limit = Long.MAX_VALUE;

    /** @param most how many are wanted, above 0 */
    Least(int most) {
        this.most = most;
        this.kept = new long[ROOM_FOR_ONE * most];
    }

    void add(long number) {
        if (number >= limit) {
            return;
        }
        if (filled == kept.length) {
            cut();
            limit = kept[most - 1];
        }
        kept[filled++] = number;
    }

    private void cut() {
        Arrays.sort(kept, 0, filled);
        filled = Math.min(filled, most);
    }

    /** How many of the wanted there are; sorts them. */
    int count() {
        cut();
        return filled;
    }

    /** The one in this place, the least in the first; after {@link #count}. */
    long get(int place) {
        return kept[place];
    }
}
