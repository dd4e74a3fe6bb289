package dangjian.indexer.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageRangesTest {

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "3-3, ''",
        "3-7, 3-7",
        "'3-7 7-9', 3-9",
        "'3-7 8-9', '3-7 8-9'",
        "'0-1 2-3 4-5 6-7 8-9 10-11 12-13 14-15 16-17 18-19', '0-1 2-3 4-5 6-7 8-9 10-11 12-13 14-15 16-17 18-19'",
    })
    void whatAdjoinsIsOneStretch(String added, String stretches) {
        assertThat(written(ranges(added))).isEqualTo(stretches);
    }

    @ParameterizedTest
    @CsvSource({
        "'3-7 8-9', 4, 5, '3-4 5-7 8-9'",
        "'3-7 8-9', 0, 3, '3-7 8-9'",
        "'3-7 8-9', 3, 9, ''",
        "'3-7 8-9', 5, 8, '3-5 8-9'",
        "'3-7 8-9', 0, 100, ''",
        "3-7, 3, 4, 4-7",
        "3-7, 5, 5, 3-7",
    })
    void someInARowAreTakenOut(String added, int from, int to, String stretches) {
        assertThat(written(ranges(added).without(from, to))).isEqualTo(stretches);
    }

    static PassageRanges ranges(String written) {
        PassageRanges.Builder ranges = new PassageRanges.Builder();
        Arrays.stream(written.split(" ")).filter(each -> !each.isEmpty()).forEach(each -> {
            String[] bounds = each.split("-");
            ranges.add(Integer.parseInt(bounds[0]), Integer.parseInt(bounds[1]));
        });
        return ranges.build();
    }

    private static String written(PassageRanges ranges) {
        return IntStream.range(0, ranges.size())
                .mapToObj(i -> ranges.from(i) + "-" + ranges.to(i))
                .collect(Collectors.joining(" "));
    }
}
