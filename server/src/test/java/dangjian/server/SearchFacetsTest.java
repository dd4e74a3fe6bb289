package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Facets add up: what a count promises is what the filter leaves. */
class SearchFacetsTest {

    private static final List<String> FACETS = List.of("kind", "topic", "issuer", "year", "status");

    /** Of a facet with many values, so many are combined with others. */
    private static final int COMBINED = 5;

    @TempDir
    private static Path data;

    private static TestLibrary samples;

    @BeforeAll
    static void indexTheSamples() {
        samples = TestLibrary.of(data, TestLibrary.SAMPLES);
    }

    @AfterAll
    static void close() {
        samples.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "党员", "居民 议事会", "“党组织”"})
    void aCountIsTheTotalOfTheSearchFilteredByIt(String query) {
        JsonNode facets = samples.search(query).get("facets");
        assertThat(facets.propertyNames()).containsExactlyElementsOf(FACETS);
        for (String facet : FACETS) {
            assertThat(facets.get(facet)).isNotEmpty();
            for (JsonNode value : facets.get(facet)) {
                assertThat(total(query, filter(facet, value)))
                        .as("%s %s", facet, value)
                        .isEqualTo(value.get("count").asInt());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'', kind, kind", "'', year, date", "党员, status, status", "党员, issuer, issuer"})
    void countsOfAFacetWithOneValueEachAddUpToTheDocumentsThatHaveIt(String query, String facet, String field) {
        JsonNode answer = samples.search(query, "size=100");
        long having = answer.get("hits")
                .valueStream()
                .filter(hit -> !hit.get(field).isNull())
                .count();
        long sum = answer.get("facets")
                .get(facet)
                .valueStream()
                .mapToLong(value -> value.get("count").asInt())
                .sum();

        assertThat(sum).isEqualTo(having);
    }

    @Test
    void valuesOfOneFacetAreAlternatives() {
        for (JsonNode first : values("", "year").toList()) {
            for (JsonNode second : values("", "year").toList()) {
                int both = first.get("count").asInt() + second.get("count").asInt();
                int expected = first.equals(second) ? both / 2 : both;
                assertThat(total("", filter("year", first), filter("year", second)))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void severalFacetsHoldTogether() {
        List<JsonNode> all =
                samples.search("", "size=100").get("hits").valueStream().toList();
        for (JsonNode year : values("", "year").toList()) {
            for (JsonNode issuer : values("", "issuer").toList()) {
                long expected = all.stream()
                        .filter(hit -> hit.get("issuer").equals(issuer.get("value")))
                        .filter(hit -> hit.get("date")
                                .asString("")
                                .startsWith(year.get("value").asString()))
                        .count();
                assertThat((long) total("", filter("year", year), filter("issuer", issuer)))
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "党员"})
    void countsOfAFacetIgnoreItsOwnFilterAndFollowTheOthers(String query) {
        JsonNode all = samples.search(query).get("facets");
        for (String facet : FACETS) {
            for (JsonNode value : values(query, facet).toList()) {
                JsonNode filtered = samples.search(query, filter(facet, value)).get("facets");
                assertThat(filtered.get(facet)).isEqualTo(all.get(facet));
                for (String other : FACETS) {
                    if (other.equals(facet)) {
                        continue;
                    }
                    for (JsonNode count : values(filtered, other).toList()) {
                        assertThat(total(query, filter(facet, value), filter(other, count)))
                                .isEqualTo(count.get("count").asInt());
                    }
                }
            }
        }
    }

    @Test
    void aTopicCountsWhatIsBelowIt() {
        for (JsonNode topic : samples.json("/api/v1/topics").get("topics")) {
            String[] below = Stream.concat(
                            Stream.of(topic), topic.get("children").valueStream())
                    .map(each -> "topic=" + each.get("id").asString())
                    .toArray(String[]::new);
            assertThat(total("", below[0])).isEqualTo(topic.get("count").asInt());
            assertThat(total("", below)).isEqualTo(topic.get("count").asInt());
        }
    }

    @Test
    void yearsStandNewestFirstAndOthersMostFrequentFirst() {
        JsonNode facets = samples.search("").get("facets");
        for (String facet : FACETS) {
            List<Integer> order = facets.get(facet)
                    .valueStream()
                    .map(value ->
                            -value.get(facet.equals("year") ? "value" : "count").asInt())
                    .toList();
            assertThat(order).as(facet).isSorted();
        }
    }

    private static Stream<JsonNode> values(String query, String facet) {
        return values(samples.search(query).get("facets"), facet);
    }

    private static Stream<JsonNode> values(JsonNode facets, String facet) {
        return facets.get(facet).valueStream().limit(COMBINED);
    }

    private static int total(String query, String... filters) {
        return samples.search(query, filters).get("total").asInt();
    }

    private static String filter(String facet, JsonNode value) {
        return facet + "=" + TestLibrary.encode(value.get("value").asString());
    }
}
