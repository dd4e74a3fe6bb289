package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.indexer.generation.DataFolder;
import dangjian.server.search.Viewer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The administrator reindexes through the API while everyone searches. */
class ReindexApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REINDEX = "/api/v1/reindex";
    private static final String JOB = REINDEX + "/{job}";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Path corpus;
    private TestLibrary library;
    private ApiDescription description;

    @BeforeEach
    void start() throws IOException {
        corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.txt"), "关于楼道的通知\n各楼栋：请按时清扫楼道。\n");
        library = TestLibrary.of(folder.resolve("data"), corpus);
        description = new ApiDescription(library);
    }

    @AfterEach
    void stop() {
        library.close();
        client.close();
    }

    @Test
    void aJobIndexesWhatIsNewAndTellsHowFarItIs() throws Exception {
        Files.writeString(corpus.resolve("b.txt"), "关于车棚的通知\n各楼栋：请把车停进车棚。\n");
        assertThat(library.search("车棚").get("total").asInt()).isZero();

        HttpResponse<String> accepted = send("POST", REINDEX, "Authorization", bearer());

        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(description.faults("POST", REINDEX, accepted)).isEmpty();
        String url = JSON.readTree(accepted.body()).get("url").asString();
        assertThat(accepted.headers().firstValue("Location")).hasValue(url);
        String events = send("GET", url + "/events").body();
        assertThat(events).startsWith("event: ").contains("event: ended\n");
        HttpResponse<String> progress = send("GET", url);
        assertThat(description.faults("GET", JOB, progress)).isEmpty();
        JsonNode ended = JSON.readTree(progress.body());
        assertThat(ended.get("state").asString()).isEqualTo("done");
        assertThat(ended.get("documents").asInt()).isEqualTo(2);
        assertThat(ended.get("generation").asString()).isEqualTo("g000002");
        assertThat(events).contains(ended.toString());
        await(() -> library.search("车棚").get("total").asInt() == 1);
    }

    @Test
    void aSecondJobIsTurnedAwayAndACancelledOneLeavesTheIndexAsItWas() throws Exception {
        fill(400);
        String before = library.json("/api/v1/health").get("generation").asString();
        String url = JSON.readTree(send("POST", REINDEX + "?full=true", "Authorization", bearer())
                        .body())
                .get("url")
                .asString();

        HttpResponse<String> second = send("POST", REINDEX, "Authorization", bearer());

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(description.faults("POST", REINDEX, second)).isEmpty();
        assertThat(JSON.readTree(second.body()).get("job").get("url").asString())
                .isEqualTo(url);
        HttpResponse<String> cancel = send("DELETE", url, "Authorization", bearer());
        assertThat(cancel.statusCode()).isEqualTo(202);
        assertThat(description.faults("DELETE", JOB, cancel)).isEmpty();
        await(() -> !state(url).equals("running"));
        assertThat(state(url)).isEqualTo("cancelled");
        assertThat(library.json("/api/v1/health").get("generation").asString()).isEqualTo(before);
        assertThat(DataFolder.open(folder.resolve("data"))
                        .current()
                        .orElseThrow()
                        .name())
                .isEqualTo(before);
    }

    @Test
    void aFolderThatIsGoneIsAFailureInWordsAndTheOldIndexServes() throws Exception {
        Files.delete(corpus.resolve("a.txt"));
        Files.delete(corpus);
        String url = JSON.readTree(
                        send("POST", REINDEX, "Authorization", bearer()).body())
                .get("url")
                .asString();
        await(() -> !state(url).equals("running"));

        JsonNode job = JSON.readTree(send("GET", url).body());
        assertThat(job.get("state").asString()).isEqualTo("failed");
        assertThat(job.get("error").asString()).contains("目录");
        assertThat(library.search("楼道").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void aJobThatRunsWhenTheServerStopsIsGivenUp() throws Exception {
        fill(400);
        send("POST", REINDEX + "?full=true", "Authorization", bearer());
        library.close();
        library = TestLibrary.over(folder.resolve("data"), Viewer.INTERNAL);

        assertThat(library.json("/api/v1/health").get("generation").asString()).isEqualTo("g000001");
        try (var generations = Files.list(folder.resolve("data/generations"))) {
            assertThat(generations).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/reindex, '', '', 401, 需要管理员口令",
        "POST, /api/v1/reindex, Authorization, Bearer wrong, 401, 管理员口令不对",
        "POST, /api/v1/reindex, Authorization, Basic VE9LRU4=, 401, 需要管理员口令",
        "POST, /api/v1/reindex, Authorization, Bearer, 401, 需要管理员口令",
        "POST, /api/v1/reindex, Cookie, token=TOKEN, 401, 需要管理员口令",
        "POST, /api/v1/reindex?token=TOKEN, '', '', 401, 需要管理员口令",
        "POST, /api/v1/reindex?full=maybe, Authorization, Bearer TOKEN, 400, 参数 full",
        "DELETE, /api/v1/reindex/none, '', '', 401, 需要管理员口令",
        "DELETE, /api/v1/reindex/none, Authorization, Bearer TOKEN, 404, 没有这个任务",
        "GET, /api/v1/reindex/none, '', '', 404, 没有这个任务",
        "GET, /api/v1/reindex/none/events, '', '', 404, 没有这个任务",
        "GET, /api/v1/reindex, '', '', 405, 不能这样请求",
        "PUT, /api/v1/reindex, Authorization, Bearer TOKEN, 405, 不能这样请求"
    })
    void whoMayNotIsTold(String method, String path, String header, String value, int status, String text) {
        HttpResponse<String> response =
                header.isEmpty() ? send(method, filled(path)) : send(method, filled(path), header, filled(value));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(text).doesNotContain(TestLibrary.TOKEN);
        if (status == 401) {
            assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
        }
        String route = path.startsWith(REINDEX + "/") ? JOB + (path.endsWith("/events") ? "/events" : "") : REINDEX;
        if (status != 405) {
            assertThat(description.faults(method, route, response)).isEmpty();
        }
    }

    @Test
    void theDescribedAnswersAreThoseAskedForHere() {
        Set<String> statuses = new TreeSet<>();
        for (String operation : List.of("POST " + REINDEX, "GET " + JOB, "DELETE " + JOB, "GET " + JOB + "/events")) {
            int space = operation.indexOf(' ');
            statuses.addAll(description.answers(operation.substring(0, space), operation.substring(space + 1)));
        }
        assertThat(statuses).containsExactlyInAnyOrder("200", "202", "400", "401", "404", "409", "default");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://elsewhere.example",
        "Origin, null",
        "Origin, http://localhost:1",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void aPageOfAnotherSiteCannotEvenWithTheToken(String header, String value) {
        HttpResponse<String> response = send("POST", REINDEX, "Authorization", bearer(), header, value);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(send("POST", REINDEX, "Authorization", bearer(), "Origin", library.address())
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void whoGuessesHasToWait() {
        int status = 401;
        for (int i = 0; i < 6 && status == 401; i++) {
            status = send("POST", REINDEX, "Authorization", "Bearer guess-" + i).statusCode();
        }
        HttpResponse<String> last = send("POST", REINDEX, "Authorization", bearer());
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(library.get("/search?q=a").statusCode()).isEqualTo(200);
    }

    private void fill(int files) throws IOException {
        for (int i = 0; i < files; i++) {
            Files.writeString(
                    corpus.resolve("f" + i + ".txt"), "关于第" + i + "件事情的通知\n" + "各社区：请按要求办理这件事情，并及时报告。\n".repeat(200));
        }
    }

    private String state(String url) {
        return JSON.readTree(send("GET", url).body()).get("state").asString();
    }

    private static String bearer() {
        return "Bearer " + TestLibrary.TOKEN;
    }

    private static String filled(String text) {
        return text.replace("TOKEN", TestLibrary.TOKEN);
    }

    private HttpResponse<String> send(String method, String path, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(library.address() + path))
                    .method(method, HttpRequest.BodyPublishers.noBody());
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting").isLessThan(end);
            Thread.sleep(50);
        }
    }
}
