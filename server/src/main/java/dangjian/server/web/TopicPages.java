package dangjian.server.web;

import dangjian.corpus.document.DocumentKind;
import dangjian.server.browse.ExampleQueries;
import dangjian.server.browse.MatrixFilter;
import dangjian.server.browse.TopicBrowser;
import dangjian.server.browse.TopicMatrix;
import dangjian.server.browse.TopicOverviews;
import dangjian.server.search.SearchRequest;
import dangjian.server.search.SearchResult;
import dangjian.server.search.SearchService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** The home page, the topics, and one topic. */
public final class TopicPages {

    private static final int NEWEST_ON_HOME = 8;
    private static final int DOCUMENTS_OF_A_KIND = 12;

    private final SearchService search;
    private final TopicBrowser topics;
    private final TopicOverviews overviews;
    private final TopicMatrix matrix;
    private final ExampleQueries examples;

    public TopicPages(
            SearchService search,
            TopicBrowser topics,
            TopicOverviews overviews,
            TopicMatrix matrix,
            ExampleQueries examples) {
        this.search = search;
        this.topics = topics;
        this.overviews = overviews;
        this.matrix = matrix;
        this.examples = examples;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/", this::home);
        routes.get("/topics", this::topics);
        routes.get("/topics/{id}", this::topic);
    }

    private void home(Context context) {
        SearchResult newest =
                search.search(new SearchRequest("", Map.of(), SearchRequest.SortOrder.DATE, 1, NEWEST_ON_HOME));
        HomePage page = new HomePage(
                topics.tree(),
                newest,
                matrix.matrix(MatrixFilter.NONE)
                        .filter(counted -> counted.documents() > 0)
                        .map(MatrixPage::new),
                examples.examples().stream().map(Addresses::search).toList());
        PageRenderer.render(context, "home.jte", Map.of("page", page));
    }

    private void topics(Context context) {
        PageRenderer.render(
                context, "topics.jte", Map.of("tree", topics.tree(), "kinds", List.of(DocumentKind.values())));
    }

    private void topic(Context context) {
        overviews
                .of(context.pathParam("id"), DOCUMENTS_OF_A_KIND)
                .ifPresentOrElse(
                        overview -> PageRenderer.render(context, "topic.jte", Map.of("page", new TopicPage(overview))),
                        () -> PageRenderer.error(context, 404, "没有这个专题", "专题可能已经改名。"));
    }
}
