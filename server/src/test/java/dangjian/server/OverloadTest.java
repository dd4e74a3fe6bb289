package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.server.safety.SearchGate;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where more ask than can be answered, some are told when to come back, and nobody waits for long. */
class OverloadTest {

    private static final int CLIENTS = 12;
    private static final int REQUESTS = 15;

    @TempDir
    private static Path data;

    @BeforeAll
    static void index() {
        TestLibrary.reindex(data, TestLibrary.SAMPLES);
    }

    @Test
    void whoCannotBeAnsweredIsToldWhenToComeBack() throws InterruptedException {
        try (TestLibrary library = TestLibrary.behind(new SearchGate(1, 0, 1), data)) {
            List<HttpResponse<String>> answers = crowd(library);

            List<HttpResponse<String>> turnedAway = answers.stream()
                    .filter(answer -> answer.statusCode() == 503)
                    .toList();
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 503);
            assertThat(turnedAway).allSatisfy(answer -> {
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
                assertThat(answer.body()).contains("现在检索的人太多，请过几秒再试");
            });
            assertThat(turnedAway)
                    .extracting(answer -> answer.headers()
                            .firstValue("Content-Type")
                            .orElse("")
                            .split(";")[0])
                    .contains("application/problem+json", "text/html");
            assertThat(library.get("/search?q=党员").statusCode()).isEqualTo(200);
            assertThat(library.get("/metrics").body())
                    .contains("kb_requests_rejected_total " + (double) turnedAway.size())
                    .contains("kb_searches_running 0.0")
                    .contains("kb_searches_waiting 0.0");
        }
    }

    @Test
    void whoCanWaitAMomentIsAnswered() throws InterruptedException {
        try (TestLibrary library = TestLibrary.behind(new SearchGate(2, CLIENTS, 60_000), data)) {
            assertThat(crowd(library)).extracting(HttpResponse::statusCode).containsOnly(200);
        }
    }

    @Test
    void whatAsksNothingOfTheIndexIsAnsweredHoweverBusyItIs() throws InterruptedException {
        try (TestLibrary library = TestLibrary.behind(new SearchGate(0, 0, 1), data)) {
            for (String path : List.of("/api/v1/health", "/metrics", "/assets/base.css", "/api/v1/openapi.json")) {
                assertThat(library.get(path).statusCode()).as(path).isEqualTo(200);
            }
            for (String path : List.of("/", "/search?q=a", "/topics", "/api/v1/search", "/api/v1/suggest?q=a")) {
                assertThat(library.get(path).statusCode()).as(path).isEqualTo(503);
            }
        }
    }

    private static List<HttpResponse<String>> crowd(TestLibrary library) throws InterruptedException {
        Queue<HttpResponse<String>> answers = new ConcurrentLinkedQueue<>();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String path = i % 2 == 0 ? "/api/v1/search?q=" : "/search?q=";
            clients.add(Thread.ofPlatform().start(() -> {
                for (int j = 0; j < REQUESTS; j++) {
                    answers.add(library.get(path + TestLibrary.encode("社区党员" + j)));
                }
            }));
        }
        for (Thread client : clients) {
            client.join();
        }
        assertThat(answers).hasSize(CLIENTS * REQUESTS);
        return List.copyOf(answers);
    }
}
