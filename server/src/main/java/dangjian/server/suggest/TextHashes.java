package dangjian.server.suggest;

/** Hashes of all pieces of a text, each in constant time, from the hashes of its beginnings. Immutable. */
final class TextHashes {

    /** How many places there are for {@link #place}: a power of two. */
    static final int PLACES = 1 << 21;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(PLACES);

    private final long[] beginnings;
    private final long[] powers;

    TextHashes(String text) {
        int length = text.length();
        beginnings = new long[length + 1];
        powers = new long[length + 1];
        powers[0] = 1;
        for (int i = 0; i < length; i++) {
            beginnings[i + 1] = beginnings[i] * FACTOR + text.charAt(i);
            powers[i + 1] = powers[i] * FACTOR;
        }
    }

    /** The hash of a text. */
    static long of(String text) {
        return new TextHashes(text).between(0, text.length());
    }

    /** The hash of a piece: the same wherever the same letters stand. */
    long between(int from, int to) {
        return beginnings[to] - beginnings[from] * powers[to - from];
    }

    /** The hashes of the text and of all that is left of it without one of its letters: of the whole, then without each letter in turn. */
    long[] rests() {
        int length = beginnings.length - 1;
        long[] hashes = new long[length + 1];
        hashes[0] = beginnings[length];
        for (int i = 0; i < length; i++) {
            hashes[i + 1] = beginnings[i] * powers[length - i - 1] + between(i + 1, length);
        }
        return hashes;
    }

    /** Where a hash is marked in a set of bits that tells most that are not there. */
    static int place(long hash) {
        return (int) (hash * FACTOR >>> SHIFT);
    }
}
