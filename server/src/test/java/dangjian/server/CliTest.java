package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as they are typed: what they print and how they end. */
class CliTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TEXT =
            "关于清扫楼道的通知\n望民发〔2024〕3号\n第一条 为了清扫楼道，制定本通知。\n第二条 楼道每周清扫一次。\n第三条 本通知自2024年5月1日起施行。\n";

    @TempDir
    private Path folder;

    private String corpus;
    private String data;

    @BeforeEach
    void makeCorpus() throws IOException {
        corpus = Files.createDirectories(folder.resolve("corpus")).toString();
        data = folder.resolve("data").toString();
        Files.writeString(Path.of(corpus, "a.txt"), TEXT);
        Files.writeString(Path.of(corpus, "b.md"), "# 楼道里的经验\n\n大家一起清扫楼道。\n");
    }

    @Test
    void reindexPrintsWhatIsInTheIndex() {
        TypedCommand.Ended ended = reindex();

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("完成", "新索引 g000001", "文件 2 个", "文档 2 篇（政策文件 1，经验文章 1，会议纪要 0）", "段落 ", "读不了的文件：0 个");
        assertThat(ended.err()).contains("共 2 个文件", "已处理 2/2");
    }

    @Test
    void aSecondReindexSaysThatNothingChangedAndFullBuildsAnew() throws IOException {
        reindex();

        TypedCommand.Ended again = reindex();
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("没有变化，沿用索引 g000001", "文档 2 篇");
        assertThat(reindex("--full").out()).contains("新索引 g000002");
        Files.writeString(Path.of(corpus, "c.txt"), TEXT);
        assertThat(reindex().out()).contains("新索引 g000003", "文档 3 篇");
    }

    @Test
    void aBrokenFileIsNamedWithItsCauseAndTheRestIsIndexed() throws IOException {
        Files.createDirectories(Path.of(corpus, "通知"));
        Files.writeString(Path.of(corpus, "通知", "坏了.docx"), "PK\u0003\u0004 not really a zip");

        TypedCommand.Ended ended = reindex();

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out()).contains("文档 2 篇", "读不了的文件：1 个", "通知/坏了.docx：文件损坏或不完整。请重新获取原件");
        BadRequestTest.assertTellsNoInternals(ended.out() + ended.err());
        assertThat(TypedCommand.run("search", "楼道", "--data", data).out()).contains("找到 2 篇");
        assertThat(reindex().code()).as("still failed when nothing changed").isEqualTo(3);
    }

    @Test
    void reindexPrintsItsReportAsJson() throws IOException {
        Files.writeString(Path.of(corpus, "坏了.docx"), "PK\u0003\u0004 not really a zip");

        TypedCommand.Ended ended = reindex("--json");

        JsonNode report = JSON.readTree(ended.out());
        assertThat(ended.code()).isEqualTo(3);
        assertThat(report.get("documents").asInt()).isEqualTo(2);
        assertThat(report.get("passages").asInt()).isPositive();
        assertThat(report.get("failures").get(0).get("path").asString()).isEqualTo("坏了.docx");
        assertThat(report.get("failures").get(0).get("cause").asString()).isEqualTo("corrupt");
        assertThat(JSON.readTree(reindex("--json").out()).get("unchanged").asBoolean())
                .isTrue();
    }

    @Test
    void searchPrintsTitleNumberAndPassage() {
        reindex();

        TypedCommand.Ended ended = TypedCommand.run("search", "楼道", "每周", "--data", data);

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("找到 1 篇", "1. 关于清扫楼道的通知（望民发〔2024〕3号", "第二条　【楼道每周】清扫一次");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void searchPrintsTheAnswerOfTheApiAsJson() {
        reindex();

        TypedCommand.Ended ended =
                TypedCommand.run("search", "清扫", "--data", data, "--json", "--kind", "policy", "--size", "1");

        JsonNode answer = JSON.readTree(ended.out());
        assertThat(ended.code()).isZero();
        assertThat(answer.get("total").asInt()).isEqualTo(1);
        assertThat(answer.get("size").asInt()).isEqualTo(1);
        assertThat(answer.get("hits").get(0).get("number").asString()).isEqualTo("望民发〔2024〕3号");
        assertThat(answer.get("facets").propertyNames()).contains("kind", "year");
    }

    @Test
    void nothingFoundIsNoFailure() {
        reindex();

        TypedCommand.Ended ended = TypedCommand.run("search", "“绝没有这样的话”", "--data", data);

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("找到 0 篇");
    }

    private TypedCommand.Ended reindex(String... options) {
        return TypedCommand.run(
                Stream.concat(Stream.of("reindex", "--corpus", corpus, "--data", data), Arrays.stream(options))
                        .toArray(String[]::new));
    }
}
