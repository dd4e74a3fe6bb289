package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.indexer.analysis.FoldedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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

/** The ways in which people write the same question. */
class SearchQueriesTest {

    private static final int PAIRS = 200;

    @TempDir
    private static Path folder;

    private static TestLibrary library;

    /** For the id of each document its whole text and its title, folded. */
    private static final Map<String, String> TEXTS = new TreeMap<>();

    @BeforeAll
    static void indexTheSamplesAndSomeLetters() throws IOException {
        Path letters = Files.createDirectories(folder.resolve("letters"));
        Files.writeString(letters.resolve("a.txt"), "关于使用App的经验\n社区用 App 和 WiFi 办理 12345 热线转来的 ABC 诉求。\n");
        Files.writeString(letters.resolve("奇峰服务站点名录.txt"), "这一行太长了，不会是标题。".repeat(20) + "\n");
        library = TestLibrary.of(folder.resolve("data"), TestLibrary.SAMPLES, letters);
        for (JsonNode hit : library.search("", "size=100").get("hits")) {
            String id = hit.get("id").asString();
            String text = library.json("/api/v1/documents/" + id)
                    .get("passages")
                    .valueStream()
                    .map(passage -> passage.get("text").asString())
                    .collect(Collectors.joining("\n"));
            TEXTS.put(
                    id, FoldedText.of(text + "|" + hit.get("title").asString()).toString());
        }
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @ParameterizedTest
    @CsvSource({
        "党员大会, 黨員大會",
        "居民议事会, 居民議事會",
        "“社区党组织”, ＂社區黨組織＂",
        "app, ＡＰＰ",
        "App, aPP",
        "wifi 诉求, ＷＩＦＩ　訴求",
        "12345, １２３４５",
        "“办理 12345”, “辦理１２３４５”",
        "望委办发〔2021〕10号, 望委辦發〔２０２１〕１０號"
    })
    void widthCaseAndTraditionalCharactersMakeNoDifference(String plain, String written) {
        assertThat(ids(library.search(plain, "size=100")))
                .isNotEmpty()
                .isEqualTo(ids(library.search(written, "size=100")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s〔%d〕%d号",
                "%s[%d]%d号",
                "%s【%d】%d号",
                "%s(%d)%d号",
                "%s（%d）%d号",
                "%s［%d］%d号",
                "%s 〔%d〕 %d 号",
                "%s〔%d〕第%d号",
                "请问 %s〔%d〕%d号 的内容",
                "根据%s〔%d〕%d号",
                "%s〔%d〕%d号 现在还算不算数呀",
                "“%s〔%d〕%d号”"
            })
    void aDocumentNumberFindsItsDocumentFirst(String style) {
        int found = 0;
        for (JsonNode hit : library.search("", "size=100").get("hits")) {
            String number = hit.get("number").asString("");
            if (number.isEmpty()) {
                continue;
            }
            String[] parts = number.split("[〔〕号]");
            String query = String.format(
                    java.util.Locale.ROOT, style, parts[0], Integer.valueOf(parts[1]), Integer.valueOf(parts[2]));
            for (String written : List.of(query, fullWidth(query))) {
                JsonNode answer = library.search(written);
                assertThat(answer.get("hits")).as(written).isNotEmpty();
                assertThat(answer.get("hits").get(0).get("id")).as(written).isEqualTo(hit.get("id"));
                found++;
            }
        }
        assertThat(found).isGreaterThan(20);
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"党员", "公示", "议事", "钱", "党", "的", "三", "A", "P", "1", "号"})
    void oneOrTwoCharactersFindExactlyTheDocumentsThatHaveThem(String query) {
        assertThat(having(query)).isNotEmpty();
        assertThat(found(query)).isEqualTo(having(query));
        assertThat(found("“" + query + "”")).isEqualTo(having(query));
    }

    /** However the segmenter cuts two characters: as one word, as two, or as the end of one and the beginning of another. */
    @Test
    void anyTwoChineseCharactersFindExactlyTheDocumentsThatHaveThem() {
        Random random = new Random(20261124);
        String all = String.join("", TEXTS.values());
        for (int done = 0; done < PAIRS; ) {
            int at = random.nextInt(all.length() - 2);
            String pair = all.substring(at, at + 2);
            if (pair.codePoints().allMatch(Character::isIdeographic) && meansItselfOnly(pair)) {
                assertThat(found(pair)).as(pair).isEqualTo(having(pair));
                done++;
            }
        }
    }

    /** 一名 is also looked for as 1名, 低保 as 最低生活保障: those are tested with the query language. */
    private static boolean meansItselfOnly(String pair) {
        return "一二三四五六七八九十百千两".indexOf(pair.charAt(0)) < 0
                && library.search(pair, "size=1").get("synonyms").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"奇峰", "奇峰服务站点名录", "奇峰 太长", "“奇峰服务”", "奇"})
    void aTitleThatStandsOnlyInTheFilesNameFindsItsDocument(String query) {
        JsonNode answer = library.search(query);

        assertThat(answer.get("hits").get(0).get("title").asString()).isEqualTo("奇峰服务站点名录");
        assertThat(answer.get("hits").get(0).get("titleHighlights")).isNotEmpty();
        assertThat(answer.get("hits").get(0).get("passages")).isNotEmpty();
    }

    @Test
    void whatNoDocumentHasIsNotFound() {
        for (String query : List.of("鑫", "“党员党员党员”", "zzzz", "𠮷")) {
            assertThat(library.search(query).get("total").asInt()).as(query).isZero();
        }
    }

    private static TreeSet<String> having(String text) {
        String needle = FoldedText.of(text).toString();
        return TEXTS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(needle))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> found(String query) {
        return new TreeSet<>(ids(library.search(query, "size=100")));
    }

    private static List<String> ids(JsonNode answer) {
        return answer.get("hits")
                .valueStream()
                .map(hit -> hit.get("id").asString())
                .toList();
    }
}
