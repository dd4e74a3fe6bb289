package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The pages, the order and the total of what a search finds. */
class SearchPagingTest {

    /** More than the thousand up to which Lucene counts exactly by itself; all of one text, so that every score is the same. */
    private static final int COPIES = 1_200;

    @TempDir
    private static Path folder;

    private static TestLibrary samples;
    private static TestLibrary copies;

    @BeforeAll
    static void indexBoth() throws IOException {
        samples = TestLibrary.of(folder.resolve("samples"), TestLibrary.SAMPLES);
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (int i = 0; i < COPIES; i++) {
            Files.writeString(corpus.resolve("复本" + i + ".txt"), "关于清扫楼道的通知\n各楼栋：请按时清扫楼道。\n");
        }
        copies = TestLibrary.of(folder.resolve("copies"), corpus);
    }

    @AfterAll
    static void close() {
        samples.close();
        copies.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 70, relevance, 1200",
        "楼道, 100, relevance, 1200",
        "楼道, 70, date, 1200",
        "“清扫楼道”, 50, date, 1200",
        "没有这样的话, 10, relevance, 0"
    })
    void allPagesTogetherHaveEveryHitOnce(String query, int size, String sort, int total) {
        List<String> ids = new ArrayList<>();
        for (int page = 1; page <= total / size + 2; page++) {
            JsonNode answer = copies.search(query, "size=" + size, "page=" + page, "sort=" + sort);
            assertThat(answer.get("total").asInt()).isEqualTo(total);
            assertThat(answer.get("page").asInt()).isEqualTo(page);
            assertThat(answer.get("hits").size()).isEqualTo(Math.clamp(total - (long) (page - 1) * size, 0, size));
            ids.addAll(ids(answer));
        }
        assertThat(ids).hasSize(total).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"'', relevance", "'', date", "党员, relevance", "党员, date", "居民 公开 “社区”, relevance", "居民 公开 “社区”, date"})
    void pagesOfAnySizeAreCutFromOneList(String query, String sort) {
        List<String> whole = ids(samples.search(query, "size=100", "sort=" + sort));
        for (int size : List.of(1, 3)) {
            List<String> joined = new ArrayList<>();
            for (int page = 1; joined.size() < whole.size(); page++) {
                JsonNode answer = samples.search(query, "size=" + size, "page=" + page, "sort=" + sort);
                assertThat(answer.get("hits")).isNotEmpty();
                joined.addAll(ids(answer));
            }
            assertThat(joined).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "清扫", "“清扫楼道”"})
    void theTotalAndTheCountsAreExactBeyondWhatIsCollected(String query) {
        JsonNode answer = copies.search(query, "size=1");

        assertThat(answer.get("total").asInt()).isEqualTo(COPIES);
        assertThat(answer.get("facets").get("kind").get(0).get("count").asInt()).isEqualTo(COPIES);
    }

    @ParameterizedTest
    @CsvSource({"党员, sort=date", "'“社区”', sort=date", "'', sort=date", "'', sort=relevance", "'  ', size=100"})
    void byDateTheNewestComesFirstAndTheUndatedLast(String query, String order) {
        List<String> dates = samples.search(query, order, "size=100")
                .get("hits")
                .valueStream()
                .map(hit -> hit.get("date").asString(""))
                .toList();

        assertThat(dates).hasSizeGreaterThan(5).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void byRelevanceScoresFall() {
        List<Double> scores = samples.search("社区党组织", "size=100")
                .get("hits")
                .valueStream()
                .map(hit -> hit.get("score").asDouble())
                .toList();

        assertThat(scores).hasSizeGreaterThan(5).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void anEmptyQuestionListsEverythingThatTheFiltersLeave() {
        int documents = samples.json("/api/v1/health").get("documents").asInt();

        for (String address : List.of("/api/v1/search", "/api/v1/search?q=", "/api/v1/search?q=%20%E3%80%80")) {
            assertThat(samples.json(address).get("total").asInt()).isEqualTo(documents);
        }
        assertThat(samples.search("", "kind=policy", "size=100").get("hits"))
                .isNotEmpty()
                .allMatch(hit -> hit.get("kind").asString().equals("policy"));
    }

    private static List<String> ids(JsonNode answer) {
        return answer.get("hits")
                .valueStream()
                .map(hit -> hit.get("id").asString())
                .toList();
    }
}
