package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.server.search.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What belongs to a document, and why; what to search for next. */
class RelatedTest {

    @TempDir
    private static Path folder;

    private static TestLibrary samples;
    private static TestLibrary insider;
    private static TestLibrary outsider;

    @BeforeAll
    static void start() throws IOException {
        samples = TestLibrary.of(folder.resolve("samples"), TestLibrary.SAMPLES);
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (int year = 2011; year < 2021; year++) {
            write(
                    corpus,
                    "v" + year,
                    "某区楼道清扫办法\n" + "（" + year + "年6月18日发布）\n" + "第一条　甲。\n第二条　乙。\n第三条　本办法自" + year + "年7月1日起施行。\n");
        }
        write(corpus, "one", "甲街道的做法\n某社区　王明\n我们照着《某区楼道清扫办法》第二条办了事，效果很好。\n");
        write(corpus, "two", "乙街道的经验\n某社区　李红\n我们也照着《某区楼道清扫办法》第二条办了事，大家满意。\n");
        write(corpus, "secret", "秘密★5年\n关于不公开名单的决定\n（2023年5月1日发布）\n第一条　依照《某区楼道清扫办法》第二条办理。\n第二条　樟木箱樟木箱。\n");
        insider = TestLibrary.of(folder.resolve("data"), corpus);
        outsider = TestLibrary.over(folder.resolve("data"), Viewer.PUBLIC);
    }

    private static void write(Path corpus, String name, String text) throws IOException {
        Files.writeString(corpus.resolve(name + ".txt"), text);
    }

    @AfterAll
    static void stop() {
        samples.close();
        insider.close();
        outsider.close();
    }

    @ParameterizedTest
    @CsvSource({
        "临澜市“三会一课”制度实施办法, 三会一课不走样：铸造厂社区党支部规范化手记, 引用本文",
        "三会一课不走样：铸造厂社区党支部规范化手记, 临澜市“三会一课”制度实施办法, 本文引用",
        "三会一课不走样：铸造厂社区党支部规范化手记, 望澜区主题党日活动管理办法, 都引用《临澜市“三会一课”制度实施办法》第五条",
        "三会一课不走样：铸造厂社区党支部规范化手记, 望澜区民主评议党员工作规程, 同属专题：组织生活",
        "望澜区居民议事会工作办法, 议事规则写在墙上：柳岸南社区居民议事会制度的形成, 引用本文"
    })
    void saysWhyADocumentBelongsToAnother(String title, String other, String reason) {
        assertThat(related(samples, title)).containsKey(other);
        assertThat(related(samples, title).get(other)).contains(reason);
    }

    @Test
    void everyDocumentHasRelativesWithReasonsAndNotItself() {
        for (JsonNode hit : samples.search("", "size=100").get("hits")) {
            JsonNode answer = samples.json("/api/v1/documents/" + hit.get("id").asString() + "/related");

            assertThat(answer.get("related")).isNotEmpty().allSatisfy(each -> {
                assertThat(each.get("reason").asString()).isNotBlank();
                assertThat(each.get("id")).isNotEqualTo(hit.get("id"));
            });
        }
    }

    @Test
    void whatIsInForceComesFirst() {
        for (JsonNode hit : samples.search("", "size=100").get("hits")) {
            List<Boolean> repealed =
                    list(samples.json("/api/v1/documents/" + hit.get("id").asString() + "/related")
                                    .get("related"))
                            .stream()
                            .map(each -> samples.json("/api/v1/documents/"
                                            + each.get("id").asString())
                                    .get("status")
                                    .asString()
                                    .equals("repealed"))
                            .toList();
            assertThat(repealed).isSorted();
        }
    }

    @Test
    void ofTenVersionsThereIsOne() {
        List<JsonNode> related = relatedOf(insider, "甲街道的做法");

        assertThat(related)
                .extracting(each -> each.get("title").asString())
                .containsOnlyOnce("某区楼道清扫办法")
                .contains("乙街道的经验");
    }

    @Test
    void fromAVersionThatIsOutOfForceTheOneInForceIsNear() {
        JsonNode old = insider.search("某区楼道清扫办法", "status=amended", "sort=date", "size=20")
                .get("hits")
                .get(0);
        List<JsonNode> related =
                list(insider.json("/api/v1/documents/" + old.get("id").asString() + "/related")
                        .get("related"));

        assertThat(related.get(0).get("reason").asString()).contains("现行有效的版本");
        assertThat(related.get(0).get("date").asString()).isEqualTo("2020-06-18");
    }

    @Test
    void whoMayNotSeeADocumentIsNotToldOfIt() {
        for (JsonNode hit : outsider.search("", "size=100").get("hits")) {
            String answer = outsider.json("/api/v1/documents/" + hit.get("id").asString() + "/related")
                    .toString();
            assertThat(answer).doesNotContain("不公开").doesNotContain("樟木箱");
        }
        assertThat(related(insider, "甲街道的做法")).containsKey("关于不公开名单的决定");
    }

    @ParameterizedTest
    @CsvSource({"三会一课, 党课", "三会一课, 支部党员大会", "居民议事会, 居民公约", "党课, 三会一课", "议事会, 居民议事会"})
    void searchesThatComeNextHaveToDoWithTheQuestion(String question, String next) {
        List<String> searches = list(samples.search(question).get("relatedSearches")).stream()
                .map(JsonNode::asString)
                .toList();

        assertThat(searches).contains(next).doesNotContain(question).hasSizeLessThanOrEqualTo(6);
        assertThat(searches)
                .allSatisfy(each -> assertThat(
                                samples.search("“" + each + "”").get("total").asInt())
                        .isPositive());
    }

    @Test
    void withoutAQuestionThereIsNoNextOne() {
        assertThat(samples.search("").get("relatedSearches").isEmpty()).isTrue();
    }

    private static List<JsonNode> relatedOf(TestLibrary library, String title) {
        String id = list(library.search(title, "size=30").get("hits")).stream()
                .filter(hit -> hit.get("title").asString().equals(title))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        return list(library.json("/api/v1/documents/" + id + "/related").get("related"));
    }

    private static Map<String, String> related(TestLibrary library, String title) {
        return relatedOf(library, title).stream()
                .collect(Collectors.toMap(
                        each -> each.get("title").asString(),
                        each -> each.get("reason").asString()));
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
