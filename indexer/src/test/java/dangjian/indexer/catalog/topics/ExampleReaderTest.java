package dangjian.indexer.catalog.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dangjian.corpus.CorpusException;
import dangjian.corpus.document.PassageType;
import dangjian.corpus.topic.TopicTaxonomy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleReaderTest {

    private static final TopicTaxonomy TAXONOMY = TopicTaxonomy.load(LabelledPassages.CORPUS.resolve("topics"));

    @TempDir
    private Path topics;

    @Test
    void readsDocumentsWithHeadingsAndLabels() throws IOException {
        write(
                "\uFEFF注 都是虚构的\n# 灯下的椅子\n[-] 灯下的椅子\\n某社区\n## 一、缘由\n### （一）夜里\n[governance,innovation-method?] 第一段\n## 二、结果\n[ - ] 第二条　办完。\n\n"
                        + "分量 3\n# 另一篇\n[integrity，publicity] 一段\n");

        List<Example> examples = ExampleReader.read(topics, TAXONOMY);

        assertThat(examples).extracting(Example::title).containsExactly("灯下的椅子", "另一篇");
        assertThat(examples).extracting(Example::weight).containsExactly(1, 3);
        Example first = examples.get(0);
        assertThat(first.passages())
                .extracting(passage -> passage.type())
                .containsExactly(PassageType.PREAMBLE, PassageType.PARAGRAPH, PassageType.ARTICLE);
        assertThat(first.passages())
                .extracting(passage -> passage.path())
                .containsExactly(List.of(), List.of("一、缘由", "（一）夜里"), List.of("二、结果"));
        assertThat(first.passages().get(0).text()).isEqualTo("灯下的椅子\n某社区");
        assertThat(first.topics().get(1)).containsExactly("governance");
        assertThat(first.disputed().get(1)).containsExactly("innovation-method");
        assertThat(examples.get(1).topics().get(0)).containsExactlyInAnyOrder("integrity", "publicity");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# 甲^[govern] 一段 | 第 2 行：没有编号为“govern”的下级专题",
                "# 甲^[innovation] 一段 | 第 2 行：没有编号为“innovation”的下级专题",
                "[-] 一段 | 第 1 行：这一行要以",
                "# 甲^一段没有标注的话 | 第 2 行：这一行要以",
                "分量 零 | 第 1 行：分量要是 1 到 999 的整数",
                "分量 0 | 第 1 行：分量要是 1 到 999 的整数",
            })
    void saysWhichLineCantBeUsed(String lines, String problem) throws IOException {
        write(lines.replace('^', '\n'));

        assertThatThrownBy(() -> ExampleReader.read(topics, TAXONOMY))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("甲.txt")
                .hasMessageContaining(problem);
    }

    @Test
    void saysWhatIsMissingOrNotUtf8() throws IOException {
        assertThatThrownBy(() -> ExampleReader.read(topics, TAXONOMY)).hasMessageContaining("无法读取范文");
        write("注 什么也没有");
        assertThatThrownBy(() -> ExampleReader.read(topics, TAXONOMY)).hasMessageContaining("没有范文");
        Files.write(topics.resolve("范文/甲.txt"), "# 社区".getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> ExampleReader.read(topics, TAXONOMY)).hasMessageContaining("UTF-8");
    }

    @Test
    void theExamplesThatComeWithItCoverEveryTopic() {
        List<Example> examples = ExampleReader.read(LabelledPassages.CORPUS.resolve("topics"), TAXONOMY);

        assertThat(examples).hasSizeGreaterThan(600);
        assertThat(TAXONOMY.topics())
                .filteredOn(topic -> topic.parent().isPresent())
                .allSatisfy(topic -> assertThat(examples.stream()
                                .flatMap(example -> example.topics().stream())
                                .filter(given -> given.contains(topic.id()))
                                .count())
                        .isGreaterThan(100));
    }

    private void write(String text) throws IOException {
        Files.createDirectories(topics.resolve("范文"));
        Files.writeString(topics.resolve("范文/甲.txt"), text);
    }
}
