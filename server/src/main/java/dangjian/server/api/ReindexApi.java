package dangjian.server.api;

import dangjian.indexer.generation.RunningReindex;
import dangjian.server.jobs.JobState;
import dangjian.server.jobs.ReindexJob;
import dangjian.server.jobs.ReindexJobs;
import dangjian.server.safety.Administrator;
import dangjian.server.safety.RefusedException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * The routes of the reindex. Starting and cancelling need the administrator's token; who knows the name of a job, which can't be guessed, may watch it, because a browser's
 * {@code EventSource} has no way to send a token.
 */
public final class ReindexApi {

    private static final String BASE = Api.BASE + "/reindex";
    private static final String JOB = BASE + "/{job}";
    private static final String JSON = "application/json; charset=utf-8";
    private static final int MOST_WATCHERS = 16;
    private static final long BETWEEN_EVENTS_MILLIS = 200;
    private static final long SIGN_OF_LIFE_MILLIS = 10_000;

    private final Administrator administrator;
    private final ReindexJobs jobs;
    private final Semaphore watchers = new Semaphore(MOST_WATCHERS);

    public ReindexApi(Administrator administrator, ReindexJobs jobs) {
        this.administrator = administrator;
        this.jobs = jobs;
    }

    /** Adds the routes. */
    public void addTo(RoutesConfig routes) {
        routes.post(BASE, this::start);
        routes.get(JOB, this::progress);
        routes.get(JOB + "/events", this::events);
        routes.delete(JOB, this::cancel);
    }

    private record Job(
            String id,
            String state,
            String stateLabel,
            String step,
            int done,
            int total,
            String startedAt,
            String endedAt,
            String generation,
            Boolean unchanged,
            Integer files,
            Integer documents,
            Integer failedFiles,
            String error,
            String url,
            String eventsUrl) {

        static Job of(JobState state) {
            Optional<JobState.Outcome> outcome = state.outcome();
            return new Job(
                    state.id(),
                    state.phase().code(),
                    state.phase().label(),
                    state.step(),
                    state.done(),
                    state.total(),
                    state.startedAt().toString(),
                    state.endedAt().map(Object::toString).orElse(null),
                    outcome.map(JobState.Outcome::generation).orElse(null),
                    outcome.map(JobState.Outcome::unchanged).orElse(null),
                    outcome.map(JobState.Outcome::files).orElse(null),
                    outcome.map(JobState.Outcome::documents).orElse(null),
                    outcome.map(JobState.Outcome::failedFiles).orElse(null),
                    state.error().orElse(null),
                    BASE + "/" + state.id(),
                    BASE + "/" + state.id() + "/events");
        }
    }

    private void start(Context context) {
        administrator.check(context);
        ReindexJobs.Start start = jobs.start(full(context));
        if (!start.started()) {
            conflict(context, start);
            return;
        }
        Job job = Job.of(start.job().orElseThrow().state());
        context.status(202).header("Location", job.url()).contentType(JSON).result(Json.write(job));
    }

    private static boolean full(Context context) {
        String full = context.queryParam("full");
        if (full != null && !full.equals("true") && !full.equals("false")) {
            throw new RefusedException(400, "请求不正确", "参数 full 只能是 true（没有变化也重建）或 false。");
        }
        return "true".equals(full);
    }

    private record Conflict(String type, String title, int status, String detail, String instance, Job job) {}

    private static void conflict(Context context, ReindexJobs.Start start) {
        String detail = start.elsewhere().map(ReindexApi::elsewhere).orElse("上一个重建任务还没有结束，请等它结束，或先取消它。");
        Job job = start.job().map(ReindexJob::state).map(Job::of).orElse(null);
        context.status(409)
                .contentType(Problem.MEDIA_TYPE)
                .result(Json.write(new Conflict("about:blank", "正在重建索引", 409, detail, context.path(), job)));
    }

    private static String elsewhere(RunningReindex running) {
        String count = running.total() == 0 ? "" : "，" + running.done() + "/" + running.total();
        return "已经在重建索引（" + running.step() + count + "），请等它结束后再试。";
    }

    private void progress(Context context) {
        Job job = Job.of(find(context).state());
        context.header("Cache-Control", "no-store").contentType(JSON).result(Json.write(job));
    }

    private void cancel(Context context) {
        administrator.check(context);
        ReindexJob job = find(context);
        jobs.cancel(job);
        context.status(202).contentType(JSON).result(Json.write(Job.of(job.state())));
    }

    private ReindexJob find(Context context) {
        return jobs.find(context.pathParam("job"))
                .orElseThrow(() -> new RefusedException(404, "没有这个任务", "没有这个重建任务；服务重新启动后，以前的任务就查不到了。"));
    }

    /** Server-sent events: the state at once, at each change, and last when it has ended. */
    private void events(Context context) throws IOException, InterruptedException {
        ReindexJob job = find(context);
        if (!watchers.tryAcquire()) {
            throw new RefusedException(503, "正忙", "同时查看进度的人太多，请稍后再试。", Map.of("Retry-After", "5"));
        }
        try {
            context.contentType("text/event-stream; charset=utf-8").header("Cache-Control", "no-store");
            tell(job, context.res().getOutputStream());
        } finally {
            watchers.release();
        }
    }

    private void tell(ReindexJob job, OutputStream out) throws IOException, InterruptedException {
        JobState told = job.state();
        send(out, told);
        while (!told.hasEnded() && !jobs.isClosed()) {
            JobState now = job.changed(told, SIGN_OF_LIFE_MILLIS);
            if (now.equals(told)) {
                out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
            } else {
                send(out, now);
                told = now;
                Thread.sleep(BETWEEN_EVENTS_MILLIS);
            }
        }
    }

    private static void send(OutputStream out, JobState state) throws IOException {
        String name = state.hasEnded() ? "ended" : "progress";
        out.write(
                ("event: " + name + "\ndata: " + Json.write(Job.of(state)) + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
