package dangjian.indexer.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BgeEmbedderTest {

    private static final List<String> TEXTS = List.of(
            "每月的第一个星期五，党员到社区参加集体学习。", "物业公司没有按约定打扫楼道的，业主可以少交物业费。", "巡防队员晚上九点到十一点在小区里巡逻。", "居民代表对经费的用途有疑问的，可以要求公布账目。");

    private static BgeEmbedder embedder;

    @BeforeAll
    static void load() {
        embedder = BgeEmbedder.load();
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @ParameterizedTest
    @CsvSource({"党支部的活动日是哪一天, 0", "保洁太差我能不能不付钱, 1", "夜里谁来看护院子, 2", "钱花到哪里去了想查一查, 3"})
    void aQuestionIsNearestToItsAnswerWithoutSharingAWord(String question, int answer) throws Exception {
        List<float[]> passages = embedder.passages(TEXTS, done -> {});
        float[] asked = embedder.question(question);

        for (int i = 0; i < TEXTS.size(); i++) {
            assertThat(dot(asked, passages.get(answer))).isGreaterThanOrEqualTo(dot(asked, passages.get(i)));
        }
    }

    @Test
    void theSameTextsGiveTheSameVectorsOfLengthOne() throws Exception {
        List<float[]> first = embedder.passages(TEXTS, done -> {});
        List<float[]> second = embedder.passages(TEXTS, done -> {});

        for (int i = 0; i < TEXTS.size(); i++) {
            assertThat(first.get(i)).hasSize(embedder.dimensions()).containsExactly(second.get(i));
            assertThat(dot(first.get(i), first.get(i))).isCloseTo(1, within(1e-4f));
        }
    }

    @Test
    void vectorsComeInTheOrderOfTheTextsWhateverTheirLengths() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add(TEXTS.get(i % TEXTS.size()).repeat(1 + i * 7 % 5));
        }
        AtomicInteger done = new AtomicInteger();

        List<float[]> vectors = embedder.passages(texts, done::addAndGet);

        assertThat(done).hasValue(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            assertThat(dot(vectors.get(i), embedder.question(texts.get(i)))).isGreaterThan(0.97f);
        }
    }

    @Test
    void ofAVeryLongTextTheBeginningCounts() throws Exception {
        String long1 = TEXTS.get(0).repeat(60);

        List<float[]> vectors =
                embedder.passages(List.of(long1, long1 + TEXTS.get(1).repeat(60), ""), done -> {});

        assertThat(dot(vectors.get(0), vectors.get(1))).isGreaterThan(0.999f);
        assertThat(dot(vectors.get(2), vectors.get(2))).isCloseTo(1, within(1e-4f));
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
