package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.server.search.Viewer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is suggested while typing. */
class SuggestTest {

    @TempDir
    private static Path folder;

    private static TestLibrary samples;
    private static TestLibrary insider;
    private static TestLibrary outsider;

    @BeforeAll
    static void start() throws IOException {
        samples = TestLibrary.of(folder.resolve("samples"), TestLibrary.SAMPLES);
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.txt"), "重庆路社区银行网点会计调解长效办法\n第一条　便民服务。\n第二条　长期执行。\n");
        Files.writeString(corpus.resolve("b.txt"), "秘密★5年\n某委发〔2023〕77号\n关于不公开名单的决定\n第一条　丁丁丁。\n第二条　名单不公开。\n");
        insider = TestLibrary.of(folder.resolve("data"), corpus);
        outsider = TestLibrary.over(folder.resolve("data"), Viewer.PUBLIC);
    }

    @AfterAll
    static void stop() {
        samples.close();
        insider.close();
        outsider.close();
    }

    @ParameterizedTest
    @CsvSource({
        // characters: from the beginning and from within, any width, traditional too
        "三会, 三会一课",
        "居民议, 居民议事会",
        "會一課, 三会一课",
        "黨員大會, 党员大会",
        "议事会工作, 望澜区居民议事会工作办法",
        "“三会一课”制度, 临澜市“三会一课”制度实施办法",
        "三会一课制度, 临澜市“三会一课”制度实施办法",
        "居民 工作办法, 望澜区居民议事会工作办法",
        // pinyin in full, so far, by initials, mixed
        "sanhuiyike, 三会一课",
        "san hui yi ke, 三会一课",
        "san'hui'yi'ke, 三会一课",
        "SANHUIYIKE, 三会一课",
        "ｓａｎｈｕｉ, 三会一课",
        "sanhuiy, 三会一课",
        "shyk, 三会一课",
        "SHYK, 三会一课",
        "san会, 三会一课",
        "三hui一ke, 三会一课",
        "三h, 三会一课",
        "sanhyk, 三会一课",
        "shehui组织, 社会组织",
        "shequdang建工作条, 临澜市社区党建工作条例",
        "jumin议事, 居民议事会",
        "linlanshisheq, 临澜市社区党建工作条例",
        // z for zh, an for ang
        "danyuandahui, 党员大会",
        "zutidangri, 主题党日",
        // numbers in any brackets
        "临委发, 临委发〔2019〕12号",
        "临委发[2019], 临委发〔2019〕12号",
        "linweifa2019, 临委发〔2019〕12号",
        "lwf2019, 临委发〔2019〕12号",
        // topics
        "chuangxingongz, 创新工作制度",
        "党风, 党风廉政"
    })
    void findsWhatIsMeant(String typed, String label) {
        assertThat(labels(samples, typed)).as(typed).contains(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chongqing",
                "zhongqing",
                "cqlsq",
                "zqlsq",
                "重qing",
                "yinhang",
                "yinxing",
                "kuaiji",
                "huiji",
                "tiaojie",
                "diaojie",
                "zhangxiao",
                "changxiao",
                "重庆路社区yinhang",
                "yinhangwangdiankuaijitiaojiezhangxiao"
            })
    void everyReadingOfACharacterCounts(String typed) {
        assertThat(labels(insider, typed)).contains("重庆路社区银行网点会计调解长效办法");
    }

    @ParameterizedTest
    @CsvSource({
        // what is the whole label, what begins with it, what is spelled so, what has it within
        "三会一课, 三会一课, 三会一课不走样：铸造厂社区党支部规范化手记, 临澜市“三会一课”制度实施办法",
        "居民会议, 居民会议, 居民会议, ''",
        "sanhuiyike, 三会一课, 三会一课不走样：铸造厂社区党支部规范化手记, 临澜市“三会一课”制度实施办法",
    })
    void theClosestComesFirst(String typed, String first, String earlier, String later) {
        List<String> labels = labels(samples, typed);

        assertThat(labels.get(0)).isEqualTo(first);
        if (!later.isEmpty()) {
            assertThat(labels).containsSubsequence(earlier, later);
        }
    }

    @Test
    void whatIsNoLongerInForceComesLast() {
        List<String> labels = labels(samples, "临澜市社区党");

        assertThat(labels).containsSubsequence("临澜市社区党建工作条例", "临澜市社区党组织服务群众专项经费管理办法", "临澜市社区党组织工作暂行办法");
    }

