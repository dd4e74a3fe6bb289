package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.server.search.Viewer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made ready before somebody asks. */
class ReadinessTest {

    private static final long PATIENCE_SECONDS = 20;

    @Test
    void isTriedAgainAfterAFailureAndNoMoreAfterItIsClosed() throws InterruptedException {
        AtomicInteger tries = new AtomicInteger();
        CountDownLatch ready = new CountDownLatch(1);
        Runnable part = () -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("还没有好");
            }
            ready.countDown();
        };
        try (Readiness readiness = new Readiness(List.of(part))) {
            readiness.start();
            assertThat(ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        int triesAtTheEnd = tries.get();
        Thread.sleep(1_500);

        assertThat(tries.get()).isEqualTo(triesAtTheEnd);
    }

    @Test
    void aServerWithoutAnIndexStartsAndStops(@TempDir Path folder) throws InterruptedException {
        try (TestLibrary empty = TestLibrary.over(folder, Viewer.INTERNAL)) {
            Thread.sleep(1_200);
            assertThat(empty.get("/api/v1/suggest?q=a").statusCode()).isEqualTo(503);
        }
    }
}
