package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the marks of the query language find, over a few letters each known by a word that only it has. */
class QueryLanguageTest {

    private static final Map<String, String> LETTERS = Map.of(
            "甲", "关于停车收费的通知\n望委发〔2021〕5号\n各社区：\n停车收费的办法自2023年7月1日起施行，每月三十人参加，占百分之五。\n中共望澜区委员会\n2021年3月1日\n",
            "乙", "关于车位安排的通知\n望委发〔2022〕6号\n各社区：\n车位安排由居民委员会办理，二〇二三年七月一日前完成，共30人，占5%。\n中共望澜区委员会\n2022年3月1日\n",
            "丙", "关于停车秩序的意见\n各社区：\n停车秩序由居委会维护。共产党员带头，待处理的事项第十五条另行规定。\n望澜区人民政府\n2023年3月1日\n",
            "丁", "关于夀峯菴羣众工作的意见\n各社区：\n群众工作要做细。寿峰庵的事按2023.7.1的会议办。\n望澜区民政局\n2020年3月1日\n");

    @TempDir
    private static Path folder;

    private static TestLibrary library;

    @BeforeAll
    static void indexTheLetters() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            Files.writeString(corpus.resolve(letter.getKey() + ".txt"), letter.getValue());
        }
        library = TestLibrary.of(folder.resolve("data"), corpus);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                // exclusion, whatever a segmenter makes of the word
                "停车 # 甲丙",
                "停车 -收费 # 丙",
                "停车 －收费 # 丙",
                "停车 NOT 收费 # 丙",
                "停车 -“停车 秩序” # 甲",
                "社区 -党员 # 甲乙丁",
                "社区 -处理 # 甲乙丁",
                "社区 -费 # 乙丙丁",
                "-社区 # 无",
                "-停车 # 乙丁",
                "党员 # 丙",
                "处理 # 丙",
                "费 # 甲",
                // alternatives
                "收费 OR 车位 # 甲乙",
                "收费 ＯＲ “停车秩序” # 甲丙",
                "收费|车位|秩序 # 甲乙丙",
                "停车 收费 OR 秩序 # 甲丙",
                "收费 OR 车位 -停车 # 乙",
                // fields
                "标题:停车 # 甲丙",
                "標題：停車 # 甲丙",
                "ｔｉｔｌｅ:停车 # 甲丙",
                "标题:“停车收费” # 甲",
                "标题：停车 -标题：收费 # 丙",
                "文号:望委发〔2021〕5号 # 甲",
                "文號：望委發[2021]5 # 甲",
                "文号:望委发 # 甲乙",
                "文号:2022 # 乙",
                "年份:2021 # 甲",
                "年份:2021-2022 # 甲乙",
                "年份：２０２１至２０２２年 # 甲乙",
                "年份:二〇二一 # 甲",
                "年份:2022- # 乙丙",
                "年份:-2021 # 甲丁",
                "年份:2020、2023 # 丙丁",
                "发文机关:民政局 # 丁",
                "發文機關：“望澜区民政局” # 丁",
                "类型:政策 # 甲乙丙丁",
                "类型:policy 停车 # 甲丙",
                "-类型:政策文件 # 无",
                // other ways to write the same number or date
                "2023年7月1日 # 甲乙丁",
                "二〇二三年七月一日 # 甲乙丁",
                "2023-07-01 # 甲乙丁",
                "2023.7.1 # 甲乙丁",
                "30人 # 甲乙",
                "三十人 # 甲乙",
                "5% # 甲乙",
                "百分之五 # 甲乙",
                "第15条 # 丙",
                "“2023年7月1日” # 甲",
                "“二〇二三年七月一日” # 乙",
                "“30人” # 乙",
                // variant characters
                "群众 # 丁",
                "羣衆 # 丁",
                "“寿峰庵羣” # 丁",
                "壽峯菴 # 丁",
                // document numbers in any style
                "望委发2021 5号 # 甲",
                "望委发 2021-5 # 甲",
                "望委发【2021】5 # 甲",
                "望 委 发 〖２０２１〗 ５ 号 # 甲",
            })
    void findsExactly(String query, String letters) {
        assertThat(String.join("", found(query))).isEqualTo(sorted(letters.replace("无", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "类型:没有这种 停车",
                "年份:不知道 停车",
                "标题: 停车",
                "OR 停车",
                "停车 OR",
                "停车 NOT",
                "停车 |",
                "| 停车",
                "停车 -",
                "停车 \"",
                "(停车",
                "停车 AND"
            })
    void whatMakesNoSenseAsAMarkIsSearchedAsWords(String query) {
        assertThat(found(query)).contains("甲");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "“停车收费” -秩序 # 逐字 “停车收费”；不含 秩序",
                "收费 OR 车位 # 任一 收费、车位",
                "文号:望委发 年份:2021-2022 类型:纪要 # 文号 望委发；年份 2021-2022；类型 会议纪要",
                "-类型:纪要 停车 # 不要类型 会议纪要",
                "望委发[2021]5 # 文号 望委发〔2021〕5号",
                "停车怎么收费 # ``"
            })
    void saysHowAQuestionWasRead(String query, String reading) {
        JsonNode answer = library.search(query);

        assertThat(answer.get("query").asString()).isEqualTo(query);
        assertThat(answer.get("interpretation")
                        .valueStream()
                        .map(each -> each.get("label").asString() + " "
                                + each.get("value").asString())
                        .collect(Collectors.joining("；")))
                .isEqualTo(reading);
        String page = library.get("/search?q=" + TestLibrary.encode(query)).body();
        assertThat(page.contains("按这样理解：" + reading)).isEqualTo(!reading.isEmpty());
    }

    @Test
    void filtersTypedAndFiltersChosenBothHold() {
        assertThat(library.search("停车 年份:2021-2023", "year=2023").get("total").asInt())
                .isEqualTo(1);
        assertThat(library.search("停车 年份:2021", "year=2023").get("total").asInt())
                .isZero();
    }

    @Test
    void theOtherFormOfANumberIsMarked() {
        for (JsonNode hit : library.search("2023年7月1日").get("hits")) {
            JsonNode passage = hit.get("passages").get(0);
            JsonNode mark = passage.get("highlights").get(0);
            assertThat(passage.get("text")
                            .asString()
                            .substring(
                                    mark.get("start").asInt(), mark.get("end").asInt()))
                    .isIn("2023年7月1日", "二〇二三年七月一日", "2023.7.1");
        }
    }

    @ParameterizedTest
    @CsvSource({"居委会, 丙乙", "居民委员会, 乙丙"})
    void aSynonymIsFoundBehindTheWordTyped(String query, String order) {
        JsonNode answer = library.search(query);

        assertThat(letters(answer)).isEqualTo(order);
        assertThat(answer.get("synonyms").get(0).get("term").asString()).isEqualTo(query);
        String page = library.get("/search?q=" + TestLibrary.encode(query)).body();
        assertThat(page).contains("同时查找：" + query + " → ").contains("q=" + TestLibrary.encode("“" + query + "”"));
    }

    @Test
    void quotationMarksLookForTheWordAlone() {
        JsonNode answer = library.search("“居委会”");

        assertThat(letters(answer)).isEqualTo("丙");
        assertThat(answer.get("synonyms")).isEmpty();
    }

    private static TreeSet<String> found(String query) {
        return letters(library.search(query))
                .chars()
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sorted(String letters) {
        return letters.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String letters(JsonNode answer) {
        return answer.get("hits")
                .valueStream()
                .map(hit -> library.json("/api/v1/documents/" + hit.get("id").asString())
                        .get("file")
                        .get("path")
                        .asString()
                        .substring(0, 1))
                .collect(Collectors.joining());
    }
}
