package dangjian.benchmark.searching;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loads on a server that does one thing at a time, is slow at the start, and refuses every tenth request. */
class LoopsTest {

    private static final long SLOW_NANOS = 300_000_000;
    private static final byte[] REQUEST = HttpConnection.request("GET", "/", "");

    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService oneAtATime = Executors.newSingleThreadExecutor();
    private HttpServer server;
    private Engine engine;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(oneAtATime);
        server.createContext("/", this::answer);
        server.start();
        int port = server.getAddress().getPort();
        Server itself = new Server() {
            @Override
            public int port() {
                return port;
            }

            @Override
            public double cpuMillis() {
                return 0;
            }
        };
        engine = new Engine("test", itself, Engine.own());
    }

    @AfterEach
    void stop() {
        server.stop(0);
        oneAtATime.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int number = asked.getAndIncrement();
        if (number == 0) {
            long end = System.nanoTime() + SLOW_NANOS;
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
        }
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(number % 10 == 9 ? 503 : 200, 0);
        exchange.getResponseBody().write("命中".getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    @Test
    void countsTheWaitingOfQuestionsThatWereDueWhileTheServerWasSlow() throws Exception {
        Load load = new OpenLoop(50, 1).run(engine, List.of(REQUEST));

        assertThat(load.millis()).hasSize(45);
        assertThat(load.refused()).isEqualTo(5);
        assertThat(load.failed()).isZero();
        // due at 20, 40, 60, … ms, and kept waiting until 300
        assertThat(load.millis().stream().filter(millis -> millis > 100)).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void asksAgainOnlyWhenTheLastQuestionIsAnswered() throws Exception {
        Load load = new ClosedLoop(1, 0.4).run(engine, List.of(REQUEST));

        assertThat(load.millis()).hasSizeGreaterThan(2);
        assertThat(load.refused()).isEqualTo((load.millis().size() + load.refused()) / 10);
        assertThat(load.millis().get(0)).isGreaterThan(250);
    }

    @Test
    void readsAnswersInChunks() throws Exception {
        try (HttpConnection connection = new HttpConnection(engine.server().port())) {
            connection.send(REQUEST);
            HttpConnection.Answer answer = connection.send(REQUEST);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo("命中");
        }
    }
}
