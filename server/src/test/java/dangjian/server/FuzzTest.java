package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests made by chance from pieces of real ones and of bad ones; whatever they are, they are no fault of the server. */
class FuzzTest {

    /** 10,000 by {@code -Dkb.fuzz=10000}. */
    private static final int REQUESTS = Integer.getInteger("kb.fuzz", 1_500);

    private static final long SEED = 20261125;

    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "QUERY",
            "FROB", "", "GET ");
    private static final List<String> PATHS = List.of(
            "/",
            "/search",
            "/documents/ID",
            "/documents/x",
            "/topics",
            "/topics/innovation",
            "/status",
            "/metrics",
            "/assets/base.css",
            "/api/v1/search",
            "/api/v1/suggest",
            "/api/v1/documents/ID",
            "/api/v1/documents/ID/file",
            "/api/v1/documents/ID/related",
            "/api/v1/topics",
            "/api/v1/topics/innovation",
            "/api/v1/health",
            "/api/v1/openapi.json",
            "/api/v1/reindex",
            "/api/v1/reindex/x",
            "/api/v1/reindex/x/events",
            "/../",
            "//",
            "*",
            "");
    private static final List<String> NAMES = List.of(
            "q", "kind", "topic", "issuer", "year", "status", "sort", "page", "size", "full", "x", "", "q[]", "%71");
    private static final List<String> VALUES = List.of(
            "",
            "%E5%85%9A%E5%91%98",
            "党员",
            "policy",
            "date",
            "relevance",
            "0",
            "1",
            "-1",
            "100",
            "101",
            "99999999999999999999",
            "1e9",
            "%00",
            "%0d%0a",
            "%ff",
            "%zz",
            "%",
            "%22",
            "%E2%80%9C",
            "a".repeat(1_100),
            "2023",
            "2020-2023",
            "%F0%9F%98%80",
            "..%2f..%2f",
            "<script>",
            "'",
            "\\",
            "*:*",
            "NaN",
            "true",
            "null",
            "{}",
            "[",
            "%5B%5D",
            ";",
            "+",
            " ");
    private static final List<String> HEADERS = List.of(
            "Host: HOST",
            "Host: HOST",
            "Host: HOST",
            "Host: HOST",
            "Host: evil.example",
            "Range: bytes=0-1",
            "Range: bytes=-0",
            "Range: bytes=9999999-",
            "Range: bytes=5-1",
            "Range: x",
            "If-Range: x",
            "Accept: */*",
            "Accept: text/event-stream",
            "Accept-Encoding: gzip",
            "Accept-Encoding: br;q=1, *;q=0",
            "HX-Request: true",
            "Content-Length: 0",
            "Content-Length: 5",
            "Content-Length: x",
            "Transfer-Encoding: chunked",
            "Expect: 100-continue",
            "Expect: x",
            "Connection: keep-alive",
            "Upgrade: h2c",
            "Upgrade: websocket",
            "Authorization: Bearer x",
            "Authorization: ",
            "Authorization: Bearer TOKEN",
            "Origin: null",
            "Cookie: a=b; c",
            "Cookie: \"",
            "X-HTTP-Method-Override: DELETE",
            "X-Request-Id: x\ty",
            "Content-Type: application/json",
            "Content-Type: multipart/form-data",
            "Content-Type: x",
            "If-None-Match: *",
            "If-Modified-Since: yesterday",
            "A",
            ": b",
            "C :d",
            "");

    @TempDir
    private static Path data;

    @Test
    void noRequestIsAFaultOfTheServer() throws IOException {
        try (TestLibrary library = TestLibrary.of(data, TestLibrary.SAMPLES)) {
            String id = library.search("党员").get("hits").get(0).get("id").asString();
            Random random = new Random(SEED);
            List<String> faults = new ArrayList<>();
            int answered = 0;
            for (int i = 0; i < REQUESTS; i++) {
                String request =
                        request(random).replace("/ID", "/" + id).replace("HOST", "127.0.0.1:" + library.port());
                byte[] bytes = damaged(request.replace("TOKEN", "not-the-token-of-the-tests"), random);
                String answer = RawRequest.send(library.port(), bytes);
                int status = RawRequest.status(answer);
                answered += status > 0 ? 1 : 0;
                boolean isFault = status >= 500 && status != 501 && status != 505; // those two are the request's
                if (isFault || answer.endsWith("(silence)")) {
                    faults.add(request + "\n→ " + answer.lines().findFirst().orElse(""));
                }
            }
            assertThat(faults).isEmpty();
            assertThat(answered).isGreaterThan(REQUESTS / 2);
            assertThat(library.search("党员").get("total").asInt()).isPositive();
        }
    }

    private static String request(Random random) {
        StringBuilder request = new StringBuilder();
        request.append(any(METHODS, random)).append(' ').append(any(PATHS, random));
        int parameters = random.nextInt(4);
        for (int i = 0; i < parameters; i++) {
            request.append(i == 0 ? '?' : '&')
                    .append(any(NAMES, random))
                    .append('=')
                    .append(any(VALUES, random));
        }
        request.append(random.nextInt(20) == 0 ? " HTTP/1.0\r\n" : " HTTP/1.1\r\n");
        if (random.nextInt(5) > 0) {
            request.append("Host: HOST\r\n");
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            request.append(any(HEADERS, random)).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n");
        return random.nextInt(10) == 0 ? request + "a=b&c" : request.toString();
    }

    /** One in four has a byte changed, left out or put in. */
    private static byte[] damaged(String request, Random random) {
        byte[] bytes = request.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) > 0) {
            return bytes;
        }
        int place = random.nextInt(bytes.length);
        bytes[place] = (byte) random.nextInt(256);
        return bytes;
    }

    private static String any(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
