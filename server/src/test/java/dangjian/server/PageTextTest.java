package dangjian.server;

import static dangjian.server.PagesTest.NASTY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents and questions say is shown as text, whatever it is, with what matched marked in it. */
class PageTextTest {

    @TempDir
    private static Path folder;

    private static TestLibrary library;
    private static String nastyId;

    @BeforeAll
    static void indexTheSamplesAndANastyDocument() throws IOException {
        Path corpus = PagesTest.nastyCorpus(folder);
        library = TestLibrary.of(folder.resolve("data"), TestLibrary.SAMPLES, corpus);
        nastyId = library.search("清扫楼道 各社区").get("hits").get(0).get("id").asString();
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void aTitleFullOfMarkupIsText() {
        String title = "关于" + NASTY + "的通知";
        Document document = page("/documents/" + nastyId);

        assertThat(document.title()).isEqualTo(title + " · 党建知识库");
        assertThat(document.selectFirst("h1").text()).isEqualTo(title);
        assertThat(document.select("article").text()).contains("各社区：不得" + NASTY, "'\"><b>名字&lt;😀.txt");
        assertThat(document.select("article script, article img:not([src^=/documents/]), article b"))
                .isEmpty();
        Document results = page("/search?q=" + TestLibrary.encode("清扫楼道 各社区"));
        assertThat(results.select(".hit h2").eachText()).contains(title);
        assertThat(results.select(".hit").first().text()).contains("各社区：不得" + NASTY);
        assertThat(page("/status").select(".cause li").eachText()).contains("<i>坏了.docx");
    }

    @Test
    void aQuestionFullOfMarkupIsText() {
        Document results = page("/search?q=" + TestLibrary.encode(NASTY));

        assertThat(results.title()).isEqualTo(NASTY + " · 党建知识库");
        assertThat(results.selectFirst("input[name=q]").val()).isEqualTo(NASTY);
        assertThat(results.selectFirst("h1").text()).contains(NASTY);
        assertThat(results.selectFirst(".hit h2 a").attr("href"))
                .startsWith("/documents/" + nastyId + "?q=%3Cscript%3E");
        assertThat(page("/search?q=&issuer=" + TestLibrary.encode(NASTY))
                        .selectFirst(".chips.set a")
                        .text())
                .contains(NASTY);
        assertThat(page("/documents/none?q=" + TestLibrary.encode(NASTY)).select("main script, main img"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"居民议事会", "“居民议事会”", "居民議事會"})
    void whatMatchedIsMarkedInTheResultsAndInTheDocument(String query) {
        Document results = page("/search?q=" + TestLibrary.encode(query));
        Element hit = results.selectFirst(".hit");
        Document document = page(hit.selectFirst("h2 a").attr("href"));

        // 议事会 is its synonym, which quotation marks switch off
        List<String> wanted = query.startsWith("“") ? List.of("居民议事会") : List.of("居民议事会", "议事会");
        assertThat(hit.select("h2 mark").eachText()).contains("居民议事会");
        assertThat(hit.select(".excerpt mark").eachText()).contains("居民议事会").isSubsetOf(wanted);
        assertThat(document.select("article mark").eachText()).contains("居民议事会").isSubsetOf(wanted);
        assertThat(page(hit.selectFirst("h2 a").attr("href").replaceAll("\\?.*", ""))
                        .select("mark"))
                .isEmpty();
        String passage = hit.selectFirst(".excerpt .label").attr("href");
        Element shown = page(passage.split("#")[0]).getElementById(passage.split("#")[1]);
        assertThat(shown.select("mark")).isNotEmpty();
    }

    private static Document page(String address) {
        return PagesTest.page(library, address);
    }
}
