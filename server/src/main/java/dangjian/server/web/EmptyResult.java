package dangjian.server.web;

import dangjian.server.search.FacetLabels;
import dangjian.server.search.Relaxations;
import dangjian.server.search.SearchRequest;
import java.util.List;
import java.util.stream.Collectors;

/** What is said where nothing was found: what stands in the way, and what would find how much. */
public final class EmptyResult {

    private final Relaxations.Advice advice;
    private final SearchRequest request;
    private final FacetLabels labels;

    EmptyResult(Relaxations.Advice advice, SearchRequest request, FacetLabels labels) {
        this.advice = advice;
        this.request = request;
        this.labels = labels;
    }

    /** What would find something when it is left out, each with how much. */
    public List<ResultsPage.Link> relaxed() {
        return advice.relaxed().stream()
                .map(each ->
                        new ResultsPage.Link(label(each), new Addresses(each.request()).page(1), false, each.total()))
                .toList();
    }

    private String label(Relaxations.Relaxed each) {
        return switch (each.kind()) {
            case FACET -> "去掉筛选「" + filter(each.dropped()) + "」";
            case ALL_FACETS -> "去掉全部筛选";
            case QUOTES -> "去掉引号，不要求逐字相同";
            case CONDITION -> "去掉「" + each.dropped() + "」";
        };
    }

    private String filter(String facet) {
        List<String> values = request.filters().getOrDefault(facet, List.of());
        boolean isYear = facet.equals("year");
        List<String> names = isYear
                ? YearRun.of(values).stream().map(YearRun::label).toList()
                : values.stream().map(value -> labels.of(facet, value)).toList();
        return labels.of(facet) + "：" + String.join("、", names);
    }

    /** The words of the question that the library has, each with how many documents have it. */
    public List<ResultsPage.Link> present() {
        return advice.words().stream()
                .filter(word -> word.documents() > 0)
                .map(word -> new ResultsPage.Link(
                        quoted(word), Addresses.search(word.text()).address(), false, word.documents()))
                .toList();
    }

    /** The words that no document has: "「xyz」、「abc」"; empty where there are none. */
    public String absent() {
        return advice.words().stream()
                .filter(word -> word.documents() == 0)
                .map(EmptyResult::quoted)
                .collect(Collectors.joining("、"));
    }

    private static String quoted(Relaxations.WordCount word) {
        return word.text().startsWith("“") ? word.text() : "「" + word.text() + "」";
    }
}
