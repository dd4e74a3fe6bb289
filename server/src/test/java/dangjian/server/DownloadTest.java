package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Originals are handed out whole or in part, as what they are, and can do nothing in a browser; nothing but originals is handed out. */
class DownloadTest {

    private static final String TEXT = "关于楼道的通知\n各楼栋：请按时清扫楼道，谢谢大家。\n";
    private static final byte[] BYTES = TEXT.getBytes(StandardCharsets.UTF_8);
    private static final String NAME = "通知 (1)*'\"；甲.txt";

    @TempDir
    private static Path folder;

    private static TestLibrary library;
    private static Path corpus;
    private static Path file;

    @BeforeAll
    static void start() throws IOException {
        corpus = Files.createDirectories(folder.resolve("corpus"));
        file = Files.writeString(corpus.resolve(NAME), TEXT);
        Files.writeString(
                corpus.resolve("坏.html"),
                "<html><head><title>关于车棚的通知</title></head><body><p>请把车停进车棚。</p><script>alert(1)</script></body></html>");
        Files.writeString(folder.resolve("outside.txt"), "外面的秘密");
        library = TestLibrary.of(folder.resolve("data"), corpus);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-4, 206, 0, 5",
        "bytes=5-, 206, 5, -1",
        "bytes=-6, 206, -6, -1",
        "bytes=0-99999, 206, 0, -1",
        "bytes=-99999, 206, 0, -1",
        "'bytes=0-0,4-5', 200, 0, -1",
        "bytes=4-1, 200, 0, -1",
        "bytes=-, 200, 0, -1",
        "bytes=x-y, 200, 0, -1",
        "lines=0-1, 200, 0, -1",
        "bytes=0-99999999999999999999, 200, 0, -1"
    })
    void aPartIsGivenWhereOneIsAskedFor(String range, int status, int from, int to) throws Exception {
        HttpResponse<byte[]> response = get("楼道", "Range", range);

        int start = from < 0 ? BYTES.length + from : from;
        int end = to < 0 ? BYTES.length : to;
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo(java.util.Arrays.copyOfRange(BYTES, start, end));
        assertThat(response.headers().firstValue("Content-Range").orElse(""))
                .isEqualTo(status == 206 ? "bytes " + start + "-" + (end - 1) + "/" + BYTES.length : "");
        assertThat(response.headers().firstValue("Accept-Ranges")).hasValue("bytes");
    }

    @ParameterizedTest
    @CsvSource({"bytes=999-", "bytes=-0", "bytes=999-1000"})
    void aPartBehindTheEndIsNoPart(String range) throws Exception {
        HttpResponse<byte[]> response = get("楼道", "Range", range);

        assertThat(response.statusCode()).isEqualTo(416);
        assertThat(response.headers().firstValue("Content-Range")).hasValue("bytes */" + BYTES.length);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void whoAsksForAPartOfWhatMayHaveChangedGetsAll() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = client.send(
                    HttpRequest.newBuilder(URI.create(library.address() + url("楼道")))
                            .header("Range", "bytes=0-4")
                            .header("If-Range", "\"x\"")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo(BYTES);
        }
    }

    @Test
    void itsNameIsGivenInFullAndNothingOfItRunsInABrowser() throws Exception {
        HttpResponse<byte[]> text = get("楼道", "Accept", "*/*");
        HttpResponse<byte[]> page = get("车棚", "Accept", "text/html");

        assertThat(text.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"document.txt\"; filename*=UTF-8''"
                        + "%E9%80%9A%E7%9F%A5%20%281%29%2A%27%22%EF%BC%9B%E7%94%B2.txt");
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        for (HttpResponse<byte[]> each : java.util.List.of(text, page)) {
            assertThat(each.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment;");
            assertThat(each.headers().allValues("Content-Security-Policy"))
                    .containsExactly("sandbox; default-src 'none'");
            assertThat(each.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @Test
    void aLinkThatWasPutInItsPlaceLeadsNowhere() throws Exception {
        String url = url("楼道");
        Files.delete(file);
        try {
            Files.createSymbolicLink(file, folder.resolve("outside.txt"));
            assertThat(library.get(url).statusCode()).isEqualTo(404);
            Files.delete(file);
            Files.createSymbolicLink(file, Path.of("../outside.txt"));
            assertThat(library.get(url).statusCode()).isEqualTo(404);
            Files.delete(file);
            Files.createDirectory(file);
            assertThat(library.get(url).statusCode()).isEqualTo(404);
        } finally {
            Files.deleteIfExists(file);
            Files.writeString(file, TEXT);
        }
        assertThat(library.get(url).statusCode()).isEqualTo(200);
    }

    private static String url(String query) {
        return "/api/v1/documents/"
                + library.search(query).get("hits").get(0).get("id").asString() + "/file";
    }

    private static HttpResponse<byte[]> get(String query, String header, String value) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(library.address() + url(query)))
                            .header(header, value)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
