package dangjian.indexer.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeastTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "3, 5", "100, 1", "1000, 200", "5000, 7", "800, 200", "801, 200"})
    void keepsWhatSortingAllWouldPutFirst(int numbers, int most) {
        long[] all =
                new Random(numbers).longs(numbers, -1_000, 100_000).distinct().toArray();

        Least least = new Least(most);
        LongStream.of(all).forEach(least::add);
        long[] kept = LongStream.range(0, least.count())
                .map(place -> least.get((int) place))
                .toArray();

        assertThat(kept).containsExactly(LongStream.of(all).sorted().limit(most).toArray());
    }
}
