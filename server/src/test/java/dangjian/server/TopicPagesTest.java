package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The home page, the topics and each topic, as they are without a script. */
class TopicPagesTest {

    @TempDir
    private static Path folder;

    private static TestLibrary library;

    @BeforeAll
    static void indexTheSamples() {
        library = TestLibrary.of(folder.resolve("data"), TestLibrary.SAMPLES);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void everyExampleOnTheHomePageFindsSomethingAndTheClauseIsAnswered() {
        List<String> examples = PagesTest.page(library, "/").select(".hint a").eachText();

        assertThat(examples).hasSizeBetween(3, 6).doesNotHaveDuplicates();
        assertThat(examples)
                .allSatisfy(example -> assertThat(
                                library.search(example).get("total").asInt())
                        .as(example)
                        .isPositive());
        assertThat(examples)
                .filteredOn(example -> example.matches(".+第.+条"))
                .hasSize(1)
                .allSatisfy(example -> assertThat(
                                library.search(example).get("answer").isNull())
                        .isFalse());
    }

    @Test
    void anotherLibraryHasItsOwnExamplesAndAnEmptyOneSaysHowToBegin(@TempDir Path other) throws IOException {
        Path corpus = Files.createDirectories(other.resolve("corpus"));
        Files.writeString(corpus.resolve("broken.docx"), "PK\u0003\u0004 not really a zip");
        try (TestLibrary empty = TestLibrary.of(other.resolve("empty"), corpus)) {
            Document home = PagesTest.page(empty, "/");
            assertThat(home.select(".hint, .kinds, .columns")).isEmpty();
            assertThat(home.select("main").text()).contains("库里还没有文档", "./kb serve --corpus");
            assertThat(PagesTest.page(empty, "/matrix").select("main").text()).contains("这里还没有文档");
            assertThat(PagesTest.page(empty, "/topics/innovation")
                            .select("main")
                            .text())
                    .contains("这个专题下还没有文档");
        }
        Files.writeString(corpus.resolve("a.txt"), "某委发〔2023〕7号\n关于植树的规定\n（2023年3月1日起施行）\n第一条　三月植树。\n第二条　四月浇水。\n");
        Files.writeString(corpus.resolve("b.txt"), "植树的体会\n我们按照《关于植树的规定》第二条浇了水。\n");
        try (TestLibrary trees = TestLibrary.of(other.resolve("trees"), corpus)) {
            Document home = PagesTest.page(trees, "/");
            assertThat(home.select(".hint a").eachText()).containsExactly("关于植树的规定第二条", "某委发〔2023〕7号");
            assertThat(home.select("main").text()).contains("还没有文档属于专题分类里的专题");
            assertThat(home.select("table")).isEmpty();
        }
    }

    @Test
    void theTreeCountsDocumentsByKindAsTheSearchBehindEachNumberDoes() {
        Document page = PagesTest.page(library, "/topics");

        assertThat(page.select(".by-kind a")).hasSizeGreaterThan(30);
        for (Element link : page.select(".by-kind a")) {
            int count = Integer.parseInt(link.text().split(" ")[1]);
            assertThat(library.json("/api/v1" + link.attr("href")).get("total").asInt())
                    .as(link.attr("href"))
                    .isEqualTo(count);
        }
    }

    @Test
    void aTopicShowsWhatHoldsBeforeWhatDoesNotAndSaysOfEachWhy() {
        Document page = PagesTest.page(library, "/topics/innovation-supervision");

        Element policies = page.expectFirst("section[aria-labelledby=kind-policy]");
        List<String> statuses = policies.select(".status").eachText();
        int firstOther = statuses.indexOf("已修改");
        assertThat(firstOther).isPositive();
        assertThat(statuses.subList(0, firstOther)).containsOnly("有效");
        assertThat(statuses.subList(firstOther, statuses.size())).doesNotContain("有效");
        assertThat(policies.select(".others").text()).startsWith("以下已修改、已废止或尚未生效");
        for (Element entry : page.select(".entries > li")) {
            Element why = entry.expectFirst(".evidence");
            String[] place = why.expectFirst("a").attr("href").split("#");
            Element passage = PagesTest.page(library, place[0]).getElementById(place[1]);
            assertThat(passage).as(place[1]).isNotNull();
            String shown = why.text().substring(why.expectFirst("a").text().length());
            assertThat(passage.text().replaceAll("\\s", ""))
                    .contains(shown.replaceAll("[\\s…]", "").substring(0, 12));
        }
    }

    @Test
    void aTopicsYearsAndNeighboursAreCountedAsSearchesCount() {
        Document page = PagesTest.page(library, "/topics/innovation-supervision");

        assertThat(page.select(".timeline a")).hasSizeGreaterThan(3);
        int sum = 0;
        for (Element bar : page.select(".timeline a")) {
            int count = Integer.parseInt(bar.expectFirst(".number").ownText());
            assertThat(bar.text()).matches(count + " 篇， \\d{4} ?年");
            assertThat(library.json("/api/v1" + bar.attr("href")).get("total").asInt())
                    .isEqualTo(count);
            sum += count;
        }
        assertThat(page.expectFirst("h1").text()).isEqualTo("创新监督机制 " + sum + " 篇");
        assertThat(page.select(".places li").eachText())
                .contains("与居民道德建设结合 共有 "
                        + library.json("/api/v1/topics/matrix/innovation-supervision/integration-morality")
                                .get("total")
                                .asInt()
                        + " 篇");
        for (JsonNode hit :
                library.search("", "topic=innovation-supervision", "size=100").get("hits")) {
            assertThat(page.select(".entries a[href=/documents/" + hit.get("id").asString() + "]"))
                    .hasSize(1);
        }
    }

    @Test
    void aTopicOfManyLeadsToAllOfThemAndToTheTopicsBelow() {
        Document page = PagesTest.page(library, "/topics/innovation");

        assertThat(page.select("nav[aria-label=下级专题] a")).hasSize(6);
        Element all = page.select(".all a").last();
        int count = library.json("/api/v1" + all.attr("href")).get("total").asInt();
        assertThat(all.text()).isEqualTo("查看全部 " + count + " 篇");
        assertThat(page.expectFirst("h1").text()).endsWith(count + " 篇");
        assertThat(page.select(".entries > li").size()).isLessThan(count);
    }
}
