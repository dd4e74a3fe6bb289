package dangjian.benchmark.searching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question as it would be asked of OpenSearch: words of title and text, the ten best sources with their best article each, marked, all matches counted, and the
 * facets counted that this program has.
 *
 * @param index the name of the index
 */
record OpenSearchQuery(String index) {

    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String SOURCE = "source";
    static final List<String> FACETS = List.of("kind", "topic", "issuer", "year", "status");

    /** The body of the request. */
    String body(String question) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", Engine.HITS);
        body.put("track_total_hits", true);
        body.put("query", Map.of("multi_match", Map.of("query", question, "fields", List.of(TITLE, TEXT))));
        body.put("collapse", Map.of("field", SOURCE));
        Map<String, Object> whole = Map.of("number_of_fragments", 0);
        body.put("highlight", Map.of("fields", Map.of(TITLE, whole, TEXT, whole)));
        Map<String, Object> facets = new LinkedHashMap<>();
        FACETS.forEach(facet -> facets.put(facet, Map.of("terms", Map.of("field", facet))));
        body.put("aggs", facets);
        return JsonMapper.shared().writeValueAsString(body);
    }
}
