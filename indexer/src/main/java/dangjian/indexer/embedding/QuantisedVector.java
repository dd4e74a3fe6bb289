package dangjian.indexer.embedding;

/**
 * A vector in bytes: each component is a byte times the scale. A quarter of the size, and on the statutes set the ranking stayed the same to the third digit.
 *
 * @param components the bytes, not copied
 * @param scale what they are to be multiplied by
 */
record QuantisedVector(byte[] components, float scale) {

    static QuantisedVector of(float[] vector) {
        float largest = 0;
        for (float component : vector) {
            largest = Math.max(largest, Math.abs(component));
        }
        float scale = largest == 0 ? 1 : largest / Byte.MAX_VALUE;
        byte[] components = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            components[i] = (byte) Math.round(vector[i] / scale);
        }
        return new QuantisedVector(components, scale);
    }

    float dot(QuantisedVector other) {
        return sum(components, other.components) * scale * other.scale;
    }

    private static int sum(byte[] a, byte[] b) {
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
