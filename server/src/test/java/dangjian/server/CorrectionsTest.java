package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.server.search.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** What may have been meant by a question with a slip in it, and that right questions are left alone. */
class CorrectionsTest {

    private static final double MENDED = 0.9;
    private static final double LEFT_ALONE = 0.99;

    @TempDir
    private static Path folder;

    private static TestLibrary samples;
    private static TestLibrary insider;
    private static TestLibrary outsider;

    @BeforeAll
    static void start() throws IOException {
        samples = TestLibrary.of(folder.resolve("samples"), TestLibrary.SAMPLES);
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (int i = 0; i < 4; i++) {
            Files.writeString(
                    corpus.resolve("secret" + i + ".txt"),
                    "秘密★5年\n关于樟木箱清点第" + "一二三四".charAt(i) + "次安排的决定\n第一条　樟木箱要清点。\n第二条　樟木箱要上锁。\n第三条　樟木箱要登记。\n");
        }
        Files.writeString(corpus.resolve("open.txt"), "楼道清扫办法\n第一条　楼道要清扫。\n第二条　楼道要登记。\n");
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
        "三会一客, 三会一课",
        "居民异事, 居民议事",
        "党员大汇, 党员大会",
        "党员会大, 党员大会",
        "dangyuandahui, 党员大会",
        "党员大汇多久开一次, 党员大会多久开一次",
        "三会一客 制度, 三会一课 制度",
        "“三会一客”制度, “三会一课”制度",
        "三會一客, 三会一课",
        "当员大汇, 党员大会"
    })
    void saysWhatWasMeant(String typed, String meant) {
        assertThat(corrections(samples, typed)).as(typed).contains(meant);
    }

    @Test
    void atLeastNineOfTenSlipsAreMended() throws IOException {
        List<String> missed = new ArrayList<>();
        int all = 0;
        for (String line : Files.readAllLines(Path.of("src/test/resources/suggest/slips.tsv"))) {
            if (!line.startsWith("#")) {
                String[] columns = line.split("\t");
                all++;
                if (!corrections(samples, columns[1]).contains(columns[2])) {
                    missed.add(columns[1]);
                }
            }
        }
        System.out.printf(Locale.ROOT, "slips mended: %d of %d; missed: %s%n", all - missed.size(), all, missed);

        assertThat(all).isGreaterThanOrEqualTo(100);
        assertThat(all - missed.size()).isGreaterThanOrEqualTo((int) (MENDED * all));
    }

    @Test
    void ofAHundredRightQuestionsNinetyNineAreLeftAlone() {
        List<String> right = new ArrayList<>(
                Vocabulary.load(TestLibrary.HOME.resolve("corpus/vocabulary")).terms());
        for (JsonNode hit : samples.search("", "size=100").get("hits")) {
            right.add(hit.get("title").asString());
            samples.json("/api/v1/documents/" + hit.get("id").asString())
                    .get("passages")
                    .forEach(passage -> right.addAll(clauses(passage.get("text").asString())));
        }
        List<String> corrected = right.stream()
                .filter(each -> !corrections(samples, each).isEmpty())
                .toList();
        System.out.printf(
                Locale.ROOT, "corrected though right: %d of %d: %s%n", corrected.size(), right.size(), corrected);

        assertThat(right).hasSizeGreaterThan(500);
        assertThat(corrected.size()).isLessThanOrEqualTo((int) ((1 - LEFT_ALONE) * right.size()));
    }

    /** The first clause of every passage: text that is right as it stands. */
    private static List<String> clauses(String text) {
        return Stream.of(text.split("[，。；：\n　]"))
                .filter(clause -> clause.length() > 4 && clause.length() < 30)
                .limit(1)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "居民议事",
                "党员会议",
                "居民会议",
                "社区",
                "的",
                "第三条",
                "临委发〔2019〕12号",
                "pdf",
                "2023",
                "党课内容",
                "居民代表",
                "支部会议",
                "议事规则"
            })
    void whatIsRightIsLeftAlone(String typed) {
        assertThat(corrections(samples, typed)).isEmpty();
    }

    @Test
    void theQuestionIsAskedAsItWasTyped() {
        JsonNode answer = samples.search("党员大汇");

        assertThat(answer.get("query").asString()).isEqualTo("党员大汇");
        assertThat(answer.get("corrections").toString()).contains("党员大会");
        String page = samples.get("/search?q=" + TestLibrary.encode("党员大汇")).body();
        assertThat(page)
                .contains("你是不是要找：<a href=\"/search?q=" + TestLibrary.encode("党员大会") + "\">党员大会</a>")
                .contains("value=\"党员大汇\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"章木箱", "樟木想", "木樟箱", "zhangmuxiang", "章木箱清点", "樟木箱清典", "关于樟木箱清点第一次按排的决定", "樟木箱的清点"})
    void whoMayNotSeeADocumentIsNotToldItsWords(String typed) {
        assertThat(corrections(outsider, typed).toString()).doesNotContain("樟");
        assertThat(outsider.search(typed).get("relatedSearches").toString()).doesNotContain("樟");
    }

    @Test
    void whoMaySeeItIs() {
        assertThat(corrections(insider, "关于樟木箱清点第一次按排的决定")).containsExactly("关于樟木箱清点第一次安排的决定");
    }

    @ParameterizedTest
    @MethodSource("dangjian.server.SuggestTest#hostile")
    void whateverIsTypedIsAnswered(String encoded) {
        boolean isTooLong = encoded.length() > 2_000;
        int status = samples.get("/api/v1/search?q=" + encoded).statusCode();

        assertThat(status).isEqualTo(isTooLong ? 400 : 200);
    }

    private static List<String> corrections(TestLibrary library, String typed) {
        return StreamSupport.stream(library.search(typed).get("corrections").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
