package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.server.search.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the API and the page of a document say of its validity, its sources and its relations; over the samples and over documents of which some are internal. */
class RelationshipsTest {

    @TempDir
    private static Path folder;

    private static TestLibrary samples;
    private static TestLibrary insider;
    private static TestLibrary outsider;

    @BeforeAll
    static void start() throws IOException {
        samples = TestLibrary.of(folder.resolve("samples"), TestLibrary.SAMPLES);
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(
                corpus.resolve("rules.txt"), "某区某某办法\n（2019年6月18日发布）\n第一条　甲甲甲。\n第二条　乙乙乙。\n第三条　本办法自2019年7月1日起施行。\n");
        Files.writeString(
                corpus.resolve("secret.txt"),
                "秘密★5年\n关于不公开事项的决定\n（2023年5月1日发布）\n第一条　依照《某区某某办法》第二条办理。\n第二条　丁丁丁。\n第三条　自2023年7月1日起施行。《某区某某办法》同时废止。\n");
        Files.writeString(
                corpus.resolve("article.txt"),
                "办事的体会\n某社区党委　王明\n我们照着《某区某某办法》第二条办了事。也照着《关于不公开事项的决定》第一条办了事，效果很好。\n后来又办了一件。\n");
        insider = TestLibrary.of(folder.resolve("data"), corpus);
        outsider = TestLibrary.over(folder.resolve("data"), Viewer.PUBLIC);
    }

    @AfterAll
    static void stop() {
        samples.close();
        insider.close();
        outsider.close();
    }

    @Test
    void anAmendedRegulationSaysByWhat() {
        JsonNode regulation = document(samples, "临澜市社区党建工作条例");

        assertThat(regulation.get("status").asString()).isEqualTo("amended");
        assertThat(regulation.at("/validity/reason").asString()).isEqualTo("amended-by");
        assertThat(regulation.at("/validity/statement").asString())
                .contains("《中共临澜市委关于修改《临澜市社区党建工作条例》的决定》", "2024-04-01");
        assertThat(regulation.at("/validity/source/title").asString()).isEqualTo("中共临澜市委关于修改《临澜市社区党建工作条例》的决定");
        assertThat(PagesTest.page(samples, regulation.get("url").asString())
                        .select(".banner")
                        .text())
                .startsWith("已修改 被《中共临澜市委关于修改");
    }

    @Test
    void theForerunnerIsAbolishedByTheClauseThatSaysSo() {
        JsonNode forerunner = document(samples, "临澜市社区党组织工作暂行办法");

        assertThat(forerunner.get("status").asString()).isEqualTo("repealed");
        assertThat(forerunner.at("/validity/statement").asString()).isEqualTo("被《临澜市社区党建工作条例》第五十八条废止，2019-07-01 起失效。");
        assertThat(forerunner.at("/validity/source/anchor").asString()).isEqualTo("art-58");
    }

    @Test
    void aClauseKnowsTheArticlesThatCiteItAndTheyKnowTheClause() {
        JsonNode rules = document(samples, "望澜区居民议事会工作办法");
        List<JsonNode> citing = list(rules.get("citedBy")).stream()
                .filter(each -> each.get("documentKind").asString().equals("experience"))
                .filter(each -> each.get("targetAnchor").asString("").equals("art-11"))
                .toList();

        assertThat(citing).isNotEmpty();
        String page = samples.get(rules.get("url").asString()).body();
        for (JsonNode each : citing) {
            assertThat(page).contains(each.get("url").asString());
            JsonNode article =
                    samples.json("/api/v1/documents/" + each.get("id").asString());
            assertThat(list(article.get("citations")))
                    .anySatisfy(
                            citation -> assertThat(citation.at("/target/url").asString(""))
                                    .isEqualTo(rules.get("url").asString() + "#art-11"));
        }
    }

    @Test
    void everyParticularSaysWhereItWasFoundAndHowSureItIs() {
        JsonNode minutes = document(samples, "禾苑社区党委2023年第3次会议纪要");
        List<String> anchors = list(minutes.get("passages")).stream()
                .map(passage -> passage.get("anchor").asString())
                .toList();

        assertThat(list(minutes.get("particulars"))).hasSizeGreaterThan(10).allSatisfy(particular -> {
            assertThat(particular.get("confidence").asDouble()).isBetween(0.0, 1.0);
            if (particular.get("origin").asString().equals("text")) {
                assertThat(anchors).contains(particular.get("anchor").asString());
                assertThat(particular.get("quote").asString()).isNotBlank();
            }
        });
        assertThat(list(minutes.get("agenda"))).hasSize(4);
        assertThat(minutes.at("/agenda/0/resolutions/0/responsible/0").asString())
                .isEqualTo("柯志远");
    }

    @Test
    void aSummaryIsMadeOfTheArticlesOwnSentences() {
        JsonNode article = document(samples, "议事规则写在墙上：柳岸南社区居民议事会制度的形成");
        String summary = list(article.get("particulars")).stream()
                .filter(particular -> particular.get("field").asString().equals("summary"))
                .map(particular -> particular.get("value").asString())
                .findFirst()
                .orElseThrow();
        String text = String.join(
                "\n",
                list(article.get("passages")).stream()
                        .map(passage -> passage.get("text").asString())
                        .toList());

        assertThat(summary.length()).isBetween(40, 120);
        for (String sentence : summary.split("(?<=。)")) {
            assertThat(text).contains(sentence);
        }
    }

    @Test
    void whoMayNotSeeADocumentDoesNotLearnOfItFromAnother() {
        JsonNode inside = document(insider, "某区某某办法");
        JsonNode outside = document(outsider, "某区某某办法");

        assertThat(inside.at("/validity/statement").asString()).contains("关于不公开事项的决定");
        assertThat(inside.get("citedBy").toString()).contains("关于不公开事项的决定");
        assertThat(inside.get("status").asString()).isEqualTo("repealed");
        assertThat(outside.get("status").asString()).isEqualTo("effective");
        assertThat(outside.at("/validity/statement").asString()).isEqualTo("自 2019-07-01 起施行，知识库中没有废止或修改它的文件。");
        assertThat(outside.toString()).doesNotContain("不公开");
        assertThat(outsider.get(outside.get("url").asString()).body()).doesNotContain("不公开");
        JsonNode article = document(outsider, "办事的体会");
        assertThat(list(article.get("citations")))
                .filteredOn(citation -> citation.get("title").asString().equals("关于不公开事项的决定"))
                .allSatisfy(
                        citation -> assertThat(citation.get("target").isNull()).isTrue());
    }

    private static JsonNode document(TestLibrary library, String title) {
        String id = StreamSupport.stream(
                        library.search(title, "size=20").get("hits").spliterator(), false)
                .filter(hit -> hit.get("title").asString().equals(title))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        return library.json("/api/v1/documents/" + id);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
