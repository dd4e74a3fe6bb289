package dangjian.server;

import dangjian.corpus.CorpusException;
import dangjian.server.api.Api;
import dangjian.server.api.ReindexApi;
import dangjian.server.cli.Assembly;
import dangjian.server.jobs.ReindexJobs;
import dangjian.server.safety.AccessLog;
import dangjian.server.safety.ConnectionLimits;
import dangjian.server.safety.HostNames;
import dangjian.server.safety.PlainErrors;
import dangjian.server.safety.RefusedException;
import dangjian.server.safety.RequestId;
import dangjian.server.safety.SearchGate;
import dangjian.server.safety.SecurityHeaders;
import dangjian.server.search.InvalidSearchException;
import dangjian.server.search.NoIndexException;
import dangjian.server.web.Web;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: API, pages, assets, metrics, and where errors become answers. */
final class KbServer implements Assembly.RunningServer {

    private static final Logger log = LoggerFactory.getLogger(KbServer.class);

    private final Javalin javalin;
    private final Parts parts;

    /**
     * What a server is made of.
     *
     * @param hosts the names it goes by
     */
    record Parts(
            Api api,
            ReindexApi reindex,
            Web web,
            Metrics metrics,
            SearchGate gate,
            HostNames hosts,
            AccessLog accesses,
            ReindexJobs jobs,
            Readiness readiness) {}

    KbServer(Parts parts) {
        this.parts = parts;
        this.javalin = Javalin.create(this::configure);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.router.handlerWrapper(parts.gate());
        config.jetty.modifyHttpConfiguration(ConnectionLimits::apply);
        config.jetty.modifyServer(server -> {
            ConnectionLimits.apply(server);
            server.setErrorHandler(new PlainErrors());
            server.setRequestLog(parts.accesses());
        });
        config.routes.before(RequestId::begin);
        config.routes.before(SecurityHeaders::put);
        config.routes.before(parts.metrics()::begin);
        config.routes.before(parts.hosts()::check);
        config.routes.before(KbServer::refuseOtherMethod);
        config.routes.after(parts.metrics()::end);
        config.routes.after(context -> context.attribute(AccessLog.ROUTE, Metrics.route(context)));
        parts.api().addTo(config.routes);
        parts.reindex().addTo(config.routes);
        parts.web().addTo(config.routes);
        config.routes.get("/metrics", parts.metrics()::answer);
        config.routes.exception(Exception.class, this::explain);
        config.routes.exception(
                HttpResponseException.class, this::explain); // Javalin has an answer of its own, in English
        config.routes.error(HttpStatus.NOT_FOUND.getCode(), KbServer::notFound);
    }

    /** Javalin would take a request for one of the method that this header names. */
    private static void refuseOtherMethod(Context context) {
        if (context.header("X-HTTP-Method-Override") != null) {
            throw new RefusedException(400, "请求不正确", "请求方法只看请求本身，不接受 X-HTTP-Method-Override。");
        }
    }

    private static boolean isForApi(Context context) {
        return context.path().startsWith(Api.BASE + "/") || context.path().equals(Api.BASE);
    }

    private void explain(Exception problem, Context context) {
        parts.metrics().failed(problem, context);
        if (isFault(problem)) {
            log.error("处理 {} 时程序出错（编号 {}）", Metrics.route(context), RequestId.of(context), problem);
        }
        if (isForApi(context)) {
            Api.explain(problem, context);
        } else {
            Web.explain(problem, context);
        }
    }

    /** Whether it is the program's doing, not the request's. */
    private static boolean isFault(Exception problem) {
        return !(problem instanceof RefusedException
                || problem instanceof InvalidSearchException
                || problem instanceof NoIndexException
                || problem instanceof HttpResponseException);
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
            parts.readiness().start(); // beside what the server itself has to do until it listens
            return javalin.start(host, port).port();
        } catch (JavalinBindException e) {
            throw new CorpusException("无法在 " + host + ":" + port + " 上启动：端口已被占用，或没有权限。请用 --port 换一个端口。", e);
        }
    }

    @Override
    public void close() {
        parts.jobs().stop();
        javalin.stop();
        parts.jobs().close();
        parts.readiness().close();
        parts.metrics().close();
        parts.accesses().close();
    }
}
