package dangjian.indexer.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantisedVectorsTest {

    private static final int DIMENSIONS = 5;

    /** More than fit into one array. */
    private static final int COUNT = 40_000;

    @Test
    void eachVectorIsWhatWasPutInItsPlace() {
        Random random = new Random(3);
        List<QuantisedVector> vectors = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            float[] vector = new float[DIMENSIONS];
            for (int d = 0; d < DIMENSIONS; d++) {
                vector[d] = random.nextFloat() - 0.5f;
            }
            vectors.add(QuantisedVector.of(vector));
        }
        QuantisedVector other = vectors.get(17);

        QuantisedVectors packed = QuantisedVectors.of(vectors, DIMENSIONS);

        assertThat(packed).hasSize(COUNT);
        for (int place : List.of(0, 1, 16_383, 16_384, 32_768, COUNT - 1)) {
            QuantisedVector vector = vectors.get(place);
            assertThat(packed.get(place).components()).isEqualTo(vector.components());
            assertThat(packed.get(place).scale()).isEqualTo(vector.scale());
            assertThat(packed.component(place, 3)).isEqualTo(vector.components()[3] * vector.scale());
            assertThat(packed.dot(place, other)).isEqualTo(vector.dot(other));
        }
    }
}
