package dangjian.server.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A search.
 *
 * @param text what a person typed; empty for everything
 * @param filters for each facet ("kind", "topic", "issuer", "year", "status") the values of which one must hold; facets without values left out
 * @param sort the order
 * @param page from 1
 * @param size hits on a page, from 1 to {@link #MOST_HITS}
 */
public record SearchRequest(String text, Map<String, List<String>> filters, SortOrder sort, int page, int size) {

    /** The largest page. */
    public static final int MOST_HITS = 100;

    /** The last hit that can be paged to. */
    public static final int DEEPEST = 10_000;

    /** The longest question, in UTF-16 code units. */
    public static final int LONGEST_TEXT = 1_000;

    /** The order of hits. */
    public enum SortOrder {
        RELEVANCE("relevance"),
        DATE("date");

        private final String code;

        SortOrder(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public SearchRequest {
        filters = Map.copyOf(filters);
    }

    /** Everything that matches, best first, the first page. */
    public static SearchRequest of(String text, int size) {
        return new SearchRequest(text, Map.of(), SortOrder.RELEVANCE, 1, size);
    }

    Collection<String> values(String facet) {
        return filters.getOrDefault(facet, List.of());
    }

    int last() {
        return page * size;
    }
}
