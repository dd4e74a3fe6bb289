package dangjian.server.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Computed by hand with the formulas of trec_eval. */
class MeasuresTest {

    private static final Offset<Double> CLOSE = within(1e-4);

    @Test
    void oneJudgedTextInTheSecondPlace() {
        Measures measures = Measures.of(List.of("a", "b", "c"), Map.of("b", 1));

        assertThat(measures.ndcg10()).isCloseTo(0.6309, CLOSE); // 1 / log2(3)
        assertThat(measures.mrr10()).isEqualTo(0.5);
        assertThat(measures.recall10()).isEqualTo(1);
        assertThat(measures.recall100()).isEqualTo(1);
    }

    @Test
    void twoOfThreeJudgedTextsFound() {
        Measures measures = Measures.of(List.of("x", "a", "y", "b"), Map.of("a", 1, "b", 1, "c", 1));

        assertThat(measures.ndcg10()).isCloseTo((0.63093 + 0.43068) / (1 + 0.63093 + 0.5), CLOSE);
        assertThat(measures.mrr10()).isEqualTo(0.5);
        assertThat(measures.recall10()).isCloseTo(0.6667, CLOSE);
    }

    @Test
    void aBetterAnswerGainsMore() {
        Measures wrongWay = Measures.of(List.of("fair", "good"), Map.of("fair", 1, "good", 2));
        Measures rightWay = Measures.of(List.of("good", "fair"), Map.of("fair", 1, "good", 2));

        assertThat(rightWay.ndcg10()).isEqualTo(1);
        assertThat(wrongWay.ndcg10()).isCloseTo((1 + 2 * 0.63093) / (2 + 0.63093), CLOSE);
    }

    @Test
    void theEleventhPlaceCountsForTheHundredOnly() {
        List<String> ranked = new ArrayList<>(
                IntStream.range(0, 10).mapToObj(i -> "other" + i).toList());
        ranked.add("a");

        Measures measures = Measures.of(ranked, Map.of("a", 1));

        assertThat(measures).isEqualTo(new Measures(0, 0, 0, 1));
        assertThat(Measures.of(List.of(), Map.of("a", 1))).isEqualTo(new Measures(0, 0, 0, 0));
    }

    @Test
    void meansAreOverQuestions() {
        Measures mean = Measures.mean(List.of(new Measures(1, 1, 1, 1), new Measures(0, 0.5, 0, 1)));

        assertThat(mean).isEqualTo(new Measures(0.5, 0.75, 0.5, 1));
    }
}
