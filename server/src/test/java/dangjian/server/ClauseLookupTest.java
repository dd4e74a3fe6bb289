package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.server.search.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who asks for a clause gets its words first, whatever way the text and the clause are named. */
class ClauseLookupTest {

    private static final Map<String, String> TEXTS = Map.of(
            "议事会办法旧.txt",
            """
            望澜区居民议事会工作办法
            望民发〔2016〕3号
            各街道：
            第一条　居民议事会由九人组成。
            第二条　议事会每年开会一次。
            第三条　旧办法才有的第三条。
            望澜区民政局
            2016年5月1日
            """,
            "议事会办法新.txt",
            """
            望澜区居民议事会工作办法
            望民发〔2023〕8号
            各街道：
            第一条　居民议事会由十一人组成。
            第二条　议事会每季度开会一次。
            遇有急事，可以临时开会，会前应当：
            （一）通知全体成员；
            （二）张贴议题。
            第十二条　本办法由区民政局解释。
            第十二条之一　议题由居民提出。
            望澜区民政局
            2023年5月1日
            """,
            "社区法典总则.txt",
            "临澜市社区法典总则\n临澜市人民政府\n2020年1月1日\n第一条　为了社区，制定本法典。\n第二条　社区是大家的。\n",
            "社区法典物业编.txt",
            "临澜市社区法典物业编\n临澜市人民政府\n2020年1月1日\n第一百零一条　物业费按面积收取。\n第一百零二条　楼道不得堆物。\n",
            "内部办法.txt",
            "内部资料\n关于望澜区谈话提醒工作办法\n中共望澜区委员会\n2022年1月1日\n第一条　谈话提醒由书记进行。\n第二条　谈话内容不外传。\n",
            "党章.txt",
            "中国共产党章程\n第一条　甲。\n第七条　预备党员的预备期为一年。\n2022年10月22日\n",
            "支部条例.txt",
            "中国共产党支部工作条例（试行）\n中共中央\n2018年10月28日\n第一条　为了支部，制定本条例。\n第十条　支部每月开展一次活动。\n");

    @TempDir
    private static Path folder;

    private static TestLibrary library;

    @BeforeAll
    static void indexTheTexts() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (Map.Entry<String, String> text : TEXTS.entrySet()) {
            Files.writeString(corpus.resolve(text.getKey()), text.getValue());
        }
        library = TestLibrary.of(folder.resolve("data"), corpus);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @ParameterizedTest
    @CsvSource({
        "望澜区居民议事会工作办法第二条, 每季度",
        "《望澜区居民议事会工作办法》第2条, 每季度",
        "居民议事会工作办法　第２条, 每季度",
        "議事會工作辦法 第 2 條, 每季度",
        "议事会办法2条, 每季度",
        "第二条 居民议事会工作办法, 每季度",
        "请问居民议事会工作办法第二条怎么规定的, 每季度",
        "居民议事会工作办法第二条第二款, 遇有急事",
        "居民议事会工作办法2条2款(二)项, 张贴议题",
        "居民议事会工作办法第十二条, 由区民政局解释",
        "居民议事会工作办法第12条之一, 议题由居民提出",
        "居民议事会工作办法（2016年）第二条, 每年开会",
        "居民议事会工作办法第三条, 旧办法才有",
        "社区法典第2条, 大家的",
        "社区法典 第一百零二条, 堆物",
        "社区法典102条, 堆物",
        "临澜市社区法典物业编101条, 面积",
        "党章第七条, 预备期",
        "黨章7條, 预备期",
        "支部工作条例第10条, 每月",
        "中国共产党支部工作条例（试行）第十条, 每月",
        "党支部工作条例 第十条, 每月",
    })
    void theClauseIsTheAnswerAndTheFirstPassageOfTheFirstHit(String query, String words) {
        JsonNode result = library.search(query);
        JsonNode answer = result.get("answer");

        assertThat(answer.get("text").asString()).contains(words);
        JsonNode reading = result.get("interpretation").get(0);
        assertThat(reading.get("kind").asString()).isEqualTo("clause");
        assertThat(reading.get("value").asString())
                .isEqualTo("《" + answer.get("title").asString() + "》"
                        + answer.get("label").asString());
        JsonNode first = result.get("hits").get(0);
        assertThat(first.get("id")).isEqualTo(answer.get("id"));
        JsonNode passage = first.get("passages").get(0);
        JsonNode mark = passage.get("highlights").get(0);
        assertThat(passage.get("text")
                        .asString()
                        .substring(mark.get("start").asInt(), mark.get("end").asInt()))
                .contains(words);
        String page = library.get("/search?q=" + TestLibrary.encode(query)).body();
        assertThat(page)
                .contains("class=\"answer\"")
                .contains("#" + answer.get("anchor").asString());
    }

