package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.server.search.Viewer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a document says all there is to say without a script. */
class ReadingPageTest {

    @TempDir
    private static Path folder;

    private static ReadingLibrary library;

    @BeforeAll
    static void index() throws IOException {
        library = new ReadingLibrary(folder);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void theCardSaysWhatTheDocumentIs() {
        Document page = page("临澜市“三会一课”制度实施办法");

        assertThat(page.select(".crumbs li").eachText())
                .startsWith("首页", "政策文件")
                .hasSize(3);
        assertThat(card(page))
                .contains("类型 政策文件", "发文字号 临组发〔2020〕3号", "效力 有效", "格式 HTML")
                .anyMatch(row -> row.startsWith("文件最后修改 20"))
                .anyMatch(row -> row.startsWith("效力依据 自 2020"))
                .anyMatch(row -> row.matches("文档编号 [0-9a-f]+"));
        assertThat(page.select(".banner")).isEmpty();
    }

    @Test
    void whatIsRepealedOrAmendedSaysSoAndLeadsToWhatDecidesIt() {
        Document repealed = page("临澜市党员教育管理办法（试行）");
        Document amended = page("临澜市社区党建工作条例");

        assertThat(repealed.select(".banner").text()).startsWith("已废止 被《临澜市社区党员教育管理办法》第四十条废止");
        assertThat(amended.select(".banner").text()).startsWith("已修改 被《中共临澜市委关于修改");
        for (Document page : List.of(repealed, amended)) {
            String source = page.select(".banner a").attr("href");
            assertThat(source).matches("/documents/[^#]+#.+");
            assertThat(Jsoup.parse(library.server().get(source.split("#")[0]).body())
                            .getElementById(source.split("#")[1]))
                    .isNotNull();
        }
    }

    @Test
    void theContentsAreNestedAsTheHeadingsAre() {
        Document page = page("临澜市社区党建工作条例");

        assertThat(page.select(".contents-list > ol > li > a").eachText())
                .hasSize(8)
                .startsWith("第一章 总则", "第二章 组织体系");
        assertThat(page.select(".contents a"))
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
        assertThat(page.select(".contents button")).allMatch(button -> button.hasAttr("hidden"));
    }

    @Test
    void aClauseHasItsLabelItsItemsAndALinkToItsCitation() {
        Document page = page("临澜市社区党建工作条例");
        Element third = page.getElementById("art-3");

        assertThat(third.select("b").text()).isEqualTo("第三条");
        assertThat(third.select("p.item").eachText())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("（一）");
        String address = third.select("a.cite").attr("href");
        assertThat(address).endsWith("?cite=art-3#cite");
        Document citing =
                Jsoup.parse(library.server().get(address.split("#")[0]).body());
        assertThat(citing.select("#cite .quotations > li > .quote").eachText())
                .contains("《临澜市社区党建工作条例》（临委发〔2019〕12号）第三条", "《临澜市社区党建工作条例》（临委发〔2019〕12号）第三条第（一）项");
        assertThat(citing.select("#cite .with-text .quote").eachText())
                .anyMatch(text -> text.contains("社区党建工作坚持下列原则"))
                .anyMatch(
                        text -> text.startsWith(library.server().address() + "/documents/") && text.endsWith("#art-3"));
    }

    @Test
    void whatCitesAClauseStandsBesideItByKind() {
        Element sixth = page("临澜市社区党建工作条例").getElementById("art-6");
        Element eleventh = page("望澜区居民议事会工作办法").getElementById("art-11");

        assertThat(sixth.select(".notes .policy summary").text()).isEqualTo("被政策引用 3");
        assertThat(eleventh.select(".notes .experience summary").text()).matches("经验文章运用 [1-4]");
        assertThat(eleventh.select(".notes .experience li a").attr("href")).matches("/documents/[^#]+#.+");
        assertThat(eleventh.select(".notes .experience q").text()).isNotBlank();
    }

    @Test
    void citationsShowWhatTheyLeadTo() {
        Document page = page("望澜区居民议事会工作办法");
        Element citation = page.selectFirst("a.citation[data-preview*=/passages/]");

        HttpResponse<String> preview = library.server().get(citation.attr("data-preview"));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.headers().firstValue("Cache-Control")).hasValue("private, max-age=300");
        Document shown = Jsoup.parse(preview.body());
        assertThat(shown.select(".preview-title").text()).contains(citation.attr("title"));
        assertThat(shown.select(".preview-text").text()).isNotBlank();
        assertThat(library.server().get(citation.attr("data-preview") + "-none").statusCode())
                .isEqualTo(404);
    }

