package dangjian.server.api;

import dangjian.server.search.Highlight;
import dangjian.server.search.SearchResult;
import dangjian.server.suggest.SearchAdvice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer to a search, as the API writes it. */
public final class SearchJson {

    private SearchJson() {}

    private record Answer(
            String query,
            int total,
            double tookMillis,
            int page,
            int size,
            List<Hit> hits,
            Map<String, List<FacetValue>> facets,
            List<String> corrections,
            List<String> relatedSearches) {}

    private record Hit(
            String id,
            String title,
            List<Highlight> titleHighlights,
            String kind,
            String kindLabel,
            String number,
            String issuer,
            String date,
            String status,
            String statusLabel,
            List<String> topics,
            double score,
            List<PassageHit> passages,
            String url) {}

    private record PassageHit(String anchor, String label, String type, String text, List<Highlight> highlights) {}

    private record FacetValue(String value, String label, int count) {}

    /** The answer as JSON. */
    public static String write(SearchResult result, SearchAdvice advice) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        result.facets()
                .forEach((facet, values) -> facets.put(
                        facet,
                        values.stream()
                                .map(value -> new FacetValue(value.value(), value.label(), value.count()))
                                .toList()));
        return Json.write(new Answer(
                result.request().text(),
                result.total(),
                result.tookMillis(),
                result.request().page(),
                result.request().size(),
                result.hits().stream().map(SearchJson::hit).toList(),
                facets,
                advice.corrections(),
                advice.relatedSearches()));
    }

    private static Hit hit(SearchResult.Hit hit) {
        return new Hit(
                hit.card().id(),
                hit.card().title(),
                hit.titleHighlights(),
                hit.card().kind().code(),
                hit.card().kind().label(),
                hit.card().number().map(Object::toString).orElse(null),
                hit.card().issuer().orElse(null),
                hit.card().date().map(Object::toString).orElse(null),
                hit.card().status().code(),
                hit.card().status().label(),
                hit.card().topics(),
                hit.score(),
                hit.passages().stream().map(SearchJson::passage).toList(),
                "/documents/" + hit.card().id());
    }

    private static PassageHit passage(SearchResult.PassageHit hit) {
        return new PassageHit(
                hit.passage().anchor(),
                hit.passage().label(),
                hit.passage().type().code(),
                hit.passage().text(),
                hit.highlights());
    }
}
