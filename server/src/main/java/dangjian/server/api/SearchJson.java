package dangjian.server.api;

import dangjian.corpus.document.DocumentCard;
import dangjian.server.search.ClauseAnswer;
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
            List<SearchResult.Reading> interpretation,
            List<SearchResult.SynonymUse> synonyms,
            ClauseText answer,
            List<String> relatedSearches,
            boolean partial) {}

    private record ClauseText(
            String id,
            String title,
            String number,
            String date,
            String status,
            String statusLabel,
            String anchor,
            String label,
            String text,
            String url,
            List<Version> versions) {}

    private record Version(String id, String title, String date, String status, String statusLabel, String url) {}

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
                result.interpretation().readings(),
                result.interpretation().synonyms(),
                result.answer().map(SearchJson::answer).orElse(null),
                advice.relatedSearches(),
                result.partial()));
    }

    private static ClauseText answer(ClauseAnswer answer) {
        DocumentCard card = answer.card();
        return new ClauseText(
                card.id(),
                card.title(),
                card.number().map(Object::toString).orElse(null),
                card.date().map(Object::toString).orElse(null),
                card.status().code(),
                card.status().label(),
                answer.anchor(),
                answer.label(),
                answer.text(),
                "/documents/" + card.id() + "#" + answer.anchor(),
                answer.versions().stream().map(SearchJson::version).toList());
    }

    private static Version version(DocumentCard card) {
        return new Version(
                card.id(),
                card.title(),
                card.date().map(Object::toString).orElse(null),
                card.status().code(),
                card.status().label(),
                "/documents/" + card.id());
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