    @Test
    void minutesShowWhoMetAndWhatCameOfEachItem() {
        Document page = page("海棠园社区三方联席会议纪要");

        assertThat(page.select(".meeting dl > div").eachText())
                .contains("会议时间 2024年6月13日19时至21时15分", "主持人 海棠园社区党委书记　翟明霞")
                .anyMatch(fact -> fact.startsWith("出席 业主委员会主任荀立"));
        Element first = page.selectFirst(".agenda tbody");
        assertThat(first.select("th a").first().text()).isEqualTo("地下车库渗水");
        assertThat(first.select(".discussion").text()).startsWith("班建中说明");
        assertThat(first.select("tr")).hasSize(3);
        assertThat(first.select("tr").last().select("td").eachText()).hasSize(3).endsWith("荀立、崔海涛", "7月20日前");
    }

    @Test
    void anExperienceArticleShowsItsCourse() {
        Document page = page("五步闭环解一事：禾苑社区居民诉求响应机制");

        assertThat(page.select(".outline h3").eachText()).containsExactly("做法", "成效");
        assertThat(page.select(".outline a"))
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
        assertThat(page.select(".evidence dd").eachText()).isNotEmpty();
    }

    @Test
    void whatIsLookedForIsMarkedAndNumbered() {
        Document page = Jsoup.parse(library.server()
                .get(library.path("临澜市社区党建工作条例") + "?q=" + TestLibrary.encode("兼职委员"))
                .body());

        int marks = page.select(".text mark").size();
        assertThat(marks).isPositive();
        assertThat(page.select(".find-static a").text()).isEqualTo("共 " + marks + " 处，到第一处");
        assertThat(page.select(".text mark").eachAttr("id").get(marks - 1)).isEqualTo("mark-" + marks);
        assertThat(page.select("#find").val()).isEqualTo("兼职委员");
        assertThat(Jsoup.parse(library.server()
                                .get(library.path("临澜市社区党建工作条例") + "?q=" + TestLibrary.encode("“火星移民”"))
                                .body())
                        .select(".find-static")
                        .text())
                .isEqualTo("没有找到");
    }

    @Test
    void aLongTextIsAllThere() {
        Document page = page("望澜区物业服务细致管理办法");

        assertThat(page.select(".text .article")).hasSize(ReadingLibrary.ARTICLES);
        assertThat(page.select("#rest .article").size()).isBetween(100, ReadingLibrary.ARTICLES - 20);
        assertThat(page.getElementById("rest").hasAttr("hidden")).isFalse();
        assertThat(page.select("[data-unfold]").hasAttr("hidden")).isTrue();
        assertThat(page("临澜市社区党建工作条例").select("#rest")).isEmpty();
    }

