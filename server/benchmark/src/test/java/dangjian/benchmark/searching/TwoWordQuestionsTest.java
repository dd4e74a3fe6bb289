package dangjian.benchmark.searching;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.indexer.analysis.WordSegmenter;
import dangjian.indexer.reindex.CollectionText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoWordQuestionsTest {

    private static final WordSegmenter SEGMENTER = WordSegmenter.withVocabulary(List.of());

    @Test
    void pairsFrequentWordsThatStandInOneText() {
        List<CollectionText> texts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            texts.add(new CollectionText("common" + i, "", "居民"));
        }
        for (int i = 0; i < 3; i++) {
            texts.add(new CollectionText("a" + i, "", "居民讨论楼道卫生。"));
            texts.add(new CollectionText("b" + i, "", "居民交纳党费。"));
        }

        List<String> questions = TwoWordQuestions.of(texts, SEGMENTER, 20);

        assertThat(questions).isNotEmpty().doesNotHaveDuplicates().isEqualTo(TwoWordQuestions.of(texts, SEGMENTER, 20));
        assertThat(questions).allSatisfy(question -> {
            String[] words = question.split(" ");
            assertThat(words).hasSize(2).doesNotContain("居民").doesNotHaveDuplicates();
            assertThat(texts).anySatisfy(text -> assertThat(text.text()).contains(words));
        });
    }
}
