package dangjian.server.web;

import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.server.search.FacetLabels;
import dangjian.server.search.SearchParameters;
import dangjian.server.search.SearchResult;
import dangjian.server.search.SearchService;
import dangjian.server.suggest.SearchAdviser;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** The page of results. */
public final class SearchPages {

    private final SearchParameters parameters;
    private final SearchService search;
    private final SearchAdviser adviser;
    private final FacetLabels labels;
    private final TopicTaxonomy taxonomy;

    public SearchPages(
            SearchParameters parameters,
            SearchService search,
            SearchAdviser adviser,
            FacetLabels labels,
            TopicTaxonomy taxonomy) {
        this.parameters = parameters;
        this.search = search;
        this.adviser = adviser;
        this.labels = labels;
        this.taxonomy = taxonomy;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/search", this::search);
    }

    private void search(Context context) {
        SearchResult result = search.search(parameters.read(context.queryParamMap()));
        PageRenderer.render(
                context,
                "search.jte",
                Map.of("page", new ResultsPage(result, adviser.advise(result), labels, taxonomy)));
    }
}
