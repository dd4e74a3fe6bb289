package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is tried, and what comes of it. Each attempt goes over a socket as it is, because no client would send most of them. */
class AttacksTest {

    private static final String SECRET = "外面的秘密";
    private static final List<String> HEADERS = List.of(
            "content-security-policy:",
            "x-content-type-options: nosniff",
            "x-frame-options: deny",
            "referrer-policy: no-referrer",
            "cross-origin-opener-policy: same-origin",
            "cross-origin-resource-policy: same-origin",
            "permissions-policy:",
            "x-request-id:");

    @TempDir
    private static Path folder;

    private static TestLibrary library;

    /**
     * An attempt.
     *
     * @param request LF stands for CR LF; HOST, LONG, XSS, TOKEN are filled in; without headers of its own where it is only a target
     * @param statuses what may be answered; 0: the connection is closed without a word
     */
    private record Attempt(String what, String request, List<Integer> statuses) {

        Attempt(String what, String request, Integer... statuses) {
            this(what, request, List.of(statuses));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    private static final String MARK = "%3Cscript%3Ealert(1)%3C/script%3E%22%27%3E%3Cimg%20src=x%20onerror=alert(1)%3E";

    static List<Attempt> attempts() {
        return List.of(
                // paths that lead outside
                new Attempt("parent folders", get("/assets/../../../../etc/passwd"), 400, 404),
                new Attempt("parent folders, encoded", get("/assets/%2e%2e/%2e%2e/etc/passwd"), 400, 404),
                new Attempt("parent folders, slashes encoded", get("/assets/..%2f..%2fetc%2fpasswd"), 400, 404),
                new Attempt("parent folders, encoded twice", get("/assets/%252e%252e%252fetc%252fpasswd"), 400, 404),
                new Attempt("backslashes", get("/assets/..\\..\\etc\\passwd"), 400, 404),
                new Attempt("backslashes, encoded", get("/assets/..%5c..%5cetc%5cpasswd"), 400, 404),
                new Attempt("overlong UTF-8", get("/assets/%c0%ae%c0%ae%c0%afetc"), 400, 404),
                new Attempt("NUL in a path", get("/assets/base.css%00.txt"), 400, 404),
                new Attempt("path parameters", get("/documents/..;/..;/etc"), 400, 404),
                new Attempt("a document that is a path", get("/api/v1/documents/..%2Foutside.txt/file"), 400, 404),
                new Attempt(
                        "a document that is an absolute path", get("/api/v1/documents/%2Fetc%2Fpasswd/file"), 400, 404),
                new Attempt(
                        "an absolute address",
                        "GET http://169.254.169.254/latest/meta-data HTTP/1.1LFHost: 169.254.169.254LFConnection: closeLFLF",
                        400,
                        404,
                        421),
                new Attempt("the index's own files", get("/data/CURRENT"), 404),
                new Attempt("the token's file", get("/admin-token"), 404),
                // headers
                new Attempt("a line break in a query", get("/search?q=a%0d%0aSet-Cookie:%20x=1"), 200),
                new Attempt("a line break in a path", get("/topics/a%0d%0aSet-Cookie:%20x=1"), 400, 404),
                new Attempt(
                        "a line break in a request's number",
                        get("/", "X-Request-Id: abcdefgh%0d%0aSet-Cookie: x=1"),
                        200),
                new Attempt("markup in a request's number", get("/", "X-Request-Id: <script>alert(1)</script>"), 200),
                new Attempt("a header without a name", get("/", ": x"), 400),
                new Attempt("a space before the colon", get("/", "X-A : x"), 400),
                new Attempt("a header folded over two lines", get("/", "X-A: bLF c"), 400),
                new Attempt("a control character in a header", get("/", "X-A: a\u0001b"), 400, 200),
                new Attempt("headers without end", get("/", "X-A: LONG"), 431),
                new Attempt("thirty thousand headers", get("/", "X-A: bLF".repeat(30_000) + "X-Z: z"), 431),
                new Attempt(
                        "a target without end",
                        "GET /search?q=LONG HTTP/1.1LFHost: HOSTLFConnection: closeLFLF",
                        414,
                        431),
                new Attempt("a long question", get("/search?q=" + "a".repeat(1_001)), 400),
                new Attempt("a thousand parameters", get("/search?" + "kind=policy&".repeat(1_000)), 200),
                // names of hosts: rebinding
                new Attempt("another name", "GET / HTTP/1.1LFHost: evil.exampleLFConnection: closeLFLF", 421),
                new Attempt(
                        "another name and our port",
                        "GET /api/v1/search HTTP/1.1LFHost: evil.example:8080LFConnection: closeLFLF",
                        421),
                new Attempt(
                        "a name that begins like ours",
                        "GET / HTTP/1.1LFHost: 127.0.0.1.evil.exampleLFConnection: closeLFLF",
                        421),
                new Attempt(
                        "a name of user and host",
                        "GET / HTTP/1.1LFHost: localhost@evil.exampleLFConnection: closeLFLF",
                        400,
                        421),
                new Attempt(
                        "an address of the network", "GET / HTTP/1.1LFHost: 192.168.1.5LFConnection: closeLFLF", 421),
                new Attempt("no name", "GET / HTTP/1.1LFConnection: closeLFLF", 400),
                new Attempt("an empty name", "GET / HTTP/1.1LFHost:LFConnection: closeLFLF", 400, 421),
                new Attempt("two names", "GET / HTTP/1.1LFHost: HOSTLFHost: evil.exampleLFConnection: closeLFLF", 400),
                new Attempt("a configured name", "GET / HTTP/1.1LFHost: kb.example.cnLFConnection: closeLFLF", 200),
                new Attempt("localhost", "GET / HTTP/1.1LFHost: LocalHost:8080LFConnection: closeLFLF", 200),
                new Attempt("IPv6 loopback", "GET / HTTP/1.1LFHost: [::1]:8080LFConnection: closeLFLF", 200),
                new Attempt("a forwarded name is not looked at", get("/", "X-Forwarded-Host: evil.example"), 200),
                // markup in whatever is shown again
                new Attempt("markup in q", get("/search?q=" + MARK), 200),
                new Attempt("markup in kind", get("/search?kind=" + MARK), 400),
                new Attempt("markup in issuer", get("/search?issuer=" + MARK), 200),
                new Attempt("markup in topic", get("/search?topic=" + MARK), 400),
                new Attempt("markup in year", get("/search?year=" + MARK), 400),
                new Attempt("markup in status", get("/search?status=" + MARK), 400),
                new Attempt("markup in sort", get("/search?sort=" + MARK), 400),
                new Attempt("markup in page", get("/search?page=" + MARK), 400),
                new Attempt("markup in size", get("/search?size=" + MARK), 400),
                new Attempt("markup in the name of a parameter", get("/search?" + MARK + "=1"), 200),
                new Attempt("markup in a document's id", get("/documents/" + MARK.replace("/", "%2F")), 400, 404),
                new Attempt("markup in a document's q", get("/documents/ID?q=" + MARK), 200),
                new Attempt("markup in a topic", get("/topics/" + MARK.replace("/", "%2F")), 400, 404),
                new Attempt("markup in no page", get("/" + MARK.replace("/", "%2F")), 400, 404),
                new Attempt("markup in Referer", get("/", "Referer: http://x/<script>alert(1)</script>"), 200),
                // parameters that name other servers
                new Attempt("an address in url", get("/search?url=http://127.0.0.1:1/&q=a"), 200),
                new Attempt("an address in q", get("/search?q=http://169.254.169.254/"), 200),
                new Attempt("an address of a file in q", get("/search?q=file:///etc/passwd"), 200),
                // requests that change something
                new Attempt(
                        "a form of another site",
                        post(
                                "/api/v1/reindex",
                                "Origin: https://evil.exampleLFContent-Type: application/x-www-form-urlencoded",
                                "full=true"),
                        403),
                new Attempt(
                        "a form without origin",
                        post("/api/v1/reindex", "Content-Type: application/x-www-form-urlencoded", "token=TOKEN"),
                        401),
                new Attempt(
                        "a preflight",
                        "OPTIONS /api/v1/reindex HTTP/1.1LFHost: HOSTLFOrigin: https://evil.exampleLFAccess-Control-Request-Method: POSTLFConnection: closeLFLF",
                        404,
                        405),
                new Attempt(
                        "another method in a header",
                        get("/api/v1/reindex", "X-HTTP-Method-Override: POSTLFAuthorization: Bearer TOKEN"),
                        400),
                // bodies
                new Attempt(
                        "a body that is too long",
                        post("/api/v1/reindex", "Authorization: Bearer TOKEN", "x".repeat(100_000)),
                        413),
                new Attempt(
                        "a body said to be huge",
                        "POST /api/v1/reindex HTTP/1.1LFHost: HOSTLFContent-Length: 99999999999LFConnection: closeLFLF",
                        413),
                new Attempt(
                        "a length that is no number",
                        "POST /api/v1/reindex HTTP/1.1LFHost: HOSTLFContent-Length: xLFConnection: closeLFLF",
                        400),
                new Attempt(
                        "a length below nothing",
                        "POST /api/v1/reindex HTTP/1.1LFHost: HOSTLFContent-Length: -1LFConnection: closeLFLF",
                        400),
                new Attempt(
                        "a body with a GET",
                        "GET /search?q=a HTTP/1.1LFHost: HOSTLFContent-Length: 3LFConnection: closeLFLFabc",
                        200),
                new Attempt(
                        "a body with a GET, too long",
                        "GET /search?q=a HTTP/1.1LFHost: HOSTLFContent-Length: 100000LFConnection: closeLFLF"
                                + "x".repeat(100_000),
                        413),
                // smuggling
                new Attempt(
                        "both lengths",
                        "POST / HTTP/1.1LFHost: HOSTLFContent-Length: 4LFTransfer-Encoding: chunkedLFConnection: closeLFLF0LFLFGET /admin-token HTTP/1.1LFHost: HOSTLFLF",
                        400),
                new Attempt(
                        "two lengths",
                        "POST / HTTP/1.1LFHost: HOSTLFContent-Length: 4LFContent-Length: 5LFConnection: closeLFLFabcde",
                        400),
                new Attempt(
                        "an unknown encoding",
                        "POST / HTTP/1.1LFHost: HOSTLFTransfer-Encoding: xchunkedLFConnection: closeLFLF",
                        400,
                        501),
                new Attempt(
                        "chunked, but not last",
                        "POST / HTTP/1.1LFHost: HOSTLFTransfer-Encoding: chunked, identityLFConnection: closeLFLF0LFLF",
                        400,
                        501),
                new Attempt(
                        "a chunk that is no chunk",
                        "POST / HTTP/1.1LFHost: HOSTLFTransfer-Encoding: chunkedLFConnection: closeLFLFzzLFabcLF0LFLF",
                        400,
                        404,
                        405),
                // lines that are none
                new Attempt("nonsense", "\u0000\u0001\u0002LFLF", 400, 0),
                new Attempt("TLS on a plain port", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001LFLF", 400, 0),
                new Attempt("no version", "GET /LFLF", 400, 505, 0),
                new Attempt("HTTP/1.0", "GET /api/v1/health HTTP/1.0LFLF", 200),
                new Attempt("HTTP/1.0 under another name", "GET / HTTP/1.0LFHost: evil.exampleLFLF", 421),
                new Attempt("HTTP/0.9", "GET / HTTP/0.9LFLF", 400, 505),
                new Attempt("HTTP/3.0", "GET / HTTP/3.0LFHost: HOSTLFLF", 400, 505),
                new Attempt("HTTP/2 by prior knowledge", "PRI * HTTP/2.0LFLFSMLFLF", 400, 404, 405, 426, 505, 0),
                new Attempt("bad percent signs", get("/topics/%zz"), 400),
                new Attempt("bad percent signs in a question", get("/search?q=%zz"), 200, 400),
                new Attempt("half a percent sign", get("/search?q=%e"), 200, 400),
                new Attempt("bytes that are no UTF-8", get("/search?q=%ff%fe"), 200, 400),
                new Attempt(
                        "an unknown method", "FROB / HTTP/1.1LFHost: HOSTLFConnection: closeLFLF", 400, 404, 405, 501),
                new Attempt("TRACE", "TRACE / HTTP/1.1LFHost: HOSTLFCookie: secret=1LFConnection: closeLFLF", 404, 405),
                new Attempt(
                        "CONNECT",
                        "CONNECT evil.example:443 HTTP/1.1LFHost: HOSTLFConnection: closeLFLF",
                        400,
                        404,
                        405,
                        421),
                new Attempt(
                        "PUT a page",
                        "PUT /search HTTP/1.1LFHost: HOSTLFContent-Length: 0LFConnection: closeLFLF",
                        404,
                        405),
                new Attempt(
                        "DELETE a document",
                        "DELETE /api/v1/documents/ID HTTP/1.1LFHost: HOSTLFConnection: closeLFLF",
                        404,
                        405),
                new Attempt("HEAD", "HEAD / HTTP/1.1LFHost: HOSTLFConnection: closeLFLF", 200),
                new Attempt(
                        "a method of lower case",
                        "get / HTTP/1.1LFHost: HOSTLFConnection: closeLFLF",
                        400,
                        404,
                        405,
                        501),
                new Attempt(
                        "a WebSocket",
                        get(
                                "/",
                                "Upgrade: websocketLFSec-WebSocket-Version: 13LFSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="),
                        200,
                        404,
                        400),
                new Attempt(
                        "ranges without end",
                        get("/api/v1/documents/ID/file", "Range: bytes=" + "0-1,".repeat(2_000) + "0-1"),
                        200));
    }

    private static String get(String target, String... headers) {
        return "GET " + target + " HTTP/1.1LFHost: HOSTLF" + (headers.length == 0 ? "" : headers[0] + "LF")
                + "Connection: closeLFLF";
    }

    private static String post(String target, String headers, String body) {
        return "POST " + target + " HTTP/1.1LFHost: HOSTLF" + headers + "LFContent-Length: " + body.length()
                + "LFConnection: closeLFLF" + body;
    }

    @BeforeAll
    static void start() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(folder.resolve("outside.txt"), SECRET);
        Files.writeString(corpus.resolve("a.txt"), "关于楼道的通知\n各楼栋：请按时清扫楼道。\n");
        library = TestLibrary.of(folder.resolve("data"), corpus);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @AfterEach
    void theServiceGoesOn() {
        assertThat(library.get("/search?q=a").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void isAnsweredWithoutHarm(Attempt attempt) throws IOException {
        String answer = RawRequest.send(library.port(), bytes(attempt.request()));

        int status = RawRequest.status(answer);
        assertThat(status).as(answer).isIn(attempt.statuses());
        assertThat(answer).doesNotContain(SECRET, "root:", TestLibrary.TOKEN, "Exception", "dangjian.");
        assertThat(Jsoup.parse(body(answer)).select("script:not([src]), img:not([src^=/documents/]), [onerror]"))
                .isEmpty();
        String head = answer.split("\r\n\r\n", 2)[0].toLowerCase(java.util.Locale.ROOT);
        if (status != 0) {
            assertThat(HEADERS).allSatisfy(header -> assertThat(head).contains(header));
            assertThat(head).doesNotContain("\r\nserver:", "set-cookie", "access-control-allow");
        }
        if (status >= 400 && !attempt.request().startsWith("HEAD")) {
            assertThat(answer).as("says why").matches("(?s).*\\p{IsHan}.*");
        }
    }

    private static String body(String answer) {
        boolean isPage = answer.contains("\r\nContent-Type: text/html") && answer.contains("\r\n\r\n");
        return isPage ? answer.split("\r\n\r\n", 2)[1] : "";
    }

    private static byte[] bytes(String request) {
        String id = library.search("").get("hits").get(0).get("id").asString();
        return request.replace("LONG", "a".repeat(150_000))
                .replace("HOST", "127.0.0.1:" + library.port())
                .replace("TOKEN", TestLibrary.TOKEN)
                .replace("/ID", "/" + id)
                .replace("LF", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