    @ParameterizedTest
    @CsvSource({
        "三会, 三会一课, 三会",
        "shyk, 三会一课, 三会一课",
        "會一課, 临澜市“三会一课”制度实施办法, 会一课",
        "三会一课制度, 临澜市“三会一课”制度实施办法, 三会一课|制度",
        "居民 工作办法, 望澜区居民议事会工作办法, 居民|工作办法",
        "2019, 临委发〔2019〕12号, 2019",
        "linweifa2019, 临委发〔2019〕12号, 临委发|2019"
    })
    void whatWasTypedIsMarked(String typed, String label, String marked) {
        JsonNode suggestion = suggestions(samples, typed).stream()
                .filter(each -> each.get("label").asString().equals(label))
                .findFirst()
                .orElseThrow();

        List<String> pieces = new ArrayList<>();
        suggestion
                .get("highlights")
                .forEach(mark -> pieces.add(label.substring(
                        mark.get("start").asInt(), mark.get("end").asInt())));
        assertThat(String.join("|", pieces)).isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"居", "居民", "社区", "s", "dang", "办法", "2023"})
    void thereAreAtMostTenAndNoneTwiceAndEachLeadsSomewhere(String typed) {
        List<JsonNode> suggestions = suggestions(samples, typed);

        assertThat(suggestions).hasSizeBetween(1, 10);
        assertThat(suggestions).extracting(each -> each.get("label").asString()).doesNotHaveDuplicates();
        for (JsonNode each : suggestions) {
            assertThat(samples.get(each.get("url").asString()).statusCode()).isEqualTo(200);
            assertThat(each.get("kind").asString()).isIn("document", "term", "number", "topic");
        }
    }

    @Test
    void whoMayNotSeeADocumentIsNotToldItsTitleOrNumber() {
        for (String typed : List.of(
                "关于不公开",
                "不公开名单",
                "guanyubugongkai",
                "gybgk",
                "bugongkaimingdan",
                "某委发",
                "77号",
                "mouweifa",
                "dingdingding")) {
            assertThat(labels(outsider, typed).toString())
                    .as(typed)
                    .doesNotContain("不公开")
                    .doesNotContain("某委发");
        }
        assertThat(labels(insider, "guanyubugongkai")).contains("关于不公开名单的决定");
        assertThat(labels(insider, "某委发")).contains("某委发〔2023〕77号");
        assertThat(labels(outsider, "chongqing")).hasSize(1);
    }

    @Test
    void aNewGenerationIsSuggestedFrom() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("changing"));
        Path file = Files.writeString(corpus.resolve("a.txt"), "旧楼道清扫办法\n第一条　按时。\n第二条　干净。\n");
        try (TestLibrary library = TestLibrary.of(folder.resolve("changing-data"), corpus)) {
            assertThat(labels(library, "jiuloudao")).containsExactly("旧楼道清扫办法");
            Files.delete(file);
            Files.writeString(corpus.resolve("b.txt"), "新楼道清扫办法\n第一条　按时。\n第二条　干净。\n");
            TestLibrary.reindex(folder.resolve("changing-data"), corpus);
            library.index().swap();

            assertThat(labels(library, "loudaoqingsao")).containsExactly("新楼道清扫办法");
        }
    }

    static Stream<String> hostile() {
        return Stream.of(
                        "",
                        " ",
                        "啊".repeat(5_000),
                        "a".repeat(5_000),
                        "sh".repeat(2_500),
                        "三会一课".repeat(1_250),
                        "。，、；：？！…—～",
                        "",
                        "\u0000\u0001\u001F\u007F三会",
                        "😀👨‍👩‍👧‍👦",
                        "三😀会",
                        "𠮷",
                        "\u0301\u0301",
                        "\u202E反",
                        "\uFFFF",
                        "%",
                        "<script>alert(1)</script>",
                        "*",
                        "title:三会")
                .map(TestLibrary::encode);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @ValueSource(strings = {"%ED%A0%80", "%ED%B0%80%E4%B8%89", "%00", "%FF%FE", "%E5%9A", "%F4%90%80%80"})
    void whateverIsTypedIsAnswered(String encoded) {
        HttpResponse<String> response = samples.get("/api/v1/suggest?q=" + encoded);

        assertThat(response.statusCode()).isEqualTo(200);
        BadRequestTest.assertTellsNoInternals(response.body());
    }

    @Test
    void nothingTypedNothingSuggested() {
        assertThat(labels(samples, "")).isEmpty();
        assertThat(samples.json("/api/v1/suggest").get("suggestions").isEmpty()).isTrue();
    }

    private static List<String> labels(TestLibrary library, String typed) {
        return suggestions(library, typed).stream()
                .map(each -> each.get("label").asString())
                .toList();
    }

    private static List<JsonNode> suggestions(TestLibrary library, String typed) {
        JsonNode answer = library.json("/api/v1/suggest?q=" + TestLibrary.encode(typed));
        return StreamSupport.stream(answer.get("suggestions").spliterator(), false)
                .toList();
    }
}
