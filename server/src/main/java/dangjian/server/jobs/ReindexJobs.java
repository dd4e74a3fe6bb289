package dangjian.server.jobs;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.RunningReindex;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The reindexes that this process was told to do: one at a time, the last ones remembered. */
public final class ReindexJobs implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ReindexJobs.class);
    private static final int REMEMBERED = 20;
    private static final long STOP_MILLIS = 10_000;

    private final DataFolder data;
    private final ReindexRun run;
    private final Map<String, ReindexJob> jobs = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ReindexJob> eldest) {
            return size() > REMEMBERED;
        }
    };
    private volatile boolean closed;

    public ReindexJobs(DataFolder data, ReindexRun run) {
        this.data = data;
        this.run = run;
    }

    /** What became of the wish for a job: it was started, or another goes on. */
    public record Start(boolean started, Optional<ReindexJob> job, Optional<RunningReindex> elsewhere) {}

    /** Starts a job where none goes on, in this process or another. */
    public synchronized Start start(boolean full) {
        Optional<ReindexJob> running = running();
        if (running.isPresent()) {
            return new Start(false, running, Optional.empty());
        }
        Optional<RunningReindex> elsewhere = RunningReindex.in(data);
        if (elsewhere.isPresent() || closed) {
            return new Start(false, Optional.empty(), elsewhere);
        }
        ReindexJob job = new ReindexJob(UUID.randomUUID().toString(), run, full);
        jobs.put(job.state().id(), job);
        job.start();
        return new Start(true, Optional.of(job), Optional.empty());
    }

    /** The job that goes on. */
    public synchronized Optional<ReindexJob> running() {
        return jobs.values().stream().filter(job -> !job.state().hasEnded()).findFirst();
    }

    /** The job of this name. */
    public synchronized Optional<ReindexJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Stops a job; nothing happens to one that is over. */
    public void cancel(ReindexJob job) {
        job.cancel();
    }

    /** Whether no more news are to be expected, because the process ends. */
    public boolean isClosed() {
        return closed;
    }

    /** Cancels what goes on, without waiting for its end, and starts nothing more. */
    public void stop() {
        closed = true;
        running().ifPresent(ReindexJob::cancel);
    }

    /** Stops, and waits for the end of what goes on. */
    @Override
    public void close() {
        stop();
        Optional<ReindexJob> running = running();
        if (running.isEmpty()) {
            return;
        }
        try {
            running.get().join(STOP_MILLIS);
            if (!running.get().state().hasEnded()) {
                log.warn("重建索引没有按时停下，原有索引继续有效");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
