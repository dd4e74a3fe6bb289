package dangjian.server.web;

import dangjian.indexer.schema.Fields;
import dangjian.server.search.FacetLabels;
import dangjian.server.search.SearchRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Addresses of result pages: a search as it is, or with one thing changed. Any change but of the page goes back to the first page. */
final class Addresses {

    private static final int USUAL_SIZE = 10;

    private final SearchRequest request;

    Addresses(SearchRequest request) {
        this.request = request;
    }

    String page(int page) {
        return address(request.filters(), request.sort(), request.size(), page);
    }

    String sized(int size) {
        return address(request.filters(), request.sort(), size, 1);
    }

    String sorted(SearchRequest.SortOrder sort) {
        return address(request.filters(), sort, request.size(), 1);
    }

    String withoutFilters() {
        return filtered(Map.of());
    }

    /** The same search with a facet's value added, or removed where it is there. */
    String toggled(String facet, String value) {
        List<String> values = new ArrayList<>(request.filters().getOrDefault(facet, List.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        return with(facet, values);
    }

    /** The same search with exactly these values of a facet. */
    String with(String facet, Collection<String> values) {
        Map<String, List<String>> filters = new LinkedHashMap<>(request.filters());
        filters.put(facet, List.copyOf(values));
        return filtered(filters);
    }

    private String filtered(Map<String, List<String>> filters) {
        return address(filters, request.sort(), request.size(), 1);
    }

    /** Another question under the same filters. */
    String asking(String text) {
        SearchRequest other = new SearchRequest(text, request.filters(), request.sort(), 1, request.size());
        return new Addresses(other).page(1);
    }

    private String address(Map<String, List<String>> filters, SearchRequest.SortOrder sort, int size, int page) {
        StringBuilder out = new StringBuilder("/search?q=").append(encode(request.text()));
        for (String facet : FacetLabels.FACETS) {
            List<String> values = filters.getOrDefault(facet, List.of());
            List<String> written = facet.equals(Fields.YEAR)
                    ? YearRun.of(values).stream().map(YearRun::parameter).toList()
                    : values;
            written.forEach(value -> out.append('&').append(facet).append('=').append(encode(value)));
        }
        if (sort != SearchRequest.SortOrder.RELEVANCE) {
            out.append("&sort=").append(sort.code());
        }
        if (size != USUAL_SIZE) {
            out.append("&size=").append(size);
        }
        if (page > 1) {
            out.append("&page=").append(page);
        }
        return out.toString();
    }

    /** A link to another search. */
    static ResultsPage.Link search(String query) {
        return new ResultsPage.Link(query, "/search?q=" + encode(query), false, 0);
    }

    /** The page of a document. */
    static String document(String id) {
        return "/documents/" + id;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
