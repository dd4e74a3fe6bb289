package dangjian.server;

import dangjian.server.search.NoIndexException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what is worked out once for a generation before somebody asks for it: right after the start, and before another generation serves. Who asks earlier
 * waits for it.
 */
final class Readiness implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Readiness.class);
    private static final long EVERY_MILLIS = 1_000;
    private static final long STOP_SECONDS = 30;

    private final List<Runnable> parts;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("readiness").daemon().factory());
    private String lastFailure = "";

    /** @param parts each makes something ready, and does next to nothing where it is */
    Readiness(List<Runnable> parts) {
        this.parts = List.copyOf(parts);
    }

    void start() {
        thread.scheduleWithFixedDelay(this::makeReady, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Makes everything ready now. */
    synchronized void makeReady() {
        try {
            parts.forEach(Runnable::run);
            lastFailure = "";
        } catch (NoIndexException e) {
            lastFailure = ""; // there is nothing to make ready yet
        } catch (RuntimeException e) {
            if (!lastFailure.equals(String.valueOf(e.getMessage()))) {
                lastFailure = String.valueOf(e.getMessage());
                log.error("输入提示、纠错和矩阵没有准备好：{}", e.getMessage(), e);
            }
        }
    }

    /** Stops, after what is under way. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                log.warn("输入提示的准备没有按时停下");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
