package dangjian.indexer.embedding;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Many quantised vectors, one behind the other in large arrays: a million would else be two million objects, and to compare a question with some tens of thousands of
 * them would mean as many jumps through memory.
 */
final class QuantisedVectors extends AbstractList<QuantisedVector> implements RandomAccess {

    private static final int BLOCK_BITS = 14;
    private static final int BLOCK_MASK = (1 << BLOCK_BITS) - 1;

    private final int dimensions;
    private final float[] scales;
    private final byte[][] blocks;

    /** So many vectors, all 0 until they are put in their places. */
    QuantisedVectors(int count, int dimensions) {
        this.dimensions = dimensions;
        this.scales = new float[count];
        this.blocks = new byte[(count + BLOCK_MASK) >> BLOCK_BITS][];
        for (int block = 0; block < blocks.length; block++) {
            int vectors = Math.min(1 << BLOCK_BITS, count - (block << BLOCK_BITS));
            blocks[block] = new byte[vectors * dimensions];
        }
    }

    static QuantisedVectors of(List<QuantisedVector> vectors, int dimensions) {
        if (vectors instanceof QuantisedVectors packed) {
            return packed;
        }
        QuantisedVectors packed = new QuantisedVectors(vectors.size(), dimensions);
        for (int i = 0; i < vectors.size(); i++) {
            packed.put(i, vectors.get(i).components(), vectors.get(i).scale());
        }
        return packed;
    }

    /** Puts a vector in its place. */
    void put(int place, byte[] components, float scale) {
        System.arraycopy(components, 0, block(place), offset(place), dimensions);
        scales[place] = scale;
    }

    private byte[] block(int place) {
        return blocks[place >> BLOCK_BITS];
    }

    private int offset(int place) {
        return (place & BLOCK_MASK) * dimensions;
    }

    @Override
    public int size() {
        return scales.length;
    }

    @Override
    public QuantisedVector get(int place) {
        byte[] components = new byte[dimensions];
        System.arraycopy(block(place), offset(place), components, 0, dimensions);
        return new QuantisedVector(components, scales[place]);
    }

    /** Copies a vector. */
    void copy(int place, float[] into) {
        byte[] block = block(place);
        int from = offset(place);
        for (int d = 0; d < dimensions; d++) {
            into[d] = block[from + d] * scales[place];
        }
    }

    /** One component of a vector. */
    float component(int place, int dimension) {
        return block(place)[offset(place) + dimension] * scales[place];
    }

    /** The same as {@code get(place).dot(other)}. */
    float dot(int place, QuantisedVector other) {
        return sum(block(place), offset(place), other.components()) * scales[place] * other.scale();
    }

    private static int sum(byte[] a, int from, byte[] b) {
        int sum = 0;
        for (int i = 0; i < b.length; i++) {
            sum += a[from + i] * b[i];
        }
        return sum;
    }
}