    @Test
    void theVersionInForceComesFirstAndTheOlderOneIsNamed() {
        JsonNode answer = library.search("居民议事会工作办法第一条").get("answer");

        assertThat(answer.get("text").asString()).contains("十一人");
        assertThat(answer.get("number").asString()).isEqualTo("望民发〔2023〕8号");
        assertThat(answer.get("versions")).hasSize(1);
        assertThat(answer.get("versions").get(0).get("date").asString()).isEqualTo("2016-05-01");
        assertThat(answer.get("versions").get(0).get("status").asString()).isEqualTo("amended");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "居民议事会工作办法第九十九条",
                "没有这个办法第一条",
                "办法第一条",
                "“居民议事会工作办法第二条”",
                "上海市居民议事会工作办法第二条",
                "第二条",
                "居民议事会工作办法第二条 类型:纪要",
                "居民议事会工作办法第零条"
            })
    void thereIsNoAnswerWhereThereIsNoSuchClause(String query) {
        assertThat(library.search(query).get("answer").isNull()).isTrue();
    }

    @Test
    void anInternalTextAnswersNobodyOutside() {
        String query = "谈话提醒工作办法第二条";
        assertThat(library.search(query).get("answer").get("text").asString()).contains("不外传");
        try (TestLibrary outside = TestLibrary.over(folder.resolve("data"), Viewer.PUBLIC)) {
            assertThat(outside.search(query).get("answer").isNull()).isTrue();
            assertThat(outside.search("文号:望民发").get("total").asInt()).isEqualTo(2);
        }
    }

    @Test
    void theFacetsChosenHoldForTheAnswer() {
        assertThat(library.search("居民议事会工作办法第二条", "year=2016")
                        .get("answer")
                        .get("text")
                        .asString())
                .contains("每年");
        assertThat(library.search("居民议事会工作办法第二条", "kind=minutes").get("answer").isNull())
                .isTrue();
    }

    @Test
    void anyArticleOfTheSamplesIsFoundByTitleAndNumber() {
        try (TestLibrary samples = TestLibrary.of(folder.resolve("samples"), TestLibrary.SAMPLES)) {
            Random random = new Random(20261125);
            List<String> wrong = new ArrayList<>();
            int asked = 0;
            for (JsonNode hit : samples.search("", "size=100", "kind=policy").get("hits")) {
                String title = hit.get("title").asString();
                List<String> articles = samples.json(
                                "/api/v1/documents/" + hit.get("id").asString())
                        .get("passages")
                        .valueStream()
                        .map(passage -> passage.get("anchor").asString())
                        .filter(anchor -> anchor.matches("art-[0-9]+"))
                        .collect(Collectors.toList());
                if (articles.isEmpty()) {
                    continue;
                }
                String anchor = articles.get(random.nextInt(articles.size()));
                String number = anchor.substring("art-".length());
                for (String style : List.of("%s第%s条", "《%s》 第 %s 条", "%s%s条", "请问%s的第%s条")) {
                    JsonNode answer = samples.search(String.format(java.util.Locale.ROOT, style, title, number))
                            .get("answer");
                    asked++;
                    if (answer.isNull()
                            || !answer.get("title").asString().equals(title)
                            || !answer.get("anchor").asString().equals(anchor)) {
                        wrong.add(title + " " + number);
                    }
                }
            }
            assertThat(asked).isGreaterThan(60);
            assertThat(wrong).isEmpty();
        }
    }
}
