package dangjian.server.suggest;

/** Hashes of a text and of all that is left of it without one of its letters. */
final class Rests {

    /** How many places there are for {@link #place}: a power of two. */
    static final int PLACES = 1 << 21;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private Rests() {}

    /** The hashes: of the whole text, then without each letter in turn. Each takes constant time, from the hashes of the beginnings and ends. */
    static long[] of(String letters) {
        int length = letters.length();
        long[] beginnings = new long[length + 1];
        long[] powers = new long[length + 1];
        powers[0] = 1;
        for (int i = 0; i < length; i++) {
            beginnings[i + 1] = beginnings[i] * FACTOR + letters.charAt(i);
            powers[i + 1] = powers[i] * FACTOR;
        }
        long[] hashes = new long[length + 1];
        hashes[0] = beginnings[length];
        for (int i = 0; i < length; i++) {
            int behind = length - i - 1;
            long end = beginnings[length] - beginnings[i + 1] * powers[behind];
            hashes[i + 1] = beginnings[i] * powers[behind] + end;
        }
        return hashes;
    }

    /** Where a hash is marked in a set of bits that tells most that are not there. */
    static int place(long hash) {
        long mixed = hash * FACTOR;
        return (int) (mixed >>> 43);
    }
}
