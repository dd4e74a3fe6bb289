package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.indexer.analysis.FoldedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Highlights say where the words of the question stand, in UTF-16 code units. */
class SearchHighlightsTest {

    private static final int PAIRS = 200;

    @TempDir
    private static Path folder;

    private static TestLibrary samples;
    private static TestLibrary beyond;

    @BeforeAll
    static void indexBoth() throws IOException {
        samples = TestLibrary.of(folder.resolve("samples"), TestLibrary.SAMPLES);
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(
                corpus.resolve("a.txt"),
                "𠮷野家的😀经验\n𠮷野家店👨‍👩‍👧里😀😀开了居民议事会，𠮷老板说：好👍🏽。\nＷｉＦｉ覆蓋𠮷樓，ＡＢＣ１２３号。\nﬁ 与 ㎡ 与 ½ 之后是志愿者。\n");
        Files.writeString(
                corpus.resolve("b.txt"),
                "云塔街道夜间值守办法\n第一章 备用钥匙\n第一条 夜间值守由社区安排，夜间值守有记录。\n第二条 夜间值守的人员，夜间值守时佩戴标志。\n"
                        + "第三条 夜间值守发现问题，夜间值守人员先报告。\n第四条 夜间值守结束，夜间值守记录交接。\n第五条 仓库的灯笼由专人保管。\n"
                        + "第六条 夜间值守的补贴，夜间值守满一月发放。\n");
        beyond = TestLibrary.of(folder.resolve("beyond"), corpus);
    }

    @AfterAll
    static void close() {
        samples.close();
        beyond.close();
    }

    @ParameterizedTest
    @CsvSource({
        "居民议事会, 居民议事会/居民/议事/议事会",
        "公示 议题, 公示/议题",
        "党员, 党员",
        "“社区党组织”, 社区党组织",
        "“党员” 志愿服务, 党员/志愿/服务/志愿服务",
        "黨員 ＭＩＮＵＴＥＳ 公開, 党员/minutes/公开",
        "党员大会多久开一次, 党员/大会/党员大会/一次/多久",
        "望委办发〔2021〕10号, 望委办发〔2021〕10号",
        "钱, 钱"
    })
    void everyMarkHoldsAWordOfTheQuestion(String query, String words) {
        List<String> folded = Arrays.stream(words.split("/"))
                .map(word -> FoldedText.of(word).toString())
                .toList();
        JsonNode hits = samples.search(query, "size=100").get("hits");
        assertThat(hits).isNotEmpty();
        for (JsonNode hit : hits) {
            assertThat(hit.get("passages")).as(hit.get("title").asString()).isNotEmpty();
            List<String> marked = Stream.concat(
                            marked(hit.get("title").asString(), hit.get("titleHighlights")).stream(),
                            hit.get("passages")
                                    .valueStream()
                                    .flatMap(passage ->
                                            marked(passage.get("text").asString(), passage.get("highlights")).stream()))
                    .toList();
            assertThat(marked)
                    .as(hit.get("title").asString())
                    .isNotEmpty()
                    .allSatisfy(mark ->
                            assertThat(folded).anyMatch(FoldedText.of(mark).toString()::contains));
        }
    }

    /** Also where it stands only in headings, in the title, or across the border of two passages. */
    @Test
    void everyHitShowsWhereTheQuestionStands() {
        Random random = new Random(5);
        JsonNode all = samples.search("", "size=100").get("hits");
        for (int done = 0; done < PAIRS; ) {
            JsonNode document = samples.json("/api/v1/documents/"
                    + all.get(random.nextInt(all.size())).get("id").asString());
            String text = document.get("passages")
                    .valueStream()
                    .map(passage -> passage.get("text").asString())
                    .collect(Collectors.joining());
            int at = random.nextInt(text.length() - 2);
            String pair = text.substring(at, at + 2);
            if (!pair.codePoints().allMatch(Character::isIdeographic)) {
                continue;
            }
            done++;
            for (JsonNode hit : samples.search(pair, "size=100").get("hits")) {
                assertThat(hit.get("passages").valueStream())
                        .as("%s in %s", pair, hit.get("title"))
                        .anyMatch(passage -> !passage.get("highlights").isEmpty());
            }
        }
    }

    /** One passage has the phrase that is not among those that rank best, one phrase is in a heading only, one goes across a border. */
    @ParameterizedTest
    @ValueSource(strings = {"仓库的灯笼", "备用钥匙", "交接。第五条", "章备用钥匙第一条夜间"})
    void aPhraseIsShownWhereverItStands(String phrase) {
        JsonNode hit = beyond.search("“夜间值守” “" + phrase + "”").get("hits").get(0);
        String marked = hit.get("passages")
                .valueStream()
                .flatMap(passage -> marked(passage.get("text").asString(), passage.get("highlights")).stream())
                .collect(Collectors.joining("|"));

        assertThat(FoldedText.of(marked.replace("|", "")).toString())
                .contains(FoldedText.of(phrase).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "居民议事会, 居民议事会",
        "“议事会，𠮷老板”, 议事会，𠮷老板",
        "“𠮷老”, 𠮷老",
        "“😀开了”, 😀开了",
        "“好👍🏽”, 好👍🏽",
        "“👩‍👧里😀”, 👩‍👧里😀",
        "wifi, ＷｉＦｉ",
        "“覆盖𠮷楼”, 覆蓋𠮷樓",
        "“abc123号”, ＡＢＣ１２３号",
        "志愿者, 志愿者"
    })
    void offsetsAreRightBehindCharactersOutsideTheBasicPlane(String query, String expected) {
        JsonNode hit = beyond.search(query).get("hits").get(0);
        List<String> marked = hit.get("passages")
                .valueStream()
                .flatMap(passage -> marked(passage.get("text").asString(), passage.get("highlights")).stream())
                .toList();

        assertThat(marked).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"“𠮷野家”", "“家的😀经验”"})
    void titlesAreMarkedLikewise(String query) {
        JsonNode hit = beyond.search(query).get("hits").get(0);

        assertThat(marked(hit.get("title").asString(), hit.get("titleHighlights")))
                .containsExactly(query.substring(1, query.length() - 1));
    }

    /** The marked pieces; also holds that they are in order, apart, within the text and between whole characters. */
    private static List<String> marked(String text, JsonNode highlights) {
        int last = -1;
        for (JsonNode mark : highlights) {
            int start = mark.get("start").asInt();
            int end = mark.get("end").asInt();
            assertThat(start).isGreaterThan(last).isLessThan(end);
            assertThat(end).isLessThanOrEqualTo(text.length());
            assertThat(Character.isLowSurrogate(text.charAt(start))).isFalse();
            assertThat(Character.isHighSurrogate(text.charAt(end - 1))).isFalse();
            last = end;
        }
        return highlights
                .valueStream()
                .map(mark -> text.substring(
                        mark.get("start").asInt(), mark.get("end").asInt()))
                .toList();
    }
}
