package dangjian.indexer.embedding;

import java.util.Arrays;

/** Stretches of Lucene numbers, ascending. Passages of a document lie side by side, so that to go through these is faster than to ask for each number. Immutable. */
public final class PassageRanges {

    /** All numbers. */
    public static final PassageRanges ALL = new PassageRanges(new int[] {0, Integer.MAX_VALUE}, 2);

    /** The first number of a stretch, then the one behind its last, and so on. */
    private final int[] bounds;

    private final int length;

    private PassageRanges(int[] bounds, int length) {
        this.bounds = bounds;
        this.length = length;
    }

    /** Collects stretches in their order. Not for several threads. */
    public static final class Builder {

        private static final int FIRST_ROOM = 16;

        private int[] bounds = new int[FIRST_ROOM];
        private int length;

        /**
         * Adds a stretch.
         *
         * @param from its first number, not before the end of the last one
         * @param to the number behind its last
         */
        public Builder add(int from, int to) {
            if (from >= to) {
                return this;
            }
            if (length > 0 && from == bounds[length - 1]) {
                bounds[length - 1] = to;
                return this;
            }
            if (length == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * length);
            }
            bounds[length++] = from;
            bounds[length++] = to;
            return this;
        }

        /** The stretches; nothing may be added afterwards. */
        public PassageRanges build() {
            return new PassageRanges(bounds, length);
        }
    }

    /** These but for some in a row. */
    public PassageRanges without(int from, int to) {
        Builder without = new Builder();
        for (int i = 0; i < size(); i++) {
            without.add(from(i), Math.min(to(i), from));
            without.add(Math.max(from(i), to), to(i));
        }
        return without.build();
    }

    /** How many stretches there are. */
    int size() {
        return length / 2;
    }

    /** The first number of a stretch. */
    int from(int stretch) {
        return bounds[2 * stretch];
    }

    /** The number behind the last of a stretch. */
    int to(int stretch) {
        return bounds[2 * stretch + 1];
    }
}
