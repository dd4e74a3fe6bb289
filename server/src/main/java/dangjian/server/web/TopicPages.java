package dangjian.server.web;

import dangjian.corpus.document.DocumentKind;
import dangjian.server.browse.TopicBrowser;
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
    private static final int NEWEST_OF_A_TOPIC = 20;

    private final SearchService search;
    private final TopicBrowser topics;

    public TopicPages(SearchService search, TopicBrowser topics) {
        this.search = search;
        this.topics = topics;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/", this::home);
        routes.get("/topics", this::topics);
        routes.get("/topics/{id}", this::topic);
    }

    private void home(Context context) {
        SearchResult newest =
                search.search(new SearchRequest("", Map.of(), SearchRequest.SortOrder.DATE, 1, NEWEST_ON_HOME));
        PageRenderer.render(context, "home.jte", Map.of("tree", topics.tree(), "newest", newest));
    }

    private void topics(Context context) {
        PageRenderer.render(context, "topics.jte", Map.of("tree", topics.tree()));
    }

    private void topic(Context context) {
        topics.topic(context.pathParam("id"), NEWEST_OF_A_TOPIC)
                .ifPresentOrElse(
                        page -> PageRenderer.render(
                                context, "topic.jte", Map.of("page", page, "kinds", List.of(DocumentKind.values()))),
                        () -> PageRenderer.error(context, 404, "没有这个专题", "专题可能已经改名。"));
    }
}