    @Test
    void pagesOfAPdfCanBeLookedAt() {
        String path = library.path("道德评议会的第三只眼：柳岸南社区创新监督机制与居民道德建设");
        Document page = Jsoup.parse(library.server().get(path).body());

        assertThat(page.select(".page-mark").eachText()).containsExactly("第1页/共3页", "第2页/共3页", "第3页/共3页");
        assertThat(page.select(".page-mark a").eachAttr("href"))
                .allSatisfy(link ->
                        assertThat(page.getElementById(link.substring(1))).isNotNull());
        assertThat(page.select(".page-images img").eachAttr("src"))
                .containsExactly(path + "/pages/1", path + "/pages/2", path + "/pages/3");
        assertThat(page.select(".page-images img"))
                .allMatch(image -> image.attr("loading").equals("lazy"));
        HttpResponse<byte[]> image = library.server().getBytes(path + "/pages/3");
        assertThat(image.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(image.body()).startsWith(0x89, 'P', 'N', 'G');
        Document all = Jsoup.parse(library.server().get(path + "/pages").body());
        assertThat(all.select("img")).hasSize(3);
    }

    static Stream<String> none() {
        return Stream.of("0", "4", "-1", "x", "99999", "999999999999", "1.5", "%2e%2e");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("none")
    void aPageThatThereIsNotIsNotFound(String page) {
        String path = library.path("道德评议会的第三只眼：柳岸南社区创新监督机制与居民道德建设");

        assertThat(library.server().get(path + "/pages/" + page).statusCode()).isIn(400, 404);
        assertThat(library.server().get("/documents/none/pages/" + 1).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatHasNoPagesSaysSo() {
        String path = library.path("临澜市“三会一课”制度实施办法");

        HttpResponse<String> pages = library.server().get(path + "/pages");
        assertThat(pages.statusCode()).isEqualTo(404);
        assertThat(pages.body()).contains("这种格式没有页面图像");
        assertThat(library.server().get(path + "/pages/1").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "临澜市社区党建工作条例,                     《临澜市社区党建工作条例》（临委发〔2019〕12号）",
        "五步闭环解一事：禾苑社区居民诉求响应机制, 《五步闭环解一事：禾苑社区居民诉求响应机制》"
    })
    void theDocumentCanBeCitedAndHandedOn(String title, String citation) {
        Document page = page(title);

        assertThat(page.select(".share .quote").first().text()).startsWith(citation);
        assertThat(page.select(".share .address").text())
                .isEqualTo(library.server().address() + library.path(title));
        assertThat(page.select(".share").text()).contains("这个地址只在运行本程序的这台电脑上有效");
        assertThat(page.select(".print-note").text())
                .contains(citation, library.server().address());
        HttpResponse<String> code = library.server().get(page.select(".qr").attr("src"));
        assertThat(code.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(page.select(".reader-actions a[download]").attr("href")).startsWith("/api/v1/documents/");
    }

    @Test
    void theAddressIsTheOneThePageIsVisitedUnder() throws IOException {
        String path = library.path("临澜市社区党建工作条例");

        Document page = Jsoup.parse(asking(path, "kb.example.cn:8443"));
        assertThat(page.select(".share .address").text()).isEqualTo("http://kb.example.cn:8443" + path);
        assertThat(page.select(".share").text()).doesNotContain("只在运行本程序的这台电脑上有效");
        for (String odd : List.of("a.cn/b", "a.cn\"><script>", "a b", "用户@a.cn", "")) {
            assertThat(Jsoup.parse(asking(path, odd)).select(".share .address").text())
                    .as(odd)
                    .isIn("", library.server().address() + path);
        }
    }

    /** What is answered to a request sent to this host; without a library that would refuse to send it. */
    private static String asking(String path, String host) throws IOException {
        URI server = URI.create(library.server().address());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatAViewerMayNotSeeHasNoPagesNoClausesAndNoCode(@TempDir Path other) throws IOException {
        Path corpus = Files.createDirectories(other.resolve("corpus"));
        Files.writeString(corpus.resolve("a.txt"), "秘密★1年\n关于藤萝架修缮的通知\n第一条　藤萝架每年修一次。\n第二条　费用公示。\n");
        TestLibrary.reindex(other.resolve("data"), corpus);
        try (TestLibrary insider = TestLibrary.over(other.resolve("data"), Viewer.INTERNAL);
                TestLibrary stranger = TestLibrary.over(other.resolve("data"), Viewer.PUBLIC)) {
            String path = "/documents/"
                    + insider.search("藤萝架").get("hits").get(0).get("id").asString();
            for (String behind : List.of(
                    "", "/preview", "/qr.svg", "/passages/art-1", "/passages/art-1/citation", "?cite=art-1#cite")) {
                String address = (path + behind).split("#")[0];
                assertThat(insider.get(address).statusCode()).as(address).isEqualTo(200);
                assertThat(stranger.get(address).statusCode()).as(address).isEqualTo(404);
                assertThat(stranger.get(address).body()).doesNotContain("藤萝架");
            }
            for (String behind : List.of("/pages", "/pages/1")) {
                assertThat(insider.get(path + behind).body()).contains("这种格式没有页面图像");
                assertThat(stranger.get(path + behind).body())
                        .contains("没有这篇文档")
                        .doesNotContain("藤萝架");
            }
        }
    }

    private static List<String> card(Document page) {
        return page.select(".library-card > div").eachText();
    }

    private static Document page(String title) {
        HttpResponse<String> response = library.server().get(library.path(title));
        assertThat(response.statusCode()).isEqualTo(200);
        return Jsoup.parse(response.body());
    }
}
