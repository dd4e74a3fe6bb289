package dangjian.server.web;

import dangjian.server.search.InvalidSearchException;
import dangjian.server.search.NoIndexException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages, their assets, and what is said where there is none. */
public final class Web {

    private static final Logger log = LoggerFactory.getLogger(Web.class);

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
            log.error("处理 {} 时程序出错", context.path(), problem);
            PageRenderer.error(context, 500, "服务器出错", "程序处理这个请求时出错，已记入日志。请稍后再试，或告诉维护人员。");
        }
    }

    /** Answers a request for a page there is none of. */
    public static void notFound(Context context) {
        PageRenderer.error(context, 404, "没有这个页面", "地址可能写错了，或者页面已经不在了。");
    }
}
