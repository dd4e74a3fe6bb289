package dangjian.corpus.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dangjian.corpus.CorpusException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTaxonomyTest {

    @TempDir
    private Path folder;

    @Test
    void theShippedTaxonomyHasTheSixInnovationsAndTheSixIntegrations() {
        TopicTaxonomy taxonomy = TopicTaxonomy.load(Path.of("topics"));

        assertThat(taxonomy.children("innovation")).hasSize(6);
        assertThat(taxonomy.children("integration")).hasSize(6);
        assertThat(taxonomy.children("party-work")).hasSizeGreaterThanOrEqualTo(8);
        assertThat(taxonomy.topics())
                .allSatisfy(topic -> assertThat(topic.description()).isNotBlank());
        assertThat(taxonomy.topics())
                .filteredOn(topic -> topic.parent().isPresent())
                .allSatisfy(topic -> assertThat(topic.terms()).isNotEmpty());
    }

    @Test
    void readsTopicsWithParentDescriptionAndWeightedTerms() throws IOException {
        write("\uFEFF# 说明\n专题 a 甲专题\n说明 总的\n\n专题 a-b 乙专题\n上级 a\n说明 分的\n词语 党员、支部 4\n词语 党课\n");

        TopicTaxonomy taxonomy = TopicTaxonomy.load(folder);

        Topic child = taxonomy.find("a-b").orElseThrow();
        assertThat(child.parent()).contains("a");
        assertThat(child.terms())
                .containsExactly(new Topic.Term("党员", 4), new Topic.Term("支部", 4), new Topic.Term("党课", 2));
        assertThat(taxonomy.roots()).extracting(Topic::id).containsExactly("a");
    }

    @Test
    void readsWhichTopicsMakeTheMatrix() throws IOException {
        assertThat(TopicTaxonomy.load(Path.of("topics")).matrix())
                .contains(new TopicMatrixAxes("innovation", "integration"));
        write("专题 a 甲专题\n说明 甲的\n专题 b 乙专题\n说明 乙的\n矩阵 b a\n");
        assertThat(TopicTaxonomy.load(folder).matrix()).contains(new TopicMatrixAxes("b", "a"));
        write("专题 a 甲专题\n说明 甲的\n");
        assertThat(TopicTaxonomy.load(folder).matrix()).isEmpty();
    }

    @Test
    void readsTheWordsWithinWhichATermDoesNotCount() throws IOException {
        write("专题 a 甲专题\n说明 总的\n词语 公开、公示 3\n排除 公开招聘、不公开\n排除 公示语\n");

        Topic topic = TopicTaxonomy.load(folder).find("a").orElseThrow();

        assertThat(topic.exclusions()).containsExactly("公开招聘", "不公开", "公示语");
    }

    @Test
    void readsPairsOfWordsAndTheWordsOfTheTopicsWorld() throws IOException {
        write("语境 社区、党员\n语境 居民\n专题 a 甲专题\n说明 总的\n搭配 创新+思路、转变+观念 4\n搭配 更新+理念\n");

        TopicTaxonomy taxonomy = TopicTaxonomy.load(folder);

        assertThat(taxonomy.contextWords()).containsExactly("社区", "党员", "居民");
        assertThat(taxonomy.find("a").orElseThrow().pairs())
                .containsExactly(
                        new Topic.Pair("创新", "思路", 4), new Topic.Pair("转变", "观念", 4), new Topic.Pair("更新", "理念", 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "说明 孤立                                   | 1 | 之前要先有一行",
                "专题 a                                      | 1 | 编号和名称",
                "专题 A 甲                                   | 1 | 小写字母",
                "专题 a 甲\\n说明 x\\n专题 a 乙\\n说明 y        | 3 | 重复",
                "专题 a 甲\\n说明 x\\n专题 b 甲\\n说明 y        | 3 | 重复",
                "专题 a 甲\\n上级 z                            | 2 | 不存在",
                "专题 a 甲\\n说明 x\\n词语 党员 9               | 3 | 1 到 5",
                "专题 a 甲\\n说明 x\\n词语 党                   | 3 | 太短",
                "专题 a 甲\\n说明                               | 2 | 没有内容",
                "专题 a 甲\\n说名 x                             | 2 | 不认识",
                "专题 a 甲\\n词语 党员                           | 1 | 没有“说明”",
                "专题 a 甲\\n说明 x\\n矩阵 a                  | 3 | 两个专题的编号",
                "专题 a 甲\\n说明 x\\n矩阵 a a                | 3 | 两个专题的编号",
                "专题 a 甲\\n说明 x\\n矩阵 a b                | 3 | 不存在",
                "专题 a 甲\\n说明 x\\n搭配 创新思路             | 3 | 中间一个加号",
                "专题 a 甲\\n说明 x\\n搭配 创新+思+路           | 3 | 中间一个加号",
                "专题 a 甲\\n说明 x\\n搭配 创新+路              | 3 | 太短",
                "专题 a 甲\\n说明 x\\n语境 社区                 | 3 | 所有专题之前",
                "专题 a 甲\\n说明 x\\n词语 党员、党员           | 3 | 重复",
                "专题 a 甲\\n说明 x\\n词语 公开\\n排除 招聘     | 4 | 包含它",
                "专题 a 甲\\n说明 x\\n词语 公开\\n排除 公开     | 4 | 包含它",
                "专题 a 甲\\n说明 x\\n词语 公开\\n排除 不公开、  | 4 | 太短",
                "专题 a 甲\\n说明 x\\n词语 公开\\n排除 不公开\\n词语 不公开 | 5 | 已经是",
            })
    void saysFileAndLineOfWhatCannotBeUsed(String text, int line, String problem) throws IOException {
        write(text.strip().replace("\\n", "\n"));

        assertThatThrownBy(() -> TopicTaxonomy.load(folder))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("topics.txt 第 " + line + " 行")
                .hasMessageContaining(problem);
    }

    @Test
    void saysWhenAFileIsNotUtf8OrTheFolderIsMissing() throws IOException {
        Files.write(folder.resolve("topics.txt"), "专题 a 甲专题".getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> TopicTaxonomy.load(folder)).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> TopicTaxonomy.load(folder.resolve("none"))).hasMessageContaining("无法读取");
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("topics.txt"), text);
    }
}
