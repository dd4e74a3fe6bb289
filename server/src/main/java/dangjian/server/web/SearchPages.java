package dangjian.server.web;

import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.schema.Fields;
import dangjian.server.search.FacetLabels;
import dangjian.server.search.InvalidSearchException;
import dangjian.server.search.Relaxations;
import dangjian.server.search.SearchParameters;
import dangjian.server.search.SearchRequest;
import dangjian.server.search.SearchResult;
import dangjian.server.search.SearchService;
import dangjian.server.suggest.SearchAdviser;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of results. */
public final class SearchPages {

    private static final String FROM = "from";
    private static final String TO = "to";

    private final SearchParameters parameters;
    private final SearchService search;
    private final SearchAdviser adviser;
    private final FacetLabels labels;
    private final TopicTaxonomy taxonomy;
    private final Relaxations relaxations;

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
        this.relaxations = new Relaxations(search);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/search", this::search);
    }

    private void search(Context context) {
        SearchRequest request = parameters.read(context.queryParamMap());
        boolean choosesYears = context.queryParam(FROM) != null || context.queryParam(TO) != null;
        if (choosesYears) {
            List<String> years = years(context).map(YearRun::years).orElse(List.of());
            context.redirect(new Addresses(request).with(Fields.YEAR, years), HttpStatus.SEE_OTHER);
            return;
        }
        SearchResult result = search.search(request);
        Optional<Relaxations.Advice> relaxed =
                result.total() == 0 ? Optional.of(relaxations.of(request)) : Optional.empty();
        PageRenderer.render(
                context,
                "search.jte",
                Map.of("page", new ResultsPage(result, adviser.advise(result), relaxed, labels, taxonomy)));
    }

    /** The years between the two boxes, in either order; nothing where both are empty. */
    private static Optional<YearRun> years(Context context) {
        String from = typed(context, FROM);
        String to = typed(context, TO);
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        int first = from.isEmpty() ? SearchParameters.FIRST_YEAR : Integer.parseInt(from);
        int last = to.isEmpty() ? SearchParameters.LAST_YEAR : Integer.parseInt(to);
        return Optional.of(new YearRun(Math.min(first, last), Math.max(first, last)));
    }

    private static String typed(Context context, String name) {
        String year = Optional.ofNullable(context.queryParam(name)).orElse("").strip();
        boolean isYear = year.matches("[0-9]{4}")
                && Integer.parseInt(year) >= SearchParameters.FIRST_YEAR
                && Integer.parseInt(year) <= SearchParameters.LAST_YEAR;
        if (!year.isEmpty() && !isYear) {
            throw new InvalidSearchException(
                    "年份应为四位数字，从 " + SearchParameters.FIRST_YEAR + " 到 " + SearchParameters.LAST_YEAR + "。");
        }
        return year;
    }
}
