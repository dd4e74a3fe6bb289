package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.LiveIndex;
import dangjian.server.search.Deadline;
import dangjian.server.search.SearchRequest;
import dangjian.server.search.SearchResult;
import dangjian.server.search.SearchService;
import dangjian.server.search.Viewer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A search whose time is up answers with what it has found, and says so. The clock here goes on by a millisecond whenever it is looked at. */
class DeadlineTest {

    private static final int MOST_LOOKS = 5_000;

    @TempDir
    private static Path data;

    private static LiveIndex index;
    private static SearchService search;

    @BeforeAll
    static void open() {
        TestLibrary.reindex(data, TestLibrary.SAMPLES);
        index = new LiveIndex(DataFolder.open(data));
        search = new StandardAssembly(TestLibrary.HOME).search(index, Viewer.INTERNAL);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    static List<SearchRequest> requests() {
        Map<String, List<String>> filters = Map.of("kind", List.of("policy"), "year", List.of("2021", "2022", "2023"));
        return List.of(
                SearchRequest.of("党员", 10),
                SearchRequest.of("社区党组织每年至少召开几次党员大会", 10),
                SearchRequest.of("临澜市社区党建工作条例第三条", 10),
                SearchRequest.of("", 10),
                new SearchRequest("党员", filters, SearchRequest.SortOrder.RELEVANCE, 1, 10),
                new SearchRequest("", filters, SearchRequest.SortOrder.DATE, 1, 10));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void howeverEarlyTimeIsUpTheAnswerIsPartOfTheWholeOne(SearchRequest request) {
        SearchResult whole = search.search(request);
        assertThat(whole.partial()).isFalse();
        int millis = 1;
        SearchResult found = within(millis, request);
        assertThat(found.partial()).isTrue();
        while (found.partial()) {
            assertThat(found.total()).isLessThanOrEqualTo(whole.total());
            assertThat(found.hits().size()).isLessThanOrEqualTo(found.total());
            millis += Math.max(1, millis / 8);
            assertThat(millis).as("looks at the clock").isLessThan(MOST_LOOKS);
            found = within(millis, request);
        }
        assertThat(found.total()).isEqualTo(whole.total());
        assertThat(found.hits()).isEqualTo(whole.hits());
        assertThat(found.facets()).isEqualTo(whole.facets());
    }

    @Test
    void thereAreHitsWhereOnlyTheRankingTookTooLong() {
        SearchRequest request = SearchRequest.of("党员", 10);
        long most = 0;
        for (int millis = 1; millis < 200; millis++) {
            SearchResult found = within(millis, request);
            if (found.partial()) {
                most = Math.max(most, found.hits().size());
            }
        }
        assertThat(most).isEqualTo(10);
    }

    private static SearchResult within(int millis, SearchRequest request) {
        AtomicLong now = new AtomicLong();
        return search.until(() -> Deadline.after(millis, () -> now.getAndAdd(1_000_000)))
                .search(request);
    }
}
