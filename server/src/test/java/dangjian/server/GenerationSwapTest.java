package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.server.search.Viewer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running server takes up a new generation by itself, and no request fails over it. */
class GenerationSwapTest {

    private static final int SWAPS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Path corpus;
    private Path data;

    @BeforeEach
    void makeCorpus() throws IOException {
        corpus = Files.createDirectories(folder.resolve("corpus"));
        data = folder.resolve("data");
        write(0);
    }

    @Test
    void everyRequestIsAnsweredWhileGenerationsChange() throws Exception {
        try (TestLibrary library = TestLibrary.of(data, corpus)) {
            AtomicBoolean stop = new AtomicBoolean();
            AtomicInteger answered = new AtomicInteger();
            Queue<String> failed = new ConcurrentLinkedQueue<>();
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                clients.add(Thread.ofPlatform().start(() -> ask(library, stop, answered, failed)));
            }
            for (int swap = 1; swap <= SWAPS; swap++) {
                write(swap);
                String generation = TestLibrary.reindex(data, corpus).generation();
                await(library, generation);
            }
            stop.set(true);
            for (Thread client : clients) {
                client.join();
            }
            assertThat(failed).isEmpty();
            assertThat(answered.get()).isGreaterThan(SWAPS * 10);
            assertThat(library.search("\"第" + SWAPS + "版\"").get("total").asInt())
                    .isEqualTo(1);
            assertThat(library.search("\"第1版\"").get("total").asInt()).isZero();
        }
    }

    @Test
    void aServerWithoutAnIndexSaysSoAndServesTheFirstOne() throws Exception {
        try (TestLibrary library = TestLibrary.over(data, Viewer.INTERNAL)) {
            HttpResponse<String> early = library.get("/api/v1/search?q=a");
            assertThat(early.statusCode()).isEqualTo(503);
            assertThat(early.body()).contains("索引还没有建立");
            assertThat(library.get("/").statusCode()).isEqualTo(503);
            assertThat(library.get("/api/v1/health").statusCode()).isEqualTo(503);

            await(library, TestLibrary.reindex(data, corpus).generation());

            assertThat(library.get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theOldGenerationServesOnWhereANewOneCannotBeOpened() throws Exception {
        try (TestLibrary library = TestLibrary.of(data, corpus)) {
            Files.createDirectories(data.resolve("generations/g000099/index"));
            Files.writeString(data.resolve("CURRENT"), "g000099\n");
            Thread.sleep(2_500);

            assertThat(library.search("\"第0版\"").get("total").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aPublicViewerNeverMeetsInternalDocuments() throws Exception {
        Files.writeString(corpus.resolve("secret.txt"), "内部资料\n关于绝不外传事项的通知\n各社区：这件绝不外传的事情请按要求办理。\n");
        TestLibrary.reindex(data, corpus);
        try (TestLibrary inside = TestLibrary.over(data, Viewer.INTERNAL);
                TestLibrary outside = TestLibrary.over(data, Viewer.PUBLIC)) {
            String id = inside.search("绝不外传").get("hits").get(0).get("id").asString();
            assertThat(inside.search("").get("total").asInt()).isEqualTo(2);
            assertThat(outside.search("绝不外传").get("total").asInt()).isZero();
            assertThat(outside.search("").get("total").asInt()).isEqualTo(1);
            assertThat(outside.search("")
                            .get("facets")
                            .get("kind")
                            .get(0)
                            .get("count")
                            .asInt())
                    .isEqualTo(1);
            for (String path : List.of("", "/file", "/related")) {
                assertThat(outside.get("/api/v1/documents/" + id + path).statusCode())
                        .isEqualTo(404);
                assertThat(inside.get("/api/v1/documents/" + id + path).statusCode())
                        .isEqualTo(200);
            }
            assertThat(outside.get("/documents/" + id).statusCode()).isEqualTo(404);
        }
    }

    private static void ask(TestLibrary library, AtomicBoolean stop, AtomicInteger answered, Queue<String> failed) {
        String[] paths = {"/api/v1/search?q=" + TestLibrary.encode("事情"), "/search?q=", "/topics", "/api/v1/health", "/"
        };
        while (!stop.get()) {
            HttpResponse<String> response = library.get(paths[answered.get() % paths.length]);
            if (response.statusCode() != 200) {
                failed.add(response.statusCode() + " " + response.body());
            }
            answered.incrementAndGet();
        }
    }

    private static void await(TestLibrary library, String generation) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!library.get("/api/v1/health").body().contains(generation)) {
            assertThat(System.nanoTime()).as("waiting for " + generation).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private void write(int version) throws IOException {
        Files.writeString(corpus.resolve("a.txt"), "关于事情的通知\n各社区：这是第" + version + "版的事情，请按要求办理，并及时报告。\n");
    }
}
