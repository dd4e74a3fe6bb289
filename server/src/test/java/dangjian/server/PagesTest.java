package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page: it can be read by any program that reads pages aloud, holds no script of its own, and its links lead somewhere. */
class PagesTest {

    static final String NASTY = "<script>alert(1)</script>\"'&amp;<img src=x onerror=alert(2)>😀𠮷";

    @TempDir
    private static Path folder;

    private static TestLibrary library;
    private static String nastyId;
    private static String sampleId;
    private static String pdfId;

    @BeforeAll
    static void indexTheSamplesAndANastyDocument() throws IOException {
        Path corpus = nastyCorpus(folder);
        library = TestLibrary.of(folder.resolve("data"), TestLibrary.SAMPLES, corpus);
        nastyId = library.search("清扫楼道 各社区").get("hits").get(0).get("id").asString();
        pdfId = library.search("道德评议会的第三只眼").get("hits").get(0).get("id").asString();
        sampleId = library.search("居民议事会").get("hits").get(0).get("id").asString();
    }

    static Path nastyCorpus(Path folder) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("'\"><b>名字&lt;😀.txt"), "关于" + NASTY + "的通知\n各社区：不得" + NASTY + "，请按时清扫楼道。\n");
        Files.writeString(corpus.resolve("<i>坏了.docx"), "PK\u0003\u0004 not really a zip");
        return corpus;
    }

    @AfterAll
    static void close() {
        library.close();
    }

    static Stream<String> found() {
        String nasty = TestLibrary.encode(NASTY);
        return Stream.of(
                "/",
                "/search",
                "/search?q=",
                "/search?q=" + TestLibrary.encode("居民议事会 公示"),
                "/search?q=" + TestLibrary.encode("社区") + "&kind=policy&kind=experience&sort=date&size=2&page=2",
                "/search?q=" + TestLibrary.encode("党员") + "&topic=innovation&status=unknown",
                "/search?q=" + nasty,
                "/search?q=&issuer=" + nasty,
                "/search?q=" + TestLibrary.encode("“绝没有这样的话”"),
                "/documents/" + sampleId,
                "/documents/" + sampleId + "?q=" + TestLibrary.encode("居民议事会"),
                "/documents/" + nastyId + "?q=" + nasty,
                "/documents/" + nastyId + "?cite=head",
                "/documents/" + sampleId + "?cite=art-3",
                "/documents/" + pdfId + "/pages",
                "/topics",
                "/topics/innovation",
                "/topics/innovation-thinking",
                "/topics/new-organizations",
                "/matrix",
                "/matrix?kind=minutes&from=2023&to=2023",
                "/matrix?kind=policy&from=1950&to=1951",
                "/matrix/innovation-supervision/integration-morality",
                "/matrix/innovation-supervision/integration-morality?kind=experience&to=2020",
                "/status");
    }

    static Stream<String> refused() {
        return Stream.of(
                "/none",
                "/documents/none",
                "/documents/none/pages",
                "/documents/" + sampleId + "/pages/999",
                "/documents/" + sampleId + "/passages/none",
                "/topics/none",
                "/matrix/none/integration-morality",
                "/matrix/integration-morality/innovation-supervision",
                "/matrix?kind=" + TestLibrary.encode(NASTY),
                "/matrix?from=2024&to=2020",
                "/matrix/innovation-supervision/integration-morality?page=x",
                "/search?page=0",
                "/search?q=a&kind=" + TestLibrary.encode(NASTY));
    }

    @ParameterizedTest
    @MethodSource({"found", "refused"})
    void aPageHasWhatReadersNeed(String address) {
        Document page = page(address);

        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.title()).endsWith(" · 党建知识库").hasSizeGreaterThan(" · 党建知识库".length());
        assertThat(page.select("h1"))
                .hasSize(1)
                .allMatch(heading -> !heading.text().isBlank());
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("main h1")).hasSize(1);
        assertThat(page.select("meta[name=viewport], meta[charset=utf-8]")).hasSize(2);
        assertThat(page.select("a[href=#main]")).hasSize(1);
        for (Element input : page.select("input:not([type=hidden]), select, textarea")) {
            boolean labelled =
                    !page.select("label[for=" + input.id() + "]").text().isBlank();
            assertThat(labelled || input.hasAttr("aria-label"))
                    .as(input.outerHtml())
                    .isTrue();
        }
        assertThat(page.select("a, button")).allMatch(each -> !each.text().isBlank() || each.hasAttr("aria-label"));
        assertThat(page.select("img")).allMatch(image -> image.hasAttr("alt"));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                .allMatch(id -> page.getElementById(id) != null);
    }

    @ParameterizedTest
    @MethodSource({"found", "refused"})
    void aPageHoldsNoScriptOrStyleOfItsOwn(String address) {
        HttpResponse<String> response = library.get(address);
        Document page = Jsoup.parse(response.body());

        String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'");
        assertThat(policy).doesNotContain("unsafe", "*", "data:", "http");
        assertThat(page.select("style, script:not([src]), iframe, object, embed, base"))
                .isEmpty();
        assertThat(page.select("script")).allMatch(script -> script.data().isEmpty());
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .extracting(Attribute::getKey)
                    .noneMatch(name -> name.startsWith("on")
                            || name.equals("style")
                            || name.equals("srcdoc")
                            || name.startsWith("hx-on"));
        }
        assertThat(page.select("[href], [src], [action]"))
                .allSatisfy(link -> assertThat(link.attr("href") + link.attr("src") + link.attr("action"))
                        .matches("[/#].*"));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Set<String> links = new TreeSet<>();
        found().forEach(address -> page(address)
                .select("a[href], link[href], script[src]")
                .forEach(link -> links.add(resolved(address, link.attr("href") + link.attr("src")))));
        assertThat(links).hasSizeGreaterThan(100);
        for (String link : links) {
            String[] parts = link.split("#");
            HttpResponse<String> response = library.get(parts[0]);
            assertThat(response.statusCode()).as(link).isEqualTo(200);
            if (parts.length == 2) {
                assertThat(Jsoup.parse(response.body()).getElementById(parts[1]))
                        .as(link)
                        .isNotNull();
            }
        }
    }

    private static String resolved(String page, String link) {
        URI whole = URI.create(library.address() + page).resolve(link.replace("\"", "%22"));
        return whole.toString().substring(library.address().length());
    }

    private static Document page(String address) {
        return page(library, address);
    }

    static Document page(TestLibrary library, String address) {
        HttpResponse<String> response = library.get(address.split("#")[0]);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .as(address)
                .startsWith("text/html");
        return Jsoup.parse(response.body());
    }
}
