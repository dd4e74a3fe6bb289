package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages load is kept by browsers while it stays the same. */
class AssetsTest {

    @TempDir
    private static Path data;

    private static TestLibrary library;

    @BeforeAll
    static void start() {
        library = TestLibrary.of(data, TestLibrary.SAMPLES);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void everyAssetOfAPageIsKeptForAYearUnderTheAddressOfItsContent() {
        List<String> addresses = Stream.of("/", "/search?q=党员", "/topics", "/status")
                .flatMap(
                        page -> Jsoup.parse(library.get(page).body())
                                .select("link[rel=stylesheet], link[rel=icon], script[src]")
                                .stream())
                .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                .distinct()
                .toList();
        assertThat(addresses)
                .hasSizeGreaterThan(5)
                .allMatch(address -> address.matches("/assets/[a-z-]+\\.(css|js|svg)\\?v=[0-9a-f]{16}"));
        assertThat(addresses).allSatisfy(address -> {
            HttpResponse<String> answer = library.get(address);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/base.css?v=0000000000000000", "/assets/base.css"})
    void anAssetUnderAnotherAddressIsAskedForAnew(String address) {
        HttpResponse<String> answer = library.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/none.css", "/assets/..%2F..%2Fsimplelogger.properties", "/assets/BASE.CSS"})
    void whatIsNoAssetIsNotFound(String address) {
        assertThat(library.getBytes(address).statusCode()).isIn(400, 404);
    }
}
