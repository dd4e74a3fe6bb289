package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The page of results without a script: every link does what its words promise. */
class ResultsPageTest {

    @TempDir
    private static Path data;

    private static TestLibrary library;

    @BeforeAll
    static void indexTheSamples() {
        library = TestLibrary.of(data, TestLibrary.SAMPLES);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"居民议事会", "党员大会多久开一次", "停车", "“三会一课”"})
    void everyPassageLeadsToItsPlaceWithTheQuestionCarried(String query) {
        Document results = search(query);
        assertThat(results.select(".hit")).isNotEmpty();
        assertThat(results.select(".hit h2 a").eachAttr("href"))
                .allMatch(address -> address.endsWith("?q=" + TestLibrary.encode(query)));
        for (Element label : results.select(".hit .label")) {
            String[] address = label.attr("href").split("#");
            assertThat(address[0]).endsWith("?q=" + TestLibrary.encode(query));
            Element place = page(address[0]).getElementById(address[1]);
            assertThat(place).as(label.attr("href")).isNotNull();
            Element mark = label.parent().selectFirst("mark");
            if (mark != null) {
                assertThat(place.text()).contains(mark.text());
            }
        }
        assertThat(results.select(".hit")).allMatch(hit -> hit.select(".label").size() <= 3);
    }

    @ParameterizedTest
    @CsvSource({"repealed, 已废止", "amended, 已修改", "pending, 尚未生效"})
    void whatIsNotInForceSaysSoInWords(String status, String words) {
        Document results = page("/search?q=&status=" + status);
        assertThat(results.select(".hit"))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.select(".flag").eachText()).containsExactly(words));
        assertThat(page("/search?q=&status=effective").select(".flag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/search?q=", "/search?q=社区", "/search?q=社区&status=effective", "/search?q=党员&topic=innovation"})
    void aChoiceLeavesAsManyAsItSays(String address) {
        Document results = page(address);
        assertThat(results.select(".choice:not([aria-current])")).hasSizeGreaterThan(10);
        for (Element choice : results.select(".facet")) {
            boolean isFree = choice.select("[aria-current]").isEmpty();
            for (Element each :
                    choice.select("a.choice, a.year").stream().limit(6).toList()) {
                int promised = number(each.text().replaceAll("(.*\\D)?(\\d+) 篇.*", "$2"));
                if (isFree) {
                    assertThat(total(page(each.attr("href"))))
                            .as(each.outerHtml())
                            .isEqualTo(promised);
                }
            }
        }
    }

    @Test
    void chosenFiltersAreTakenBackOneByOne() {
        String address = "/search?q=社区&kind=policy&kind=experience&year=2021-2023&status=effective&sort=date&size=20";
        Document results = page(address);
        assertThat(results.select(".chips.set a span:first-child").eachText())
                .containsExactly("类型：政策文件", "类型：经验文章", "年份：2021—2023年", "效力：有效");
        for (Element chip : results.select(".chips.set li:not(:last-child) a")) {
            Document without = page(chip.attr("href"));
            assertThat(without.select(".chips.set li")).hasSize(4);
            assertThat(without.select(".chips.set").text())
                    .doesNotContain(chip.child(0).text());
            assertThat(chip.attr("href")).contains("sort=date", "size=20");
        }
        assertThat(page(results.selectFirst(".chips.set .all").attr("href")).select(".chips.set"))
                .isEmpty();
        assertThat(results.select(".choice[aria-current] .name").eachText())
                .allMatch(text -> text.endsWith("，已选，再选一次去掉"));
    }

    @Test
    void aChosenValueThatNothingHasCanStillBeTakenBack() {
        Document results = page("/search?q=居民议事会&kind=minutes&issuer=没有这个机关");
        Element chosen = results.getElementById("f-issuer-" + TestLibrary.encode("没有这个机关"));
        assertThat(chosen.selectFirst(".count").text()).isEqualTo("0 篇");
        assertThat(chosen.attr("href")).doesNotContain("issuer");
    }

    @Test
    void topicsStandBelowTheirRootsAndLongListsAreFolded() {
        Document results = page("/search?q=");
        assertThat(results.select(".root > li > a")).hasSizeGreaterThan(2);
        for (JsonNode topic : library.json("/api/v1/topics").get("topics")) {
            Element root = results.getElementById("f-topic-" + topic.get("id").asString());
            List<String> children = topic.get("children")
                    .valueStream()
                    .map(child -> "f-topic-" + child.get("id").asString())
                    .toList();
            assertThat(root.parent().select("ul .choice").eachAttr("id"))
                    .isNotEmpty()
                    .isSubsetOf(children);
        }
        Element issuers = results.getElementById("facet-issuer").parent();
        assertThat(issuers.select("> ul .choice")).hasSize(8);
        Element further = issuers.selectFirst("details");
        assertThat(further.hasAttr("open")).isFalse();
        assertThat(further.selectFirst("summary").text())
                .isEqualTo("更多（" + further.select(".choice").size() + "）");
    }

    @Test
    void yearsAreContiguousAndRangesHaveOneAddress() {
        Document results = page("/search?q=" + TestLibrary.encode("居民议事"));
        List<String> years = results.select(".years .year").eachAttr("title");
        assertThat(years).hasSizeBetween(5, 10);
        int first = number(years.get(0).substring(0, 4));
        for (int i = 0; i < years.size(); i++) {
            assertThat(years.get(i)).startsWith(first + i + "年：");
        }
        assertThat(redirect("/search?q=a&kind=policy&sort=date&from=2023&to=2020&year=1999"))
                .isEqualTo("/search?q=a&kind=policy&year=2020-2023&sort=date");
        assertThat(redirect("/search?q=&from=2020&to=2020")).isEqualTo("/search?q=&year=2020");
        assertThat(redirect("/search?q=&from=2020&to=")).isEqualTo("/search?q=&year=2020-2100");
        assertThat(redirect("/search?q=&from=&to=&year=2020")).isEqualTo("/search?q=");
        for (String wrong : List.of("from=20&to=2020", "from=<b>&to=", "from=9999", "to=1066")) {
            HttpResponse<String> answer =
                    library.get("/search?q=&" + wrong.replace("<", "%3C").replace(">", "%3E"));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).contains("年份应为四位数字");
        }
        int alone = total(page("/search?q=&year=2020")) + total(page("/search?q=&year=2021"));
        assertThat(total(page("/search?q=&year=2020-2021"))).isEqualTo(alone);
        assertThat(library.json("/api/v1/search?q=&year=2020-2021").get("total").asInt())
                .isEqualTo(alone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=停车位&kind=minutes&year=2012",
                "/search?q=居民议事会&kind=policy&status=repealed&year=1950",
                "/search?q=“党员停车位”",
                "/search?q=停车位 年份:2012",
                "/search?q=停车位 -车位",
                "/search?q=“无人驾驶xyz 党员”"
            })
    void whereNothingIsFoundEveryOfferFindsWhatItSays(String address) {
        Document results = page(address);
        assertThat(total(results)).isZero();
        assertThat(results.select(".hit")).isEmpty();
        assertThat(results.select(".relaxed li")).isNotEmpty();
        for (Element offer : results.select(".relaxed li")) {
            int promised = number(offer.selectFirst("strong").text());
            assertThat(promised).isPositive();
            assertThat(total(page(offer.selectFirst("a").attr("href"))))
                    .as(offer.text())
                    .isEqualTo(promised);
        }
        assertThat(results.select(".roots a")).isNotEmpty();
    }

    @Test
    void whereNothingIsFoundTheWordsThatNothingHasAreNamed() {
        assertThat(search("“停车位无人驾驶”").select(".absent").text()).contains("“停车位无人驾驶”");
        assertThat(search("“停车位无人驾驶”").select(".relaxed a").eachText()).contains("「停车位」");
        assertThat(search("鑫磊zzz").select(".absent").text()).contains("zzz");
        assertThat(search("停车位&kind=minutes&year=2012").select(".relaxed a").eachText())
                .containsExactly("去掉筛选「年份：2012年」");
    }

    @Test
    void pagesLeadOnBackAndToTheEnds() {
        Document middle = page("/search?q=&size=5&page=8");
        assertThat(middle.select(".pages .number, .pages .gap").eachText())
                .containsExactly("1", "…", "6", "7", "8", "9", "10", "…", "17");
        assertThat(middle.select(".pages [aria-current=page]").eachText()).containsExactly("8");
        assertThat(middle.selectFirst("a[rel=prev]").attr("href")).isEqualTo("/search?q=&size=5&page=7");
        assertThat(middle.selectFirst("a[rel=next]").attr("href")).isEqualTo("/search?q=&size=5&page=9");
        assertThat(middle.selectFirst(".hits").attr("start")).isEqualTo("36");
        Document beyond = page("/search?q=&size=5&page=99");
        assertThat(beyond.select(".empty").text()).contains("没有第 99 页", "一共只有 17 页");
        assertThat(page(beyond.selectFirst(".empty a").attr("href")).select(".hit"))
                .isNotEmpty();
    }

    @Test
    void theClauseAskedForStandsAboveTheListAndNotTwice() {
        Document results = search("居民议事会工作办法第三条");
        Element answer = results.selectFirst(".answer");
        assertThat(answer.selectFirst("h2").text()).isEqualTo("《望澜区居民议事会工作办法》第三条");
        assertThat(answer.selectFirst("blockquote").text()).startsWith("第三条");
        assertThat(answer.attr("data-anchor")).isEqualTo("art-3");
        String place = answer.selectFirst(".actions a").attr("href");
        assertThat(results.select(".hit .label").eachAttr("href")).doesNotContain(place);
        assertThat(page(place.split("#")[0]).getElementById(place.split("#")[1]))
                .isNotNull();
    }

    private static Document search(String query) {
        return page("/search?q=" + query);
    }

    private static Document page(String address) {
        return PagesTest.page(library, encoded(address));
    }

    /** As a browser sends what was typed into its address. */
    private static String encoded(String address) {
        StringBuilder out = new StringBuilder();
        address.codePoints().forEach(c -> {
            String each = Character.toString(c);
            out.append(c > 0x7f || c == ' ' ? TestLibrary.encode(each) : each);
        });
        return out.toString();
    }

    private static String redirect(String address) {
        HttpResponse<String> answer = library.get(address);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static int total(Document results) {
        return number(results.selectFirst(".summary").text().replaceAll("共 | 篇.*", ""));
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }
}
