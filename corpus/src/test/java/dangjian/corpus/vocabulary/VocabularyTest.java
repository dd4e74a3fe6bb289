package dangjian.corpus.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    @TempDir
    private Path folder;

    @Test
    void theShippedVocabularyKnowsTheCommonAbbreviations() {
        Vocabulary vocabulary = Vocabulary.load(Path.of("vocabulary"));

        assertThat(vocabulary.terms())
                .contains("三会一课", "四议两公开", "主题党日", "居民议事会")
                .doesNotHaveDuplicates();
        assertThat(vocabulary.synonyms().get("三会一课")).contains("党课");
        assertThat(vocabulary.synonyms().get("居委会")).contains("居民委员会");
        assertThat(vocabulary.synonyms().get("居民委员会")).contains("居委会");
    }

    @Test
    void synonymsHoldBothWaysAndAbbreviationsOneWay() throws IOException {
        write("同义 甲词、乙词\n简称 丙词 = 丁词、戊词\n");

        Vocabulary vocabulary = Vocabulary.load(folder);

        assertThat(vocabulary.synonyms()).containsEntry("甲词", List.of("乙词")).containsEntry("乙词", List.of("甲词"));
        assertThat(vocabulary.synonyms())
                .containsEntry("丙词", List.of("丁词", "戊词"))
                .doesNotContainKey("丁词");
        assertThat(vocabulary.terms()).containsExactly("甲词", "乙词", "丙词", "丁词", "戊词");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "同义 只有一个 | 1 | 至少要有两个词",
                "简称 缺等号 | 1 | 要写成",
                "术语 好词、 | 1 | 少了一个词",
                "术语 好词\\n词条 别的 | 2 | 不认识",
                "术语 短 | 1 | 太短"
            })
    void saysFileAndLineOfWhatCannotBeUsed(String text, int line, String problem) throws IOException {
        write(text.strip().replace("\\n", "\n"));

        assertThatThrownBy(() -> Vocabulary.load(folder))
                .hasMessageContaining("words.txt 第 " + line + " 行")
                .hasMessageContaining(problem);
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("words.txt"), text);
    }
}
