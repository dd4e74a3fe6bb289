package dangjian.server;

import dangjian.server.safety.RefusedException;
import dangjian.server.search.InvalidSearchException;
import dangjian.server.search.NoIndexException;
import dangjian.server.search.SearchResult;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Counts and times requests by route and searches by outcome, and writes it all as Prometheus reads it. */
final class Metrics implements AutoCloseable {

    private static final String STARTED = "metrics-started";
    private static final List<String> OUTCOMES = List.of("ok", "empty", "partial", "rejected", "invalid", "failed");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics gc = new JvmGcMetrics();

    /** @param gauges what there is to be read off at any moment */
    Metrics(List<MeterBinder> gauges) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        gc.bindTo(registry);
        gauges.forEach(each -> each.bindTo(registry));
        OUTCOMES.forEach(this::searches); // so that each is there from the start, at 0
    }

    private Counter searches(String outcome) {
        return Counter.builder("kb_searches")
                .description("检索次数，按结果")
                .tag("outcome", outcome)
                .register(registry);
    }

    /** A search was answered. */
    void searched(SearchResult result) {
        String outcome = result.partial() ? "partial" : result.total() == 0 ? "empty" : "ok";
        searches(outcome).increment();
        Timer.builder("kb_search")
                .description("检索用时")
                .publishPercentileHistogram()
                .register(registry)
                .record((long) (result.tookMillis() * 1_000), TimeUnit.MICROSECONDS);
    }

    /** A request ended in an exception. */
    void failed(Exception problem, Context context) {
        if (!context.path().endsWith("/search")) {
            return;
        }
        if (problem instanceof InvalidSearchException) {
            searches("invalid").increment();
        } else if (problem instanceof NoIndexException) {
            searches("rejected").increment();
        } else if (problem instanceof RefusedException refused) {
            searches(refused.status() == 503 ? "rejected" : "invalid").increment();
        } else {
            searches("failed").increment();
        }
    }

    void begin(Context context) {
        context.attribute(STARTED, System.nanoTime());
    }

    void end(Context context) {
        Long started = context.attribute(STARTED);
        if (started == null) {
            return;
        }
        Timer.builder("http_requests")
                .description("时间与次数，按路径和状态")
                .tag("route", route(context))
                .tag("status", String.valueOf(context.statusCode()))
                .publishPercentileHistogram()
                .register(registry)
                .record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
    }

    /** The route that was asked, whatever stood in its parameters. */
    static String route(Context context) {
        return Optional.ofNullable(context.endpoints().lastHttpEndpoint())
                .map(endpoint -> endpoint.path)
                .orElse("other");
    }

    void answer(Context context) {
        context.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
    }

    @Override
    public void close() {
        gc.close();
        registry.close();
    }
}
