package dangjian.server;

import dangjian.indexer.generation.GenerationReport;
import dangjian.server.jobs.ReindexJobs;
import dangjian.server.safety.SearchGate;
import dangjian.server.search.Library;
import dangjian.server.search.LibraryView;
import dangjian.server.search.NoIndexException;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What the index is like and how busy the service is at this moment. */
final class ServiceGauges implements MeterBinder {

    private final Library library;
    private final SearchGate gate;
    private final ReindexJobs jobs;
    private volatile Optional<GenerationReport> read = Optional.empty();

    ServiceGauges(Library library, SearchGate gate, ReindexJobs jobs) {
        this.library = library;
        this.gate = gate;
        this.jobs = jobs;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "kb_searches_running", "正在检索", service -> service.gate.running());
        gauge(registry, "kb_searches_waiting", "排队等待检索", service -> service.gate.waiting());
        FunctionCounter.builder("kb_requests_rejected", gate, SearchGate::rejected)
                .description("因为太忙没有接受的请求")
                .register(registry);
        gauge(
                registry,
                "kb_reindex_running",
                "正在重建索引",
                service -> service.jobs.running().isPresent() ? 1 : 0);
        ofReport(registry, "kb_index_age_seconds", "索引建立了多久", ServiceGauges::ageSeconds);
        ofReport(registry, "kb_documents", "文档数", GenerationReport::documents);
        ofReport(registry, "kb_passages", "段落数", GenerationReport::passages);
        ofReport(
                registry,
                "kb_failed_files",
                "读不了的文件数",
                report -> report.failures().size());
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<ServiceGauges> value) {
        Gauge.builder(name, this, value)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    private void ofReport(
            MeterRegistry registry, String name, String description, ToDoubleFunction<GenerationReport> value) {
        gauge(
                registry,
                name,
                description,
                service -> service.report().map(value::applyAsDouble).orElse(Double.NaN));
    }

    /** The report of what serves, read once for each generation. */
    private Optional<GenerationReport> report() {
        try {
            String generation = library.read(LibraryView::generation).name();
            Optional<GenerationReport> known =
                    read.filter(report -> report.generation().equals(generation));
            if (known.isEmpty()) {
                known = Optional.of(library.read(LibraryView::report));
                read = known;
            }
            return known;
        } catch (NoIndexException e) {
            return Optional.empty(); // there is nothing to be said of it yet
        }
    }

    private static double ageSeconds(GenerationReport report) {
        return Duration.between(OffsetDateTime.parse(report.startedAt()).toInstant(), Instant.now())
                .toSeconds();
    }
}
