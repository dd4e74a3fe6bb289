package dangjian.indexer.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikestTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "3, 5", "100, 1", "1000, 200", "5000, 7", "800, 200", "801, 200"})
    void keepsWhatSortingAllWouldPutFirst(int numbers, int most) {
        Random random = new Random(numbers);
        float[] likeness = new float[numbers];
        for (int i = 0; i < numbers; i++) {
            likeness[i] = Math.round(random.nextFloat(-1, 1) * 500) / 500f; // some are alike
        }

        Likest likest = new Likest(most);
        IntStream.range(0, numbers).forEach(place -> likest.add(likeness[place], place));

        assertThat(likest.places())
                .containsExactly(IntStream.range(0, numbers)
                        .boxed()
                        .sorted(Comparator.comparing(place -> -likeness[place]))
                        .limit(most)
                        .mapToInt(Integer::intValue)
                        .toArray());
    }
}
