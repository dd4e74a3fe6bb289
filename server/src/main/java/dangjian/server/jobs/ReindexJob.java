package dangjian.server.jobs;

import dangjian.corpus.CorpusException;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.reindex.ReindexProgress;
import dangjian.indexer.reindex.VectorProgress;
import dangjian.server.jobs.JobState.Phase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reindex in the background. */
public final class ReindexJob {

    private static final Logger log = LoggerFactory.getLogger(ReindexJob.class);

    private final ReindexRun run;
    private final boolean full;
    private final Thread thread;
    private JobState state;

    ReindexJob(String id, ReindexRun run, boolean full) {
        this.run = run;
        this.full = full;
        this.thread = Thread.ofPlatform().name("reindex-job").daemon().unstarted(this::work);
        this.state = new JobState(
                id, Phase.RUNNING, "准备", 0, 0, now(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    void start() {
        thread.start();
    }

    private void work() {
        try {
            GenerationReport report = run.index(full, new IndexSteps());
            indexed(report);
            run.vectors(new VectorSteps());
            end(Phase.DONE, Optional.empty());
        } catch (InterruptedException e) {
            end(Phase.CANCELLED, Optional.empty()); // the thread ends here
        } catch (CorpusException e) {
            log.error("重建索引没有完成：{}", e.getMessage(), e);
            end(Phase.FAILED, Optional.of(e.getMessage()));
        } catch (RuntimeException | Error e) {
            log.error("重建索引时程序出错", e);
            end(Phase.FAILED, Optional.of("程序出错，详情已记入日志。原有索引继续有效。"));
        }
    }

    private synchronized void indexed(GenerationReport report) {
        set(
                state.step(),
                state.done(),
                state.total(),
                Optional.of(new JobState.Outcome(
                        report.generation(),
                        report.unchanged(),
                        report.files(),
                        report.documents(),
                        report.failures().size())));
    }

    private synchronized void step(String name, int total) {
        set(name, 0, total, state.outcome());
    }

    private synchronized void done(int more) {
        set(state.step(), state.done() + more, state.total(), state.outcome());
    }

    private void set(String step, int done, int total, Optional<JobState.Outcome> outcome) {
        state = new JobState(
                state.id(),
                Phase.RUNNING,
                step,
                done,
                total,
                state.startedAt(),
                Optional.empty(),
                outcome,
                Optional.empty());
        notifyAll();
    }

    private synchronized void end(Phase phase, Optional<String> error) {
        state = new JobState(
                state.id(),
                phase,
                phase.label(),
                state.done(),
                state.total(),
                state.startedAt(),
                Optional.of(now()),
                state.outcome(),
                error);
        notifyAll();
    }

    /** How far it is. */
    public synchronized JobState state() {
        return state;
    }

    /** How far it is as soon as that is something else than what is known, or after some time. */
    public synchronized JobState changed(JobState known, long mostMillis) throws InterruptedException {
        long end = System.nanoTime() + mostMillis * 1_000_000;
        long left = mostMillis;
        while (state.equals(known) && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        return state;
    }

    /** Stops it; what serves is left as it is. */
    void cancel() {
        thread.interrupt();
    }

    void join(long millis) throws InterruptedException {
        thread.join(millis);
    }

    private final class IndexSteps implements ReindexProgress {

        @Override
        public void started(int files) {
            step("读取文件", files);
        }

        @Override
        public void fileDone(String path) {
            done(1);
        }

        @Override
        public void indexing(int documents) {
            step("建立索引", documents);
        }

        @Override
        public void documentDone(String title) {
            done(1);
        }

        @Override
        public void finishing() {
            step("收尾", 0);
        }
    }

    private final class VectorSteps implements VectorProgress {

        @Override
        public void started(int missing, int all) {
            step("计算语义向量", missing);
        }

        @Override
        public void done(int more) {
            ReindexJob.this.done(more);
        }
    }
}
