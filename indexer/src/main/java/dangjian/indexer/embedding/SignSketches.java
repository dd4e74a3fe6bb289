package dangjian.indexer.embedding;

import java.util.Arrays;

/**
 * One bit a dimension of each vector: whether it is above the mean of all. Vectors that point the same way differ in few bits; with how far a vector is from the
 * mean, and a question of more than one bit a dimension, the bits also tell about how like the two are (the estimate of RaBitQ, Gao and Long, 2024). At 6 ns
 * and 170 ns a vector, where the likeness itself takes 700 among a million, since vectors are too large for the caches.
 */
final class SignSketches {

    private final float[] mean;
    private final long[] bits;
    private final int words;
    private final int count;

    /** By vector, what a bit is worth: its distance from the mean, squared, over the sum of its differences from it. */
    private final float[] worth;

    /** By vector, its product with the mean. */
    private final float[] withMean;

    SignSketches(QuantisedVectors vectors, float[] mean) {
        this.mean = mean;
        count = vectors.size();
        words = words(mean.length);
        bits = new long[count * words];
        worth = new float[count];
        withMean = new float[count];
        float[] vector = new float[mean.length];
        for (int i = 0; i < count; i++) {
            vectors.copy(i, vector);
            float squares = 0;
            float sum = 0;
            float product = 0;
            for (int d = 0; d < mean.length; d++) {
                float difference = vector[d] - mean[d];
                if (difference > 0) {
                    bits[i * words + d / Long.SIZE] |= 1L << d;
                }
                squares += difference * difference;
                sum += Math.abs(difference);
                product += vector[d] * mean[d];
            }
            worth[i] = sum == 0 ? 0 : squares / sum;
            withMean[i] = product;
        }
    }

    private static int words(int dimensions) {
        return (dimensions + Long.SIZE - 1) / Long.SIZE;
    }

    /** A question, to be compared with these. */
    Question question(float[] vector) {
        return new Question(vector);
    }

    /** A question, of four bits a dimension beside its signs. */
    final class Question {

        private static final int BITS = 4;
        private static final int LEVELS = (1 << BITS) - 1;

        private final long[] signs = new long[words];
        private final long[] planes = new long[BITS * words];
        private final float least;
        private final float step;
        private final float sum;

        private Question(float[] vector) {
            float[] differences = new float[mean.length];
            float lowest = 0;
            float highest = 0;
            for (int d = 0; d < differences.length; d++) {
                differences[d] = vector[d] - mean[d];
                lowest = Math.min(lowest, differences[d]);
                highest = Math.max(highest, differences[d]);
                if (differences[d] > 0) {
                    signs[d / Long.SIZE] |= 1L << d;
                }
            }
            least = lowest;
            step = Math.max(highest - lowest, Float.MIN_NORMAL) / LEVELS;
            int levels = 0;
            for (int d = 0; d < differences.length; d++) {
                int level = Math.round((differences[d] - least) / step);
                levels += level;
                for (int bit = 0; bit < BITS; bit++) {
                    planes[bit * words + d / Long.SIZE] |= (long) (level >> bit & 1) << d;
                }
            }
            sum = least * differences.length + step * levels;
        }

        /** In how many bits it differs from a vector. */
        private int differing(int place) {
            int differing = 0;
            for (int w = 0; w < words; w++) {
                differing += Long.bitCount(bits[place * words + w] ^ signs[w]);
            }
            return differing;
        }

        /** About how like it is to a vector, but for what is the same for all vectors. */
        private float likeness(int place) {
            int above = 0;
            int levels = 0;
            for (int w = 0; w < words; w++) {
                long word = bits[place * words + w];
                above += Long.bitCount(word);
                for (int bit = 0; bit < BITS; bit++) {
                    levels += Long.bitCount(word & planes[bit * words + w]) << bit;
                }
            }
            return worth[place] * (2 * (least * above + step * levels) - sum) + withMean[place];
        }

        /**
         * The places of those that differ in the fewest bits; all others that differ in as many as the last of them, too.
         *
         * @param least how many at least
         * @param part one of so many at least, of those that are allowed
         * @param allowed the places that may be among them
         */
        int[] nearest(int least, int part, PassageRanges allowed) {
            short[] differing = new short[count];
            Arrays.fill(differing, Short.MAX_VALUE);
            int[] histogram = new int[words * Long.SIZE + 1];
            int looked = 0;
            for (int stretch = 0; stretch < allowed.size(); stretch++) {
                int to = Math.min(count, allowed.to(stretch));
                for (int i = allowed.from(stretch); i < to; i++) {
                    int bits = differing(i);
                    differing[i] = (short) bits;
                    histogram[bits]++;
                    looked++;
                }
            }
            int most = Math.max(least, looked / part);
            int limit = 0;
            int within = histogram[0];
            while (within < most && limit < histogram.length - 1) {
                within += histogram[++limit];
            }
            int[] nearest = new int[within];
            int found = 0;
            for (int i = 0; found < within; i++) {
                if (differing[i] <= limit) {
                    nearest[found++] = i;
                }
            }
            return nearest;
        }

        /** Those of some places that seem likest, in any order. */
        int[] likest(int[] places, int most) {
            if (places.length <= most) {
                return places;
            }
            Likest likest = new Likest(most);
            for (int place : places) {
                likest.add(likeness(place), place);
            }
            return likest.places();
        }
    }
}
