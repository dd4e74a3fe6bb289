package dangjian.server;

import dangjian.corpus.CorpusException;
import dangjian.server.api.Api;
import dangjian.server.cli.Assembly;
import dangjian.server.web.Web;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.util.List;

/** The HTTP server: API, pages, assets, metrics, and where errors become answers. */
final class KbServer implements Assembly.RunningServer {

    private static final int MOST_HEADER_BYTES = 256 * 1024;
    private static final long STOP_MILLIS = 10_000;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Metrics metrics = new Metrics();
    private final Javalin javalin;
    private final Readiness readiness;

    KbServer(Api api, Web web, Readiness readiness) {
        this.readiness = readiness;
        this.javalin = Javalin.create(config -> configure(config, api, web));
    }

    private void configure(JavalinConfig config, Api api, Web web) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(MOST_HEADER_BYTES);
            http.setSendServerVersion(false);
        });
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.setErrorHandler(new PlainErrors());
        });
        config.routes.before(KbServer::secure);
        config.routes.before(metrics::begin);
        config.routes.after(metrics::end);
        api.addTo(config.routes);
        web.addTo(config.routes);
        config.routes.get("/metrics", metrics::answer);
        config.routes.exception(Exception.class, KbServer::explain);
        config.routes.error(HttpStatus.NOT_FOUND.getCode(), KbServer::notFound);
    }

    private static void secure(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "no-referrer");
    }

    private static boolean isForApi(Context context) {
        return context.path().startsWith(Api.BASE + "/") || context.path().equals(Api.BASE);
    }

    private static void explain(Exception problem, Context context) {
        if (isForApi(context)) {
            Api.explain(problem, context);
        } else {
            Web.explain(problem, context);
        }
    }

    /** Javalin comes here for every answer with this status; those that say something already are left as they are. */
    private static void notFound(Context context) {
        boolean isUnanswered = context.endpoints().lastHttpEndpoint() == null;
        if (isUnanswered && isForApi(context)) {
            Api.notFound(context);
        } else if (isUnanswered) {
            Web.notFound(context);
        }
    }

    /** The routes that are answered, each "METHOD /path/{parameter}". */
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(handler -> handler.endpoint.method.isHttpMethod())
                .map(handler -> handler.endpoint.method + " " + handler.endpoint.path)
                .toList();
    }

    @Override
    public int start(String host, int port) {
        try {
            int actualPort = javalin.start(host, port).port();
            readiness.start();
            return actualPort;
        } catch (JavalinBindException e) {
            throw new CorpusException("无法在 " + host + ":" + port + " 上启动：端口已被占用，或没有权限。请用 --port 换一个端口。", e);
        }
    }

    @Override
    public void close() {
        javalin.stop();
        readiness.close();
    }
}
