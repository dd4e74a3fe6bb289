package dangjian.server.web;

import dangjian.server.safety.RefusedException;
import dangjian.server.safety.RequestId;
import dangjian.server.search.InvalidSearchException;
import dangjian.server.search.NoIndexException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** The pages, their assets, and what is said where there is none. */
public final class Web {

    private final SearchPages search;
    private final ReadingPages reading;
    private final TopicPages topics;
    private final MatrixPages matrix;
    private final StatusPage status;

    public Web(SearchPages search, ReadingPages reading, TopicPages topics, MatrixPages matrix, StatusPage status) {
        this.search = search;
        this.reading = reading;
        this.topics = topics;
        this.matrix = matrix;
        this.status = status;
    }

    /** Adds the routes. */
    public void addTo(RoutesConfig routes) {
        search.addTo(routes);
        reading.addTo(routes);
        topics.addTo(routes);
        matrix.addTo(routes);
        status.addTo(routes);
        routes.get(Assets.ROUTE, Assets::answer);
    }

    /** Answers a request for a page that ended in an exception. */
    public static void explain(Exception problem, Context context) {
        if (problem instanceof InvalidSearchException invalid) {
            PageRenderer.error(context, 400, "这样没法检索", invalid.getMessage());
        } else if (problem instanceof NoIndexException missing) {
            PageRenderer.error(context, 503, "索引还没有建立", missing.getMessage());
        } else {
            RefusedException refused = RefusedException.from(problem, RequestId.of(context));
            refused.headers().forEach(context::header);
            PageRenderer.error(context, refused.status(), refused.title(), refused.getMessage());
        }
    }

    /** Answers a request for a page there is none of. */
    public static void notFound(Context context) {
        PageRenderer.error(context, 404, "没有这个页面", "地址可能写错了，或者页面已经不在了。");
    }
}
