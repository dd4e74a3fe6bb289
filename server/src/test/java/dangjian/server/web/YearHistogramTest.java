package dangjian.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.server.search.SearchRequest;
import dangjian.server.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Years as bars: few enough to see and to hit, none left out, each choosing what it stands for. */
class YearHistogramTest {

    @Test
    void yearsWithoutDocumentsAreBarsOfNoHeight() {
        YearHistogram years = histogram(List.of(), "2024=4", "2022=1", "2021=40");

        assertThat(years.bars())
                .extracting(bar -> bar.label() + " " + bar.count() + " " + bar.height())
                .containsExactly("2021年 40 48", "2022年 1 3", "2023年 0 0", "2024年 4 5");
        assertThat(years.bars().get(0).address()).isEqualTo("/search?q=a&year=2021");
        assertThat(years.bars()).noneMatch(YearHistogram.Bar::current);
        assertThat(years.isZoomed()).isFalse();
    }

    @Test
    void overALongTimeABarStandsForSeveralYears() {
        YearHistogram years = histogram(List.of(), "2025=2", "2019=3", "1994=5", "1949=1");

        assertThat(years.bars())
                .extracting(bar -> bar.label() + " " + bar.count())
                .containsExactly(
                        "1949年 1",
                        "1950—1959年 0",
                        "1960—1969年 0",
                        "1970—1979年 0",
                        "1980—1989年 0",
                        "1990—1999年 5",
                        "2000—2009年 0",
                        "2010—2019年 3",
                        "2020—2025年 2");
        assertThat(years.bars().get(5).address()).isEqualTo("/search?q=a&year=1990-1999");
    }

    @Test
    void yearsOfAChosenBarAreShownOneByOneAndNarrowIt() {
        List<String> chosen = new YearRun(1990, 1999).years();
        YearHistogram years = histogram(chosen, "2025=2", "1994=5", "1949=1");

        assertThat(years.isZoomed()).isTrue();
        assertThat(years.bars()).hasSize(10).allMatch(YearHistogram.Bar::current);
        assertThat(years.bars().get(4).address()).isEqualTo("/search?q=a&year=1994");
        assertThat(years.allYears()).isEqualTo("/search?q=a");
        assertThat(years.from()).isEqualTo("1990");
        assertThat(years.to()).isEqualTo("1999");
    }

    @Test
    void aBarIsAddedToThoseChosenAndTakenBack() {
        YearHistogram years = histogram(List.of("2021", "2023"), "2021=1", "2022=1", "2023=1", "2024=1");

        assertThat(years.bars())
                .extracting(YearHistogram.Bar::address)
                .containsExactly(
                        "/search?q=a&year=2023",
                        "/search?q=a&year=2021-2023",
                        "/search?q=a&year=2021",
                        "/search?q=a&year=2021&year=2023-2024");
    }

    @Test
    void whateverTheYearsThereAreFewBars() {
        for (int first = 1900; first < 2026; first++) {
            YearHistogram years = histogram(List.of(), first + "=1", "2026=1");
            assertThat(years.bars()).hasSizeBetween(2, 10);
            assertThat(years.bars().stream().mapToInt(YearHistogram.Bar::count).sum())
                    .isEqualTo(2);
        }
        assertThat(histogram(List.of()).isEmpty()).isTrue();
        assertThat(histogram(List.of("2020")).bars())
                .singleElement()
                .matches(bar -> bar.current() && bar.count() == 0 && bar.height() == 0);
    }

    private static YearHistogram histogram(List<String> chosen, String... counts) {
        List<SearchResult.FacetValue> values = new ArrayList<>();
        for (String count : counts) {
            String year = count.substring(0, 4);
            values.add(new SearchResult.FacetValue(
                    year, year + "年", Integer.parseInt(count.substring(5)), chosen.contains(year)));
        }
        Addresses addresses =
                new Addresses(new SearchRequest("a", Map.of("year", chosen), SearchRequest.SortOrder.RELEVANCE, 1, 10));
        return new YearHistogram(values, chosen, addresses);
    }
}
