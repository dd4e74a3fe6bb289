package dangjian.indexer.embedding;

import java.util.function.IntPredicate;

/** One bit a dimension of each vector: whether it is above the mean of all. Vectors that point the same way differ in few bits. */
final class SignSketches {

    private final long[] bits;
    private final int words;
    private final int count;

    SignSketches(QuantisedVectors vectors, float[] mean) {
        count = vectors.size();
        words = words(mean.length);
        bits = new long[count * words];
        for (int i = 0; i < count; i++) {
            for (int d = 0; d < mean.length; d++) {
                if (vectors.component(i, d) > mean[d]) {
                    bits[i * words + d / Long.SIZE] |= 1L << d;
                }
            }
        }
    }

    private static int words(int dimensions) {
        return (dimensions + Long.SIZE - 1) / Long.SIZE;
    }

    static long[] of(float[] vector, float[] mean) {
        long[] sketch = new long[words(vector.length)];
        for (int d = 0; d < vector.length; d++) {
            if (vector[d] > mean[d]) {
                sketch[d / Long.SIZE] |= 1L << d;
            }
        }
        return sketch;
    }

    /** The places of the nearest among those allowed: as many as wanted, and all others that differ in as many bits as the last of them. */
    int[] nearest(long[] sketch, int most, IntPredicate allowed) {
        short[] differing = new short[count];
        int[] histogram = new int[words * Long.SIZE + 1];
        for (int i = 0; i < count; i++) {
            if (!allowed.test(i)) {
                differing[i] = Short.MAX_VALUE;
                continue;
            }
            int sum = 0;
            for (int w = 0; w < words; w++) {
                sum += Long.bitCount(bits[i * words + w] ^ sketch[w]);
            }
            differing[i] = (short) sum;
            histogram[sum]++;
        }
        int limit = 0;
        int within = histogram[0];
        while (within < most && limit < histogram.length - 1) {
            within += histogram[++limit];
        }
        int[] nearest = new int[within];
        int found = 0;
        for (int i = 0; i < count; i++) {
            if (differing[i] <= limit) {
                nearest[found++] = i;
            }
        }
        return nearest;
    }
}
