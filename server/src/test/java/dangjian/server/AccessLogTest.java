package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.server.search.Viewer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each request leaves a line that says what happened, and nothing of what was asked or answered. */
class AccessLogTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void index() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("机密.txt"), "关于楼道的通知\n各楼栋：请按时清扫楼道。\n");
        TestLibrary.reindex(folder.resolve("data"), corpus);
    }

    @Test
    void aLineSaysWhichRouteAndWhatCameOfItButNotWhatWasAsked() throws Exception {
        Path log = folder.resolve("data/logs/access.0.log");
        Files.deleteIfExists(log);
        String id;
        try (TestLibrary library = TestLibrary.over(folder.resolve("data"), Viewer.INTERNAL)) {
            id = library.search("楼道", "issuer=" + TestLibrary.encode("某某局"))
                    .get("query")
                    .asString();
            library.get("/documents/" + TestLibrary.encode("秘密的编号"));
            library.get("/nowhere/" + TestLibrary.encode("秘密的地址"));
            RawRequest.send(library.port(), "nonsense\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            send(library, "/api/v1/health", "my-own-number.42");
        }
        assertThat(id).isEqualTo("楼道");
        String all = Files.readString(log);
        List<JsonNode> lines = all.lines().map(JSON::readTree).toList();

        assertThat(lines)
                .extracting(line ->
                        line.get("method").asString() + " " + line.get("route").asString() + " "
                                + line.get("status").asInt())
                .containsSubsequence(
                        "GET /api/v1/search 200", "GET /documents/{id} 404", "GET other 404", "GET /api/v1/health 200");
        assertThat(lines).extracting(line -> line.get("status").asInt()).contains(400);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.propertyNames())
                    .containsExactly("time", "request", "client", "method", "route", "status", "millis", "bytes");
            assertThat(line.get("client").asString()).isEqualTo("127.0.0.1");
            assertThat(line.get("millis").asDouble()).isBetween(0.0, 60_000.0);
        });
        assertThat(lines.getFirst().get("bytes").asInt()).isGreaterThan(100);
        assertThat(lines.getLast().get("request").asString()).isEqualTo("my-own-number.42");
        assertThat(all).doesNotContain("楼道", "秘密", "某某局", "%E", "机密");
    }

    @ParameterizedTest
    @CsvSource({
        "abcdefgh, true",
        "0190f5c2-7a3e-7000-8000-000000000000, true",
        "short, false",
        "with space in it, false",
        "<script>alert(1)</script>, false",
        "'{\"a\":\"b\"}xxxx', false"
    })
    void aNumberOfTheClientsOwnIsTakenWhereItCanBeWrittenDown(String number, boolean isTaken) throws Exception {
        try (TestLibrary library = TestLibrary.over(folder.resolve("data"), Viewer.INTERNAL)) {
            String given = send(library, "/", number)
                    .headers()
                    .firstValue("X-Request-Id")
                    .orElseThrow();
            assertThat(given.equals(number)).isEqualTo(isTaken);
            assertThat(given).matches("[A-Za-z0-9._-]{8,64}");
        }
    }

    @Test
    void aFaultOfTheProgramIsAnsweredWithItsNumber() throws Exception {
        Path data = folder.resolve("faulty");
        TestLibrary.reindex(data, folder.resolve("corpus"));
        Files.delete(data.resolve("generations/g000001/report.json"));
        try (TestLibrary library = TestLibrary.over(data, Viewer.INTERNAL)) {
            HttpResponse<String> api = send(library, "/api/v1/health", "number-of-the-api");
            HttpResponse<String> page = send(library, "/status", "number-of-the-page");
            assertThat(api.statusCode()).isEqualTo(500);
            assertThat(api.body()).contains("编号 number-of-the-api");
            assertThat(page.statusCode()).isEqualTo(500);
            assertThat(page.body()).contains("编号 number-of-the-page");
        }
    }

    @Test
    void aServerThatCannotWriteItsLogServesAllTheSame() throws Exception {
        Path data = folder.resolve("without-log");
        TestLibrary.reindex(data, folder.resolve("corpus"));
        Files.writeString(data.resolve("logs"), "一个文件");
        try (TestLibrary library = TestLibrary.over(data, Viewer.INTERNAL)) {
            assertThat(library.get("/").statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> send(TestLibrary library, String path, String number) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(library.address() + path))
                            .header("X-Request-Id", number)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
