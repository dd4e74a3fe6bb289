package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.reindex.VectorReport;
import dangjian.server.search.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Questions in other words than the samples': found with vectors. What was typed to the letter stays to the letter. */
class MeaningTest {

    @TempDir
    private static Path folder;

    private static TestLibrary plain;
    private static TestLibrary meaning;

    @BeforeAll
    static void start() {
        plain = TestLibrary.of(folder.resolve("plain"), TestLibrary.SAMPLES);
        Path data = folder.resolve("meaning");
        TestLibrary.reindex(data, TestLibrary.SAMPLES);
        TestLibrary.makeVectors(data);
        meaning = TestLibrary.over(data, Viewer.INTERNAL);
    }

    @AfterAll
    static void stop() {
        plain.close();
        meaning.close();
    }

    @ParameterizedTest
    @CsvSource({"办酒席请客太铺张有什么办法, 红白事简办", "两家邻居吵架闹矛盾怎么劝和, 邻里纠纷讲理堂", "上班族党员回到住的地方怎么参加服务, 在职党员到社区报到"})
    void aQuestionInOtherWordsFindsItsDocumentOnlyWithVectors(String question, String title) {
        assertThat(titles(meaning.search(question)).stream().limit(3))
                .as("with vectors")
                .anyMatch(found -> found.contains(title));
        assertThat(titles(plain.search(question)).stream().limit(3))
                .as("without vectors")
                .noneMatch(found -> found.contains(title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"居民议事会\"", "议事会", "望委办发〔2021〕10号", "停车位 议事会", "\"没有哪个文件说过的一句话\""})
    void whatIsMeantToTheLetterFindsTheSameDocumentsWithAndWithoutVectors(String query) {
        JsonNode with = meaning.search(query, "size=100");
        JsonNode without = plain.search(query, "size=100");

        assertThat(with.get("total").asInt()).isEqualTo(without.get("total").asInt());
        assertThat(titles(with)).containsExactlyInAnyOrderElementsOf(titles(without));
    }

    @Test
    void hitsByMeaningCountInTotalsAndFacetsAndObeyFilters() {
        String question = "办酒席请客太铺张有什么办法";
        JsonNode all = meaning.search(question, "size=100");
        int kinds = 0;
        for (JsonNode value : all.get("facets").get("kind")) {
            kinds += value.get("count").asInt();
        }

        assertThat(all.get("hits").size()).isEqualTo(all.get("total").asInt()).isEqualTo(kinds);
        for (JsonNode hit : meaning.search(question, "kind=policy", "size=100").get("hits")) {
            assertThat(hit.get("kind").asString()).isEqualTo("policy");
        }
    }

    @Test
    void aHitByMeaningShowsTheAnswerAndMarksOnlyWhatMatched() {
        JsonNode hit = meaning.search("办酒席请客太铺张有什么办法").get("hits").get(0);

        assertThat(hit.get("passages").size()).isPositive();
        for (JsonNode passage : hit.get("passages")) {
            String text = passage.get("text").asString();
            for (JsonNode mark : passage.get("highlights")) {
                String marked = text.substring(
                        mark.get("start").asInt(), mark.get("end").asInt());
                assertThat("办酒席请客太铺张有什么办法").contains(marked.substring(0, 1));
            }
        }
    }

    @Test
    void aRunningServerTakesUpVectorsThatComeLaterAndASecondMakingComputesNothing(@TempDir Path other)
            throws IOException {
        Path corpus = Files.createDirectories(other.resolve("corpus"));
        Files.writeString(corpus.resolve("a.txt"), "关于夜间巡逻的通知\n各社区：巡防队员晚上九点到十一点在小区里巡逻，遇到可疑人员及时报告。\n");
        Files.writeString(corpus.resolve("b.txt"), "关于打扫楼道的通知\n各社区：物业公司每周清扫楼道两次，居民互相监督。\n");
        Path data = other.resolve("data");
        String question = "深夜谁负责值守巡查防盗";
        TestLibrary.reindex(data, corpus);
        VectorReport first;
        try (TestLibrary library = TestLibrary.over(data, Viewer.INTERNAL)) {
            assertThat(titles(library.search(question))).doesNotContain("关于夜间巡逻的通知");

            first = TestLibrary.makeVectors(data).orElseThrow();

            assertThat(titles(library.search(question))).startsWith("关于夜间巡逻的通知");
        }
        assertThat(first.computed()).isEqualTo(first.passages()).isPositive();
        assertThat(TestLibrary.makeVectors(data)).isEmpty();
        Files.writeString(corpus.resolve("c.txt"), "关于植树的通知\n各社区：三月份组织居民植树。\n");
        TestLibrary.reindex(data, corpus);
        VectorReport second = TestLibrary.makeVectors(data).orElseThrow();
        assertThat(second.computed())
                .isEqualTo(second.passages() - first.passages())
                .isPositive();
    }

    @Test
    void spoiltVectorsLeaveTheWordsAndAreMadeAnew(@TempDir Path other) throws IOException {
        Path corpus = Files.createDirectories(other.resolve("corpus"));
        Files.writeString(corpus.resolve("a.txt"), "关于夜间巡逻的通知\n各社区：巡防队员晚上在小区里巡逻。\n");
        Path data = other.resolve("data");
        TestLibrary.reindex(data, corpus);
        TestLibrary.makeVectors(data);
        Path vectors = DataFolder.open(data).current().orElseThrow().vectors();
        Files.write(vectors, new byte[] {1, 2, 3});

        try (TestLibrary library = TestLibrary.over(data, Viewer.INTERNAL)) {
            assertThat(library.search("巡防队员").get("total").asInt()).isEqualTo(1);
        }
        assertThat(TestLibrary.makeVectors(data).orElseThrow().computed()).isZero();
        assertThat(Files.size(vectors)).isGreaterThan(500);
    }

    @Test
    void relatedDocumentsAreFoundByMeaningAmongThoseTheViewerMaySee(@TempDir Path other) throws IOException {
        Path corpus = Files.createDirectories(other.resolve("corpus"));
        write(corpus, "one", "夜里楼下太吵\n某社区　王明\n夏天夜里烧烤摊吵得老人睡不着，我们劝摊主早收。\n");
        write(corpus, "two", "摆摊的人答应提前散\n某社区　李红\n深夜的噪声让邻居难以入眠，商户同意提前打烊。\n");
        write(corpus, "hidden", "秘密★5年\n关于烧烤摊的决定\n（2023年5月1日发布）\n深夜烧烤噪声影响睡眠，摊主应当提前收摊。\n");
        write(corpus, "far", "图书角的来历\n某社区　赵新\n孩子放学以后在活动室借书，退休教师轮流看护。\n");
        Path data = other.resolve("data");
        TestLibrary.reindex(data, corpus);
        TestLibrary.makeVectors(data);

        try (TestLibrary library = TestLibrary.over(data, Viewer.PUBLIC)) {
            String id = library.search("夜里楼下太吵").get("hits").get(0).get("id").asString();
            JsonNode related = library.json("/api/v1/documents/" + id + "/related");
            List<String> reasons = new ArrayList<>();
            related.get("related")
                    .forEach(each -> reasons.add(each.get("title").asString() + " "
                            + each.get("reason").asString()));
            assertThat(reasons).first().asString().startsWith("摆摊的人答应提前散").contains("意思相近");
            assertThat(reasons).noneMatch(reason -> reason.contains("烧烤摊的决定"));
        }
    }

    private static void write(Path corpus, String name, String text) throws IOException {
        Files.writeString(corpus.resolve(name + ".txt"), text);
    }

    private static List<String> titles(JsonNode result) {
        List<String> titles = new ArrayList<>();
        result.get("hits").forEach(hit -> titles.add(hit.get("title").asString()));
        return titles;
    }
}
