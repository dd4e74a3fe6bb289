package dangjian.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SearchGateTest {

    private static final int PATIENCE_MILLIS = 10_000;

    private final SearchGate gate = new SearchGate(1, 2, PATIENCE_MILLIS);

    /** Else some wait for long while others are answered at once. */
    @Test
    @Timeout(value = 2 * PATIENCE_MILLIS, unit = TimeUnit.MILLISECONDS)
    void whoWaitsGoesBeforeWhoComesLater() throws Exception {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch leaves = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<?> later = threads.submit(() -> {
                ask(context -> leaves.await());
                ask(context -> order.add("came later"));
                return null;
            });
            until(() -> gate.running() == 1);
            Thread waiting = Thread.ofPlatform().start(() -> askQuietly(context -> order.add("waited")));
            until(() -> gate.waiting() == 1 && waiting.getState() == Thread.State.TIMED_WAITING);

            leaves.countDown();

            later.get();
            waiting.join();
        }
        assertThat(order).containsExactly("waited", "came later");
        assertThat(gate.rejected()).isZero();
    }

    private void ask(Handler question) throws Exception {
        gate.wrap(new Endpoint(HandlerType.GET, "/search", question)).handle(null);
    }

    private void askQuietly(Handler question) {
        try {
            ask(question);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            Thread.sleep(1);
        }
    }
}
