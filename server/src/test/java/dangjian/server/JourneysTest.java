package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.server.Reader.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;

/** What Party workers come for, from the first word typed to the clause, the decision, the file: with mouse or keyboard, on a screen or a phone. */
class JourneysTest {

    @TempDir
    private static Path folder;

    private static TestLibrary library;

    @BeforeAll
    static void indexTheSamplesAndANastyDocument() throws IOException {
        Path corpus = PagesTest.nastyCorpus(folder);
        library = TestLibrary.of(folder.resolve("data"), TestLibrary.SAMPLES, corpus);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    static Stream<Way> waysWithScripts() {
        return Stream.of(
                new Way(1280, false, true),
                new Way(1280, true, true),
                new Way(390, false, true),
                new Way(390, true, true));
    }

    static Stream<Way> ways() {
        return Stream.concat(waysWithScripts(), Stream.of(new Way(1280, true, false), new Way(390, false, false)));
    }

    @ParameterizedTest
    @MethodSource("waysWithScripts")
    void fromAnInputMethodOverASuggestionToTheSecondHitAndBack(Way way) {
        try (Reader reader = new Reader(library, folder, way)) {
            reader.visit("/");
            reader.enter(reader.see("#q"));
            reader.compose("jumin yishi", "居民议事");
            assertThat(reader.url()).isEqualTo(library.address() + "/");
            WebElement option = reader.see("[role=option]", "居民议事会");
            if (way.byKeyboard()) {
                new Actions(reader.browser()).sendKeys(Keys.DOWN, Keys.ENTER).perform();
            } else {
                option.click();
            }
            reader.arriveAt("/search?q=");
            reader.unfoldFilters();
            reader.use(reader.see("a.choice", "经验文章"));
            reader.see(".chips.set", "经验文章");
            reader.hearTheNewList();
            reader.unfoldFilters();
            reader.use(yearWithTwo(reader));
            reader.see(".chips.set", "年份");
            reader.hearTheNewList();
            List<String> titles = titles(reader);
            assertThat(titles).hasSizeGreaterThan(1);
            reader.picture("suggestion");
            String list = reader.url();

            WebElement second = reader.browser()
                    .findElements(By.cssSelector(".hit"))
                    .get(1)
                    .findElement(By.cssSelector(".excerpt .label"));
            reader.use(second);
            reader.arriveAt("/documents/");
            assertThat(reader.browser().findElement(By.tagName("h1")).getText()).isEqualTo(titles.get(1));
            reader.seeInSight(fragment(reader));
            reader.picture("suggestion");

            reader.browser().navigate().back();
            reader.arriveAt("/search");
            reader.see(".chips.set", "经验文章");
            assertThat(reader.url()).isEqualTo(list);
            assertThat(titles(reader)).isEqualTo(titles);
        }
    }

    private static WebElement yearWithTwo(Reader reader) {
        reader.see("a.year");
        return reader.browser().findElements(By.cssSelector("a.year")).stream()
                .filter(year -> !year.getDomAttribute("title").endsWith("：1 篇"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> titles(Reader reader) {
        return reader.browser().findElements(By.cssSelector(".hit h2 a")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static String fragment(Reader reader) {
        return reader.url().substring(reader.url().indexOf('#') + 1);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void fromAShortNameToACitationAndTheTextItRepealed(Way way) {
        try (Reader reader = new Reader(library, folder, way)) {
            reader.browser()
                    .executeCdpCommand(
                            "Browser.grantPermissions",
                            Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
            reader.visit("/search?q=" + TestLibrary.encode("党员教育管理办法第四十条"));
            assertThat(reader.see(".answer h2").getText()).contains("临澜市社区党员教育管理办法", "第四十条");
            reader.picture("clause");
            reader.use(reader.see(".answer a", "在原文中查看"));
            reader.arriveAt("#art-40");
            reader.seeInSight("art-40");

            reader.use(reader.see("#art-40 a.cite"));
            assertThat(reader.see(way.withScripts() ? "dialog .quote" : "#cite .quote")
                            .getText())
                    .startsWith("《临澜市社区党员教育管理办法》")
                    .contains("第四十条");
            reader.picture("clause");
            if (way.withScripts()) {
                reader.use(reader.see("dialog [data-copy]", "复制引用"));
                reader.see("dialog .told", "已复制");
                assertThat((String) reader.browser()
                                .executeAsyncScript("navigator.clipboard.readText().then(arguments[0], arguments[0])"))
                        .startsWith("《临澜市社区党员教育管理办法》")
                        .endsWith("第四十条");
                new Actions(reader.browser()).sendKeys(Keys.ESCAPE).perform();
            } else {
                reader.use(reader.see("#cite a", "回到这一段"));
                reader.arriveAt("#art-40");
            }

            reader.use(reader.see("#art-40 a.citation", "临澜市党员教育管理办法（试行）"));
            new WebDriverWait(reader.browser(), Duration.ofSeconds(15))
                    .until(each -> each.findElement(By.tagName("h1")).getText().equals("临澜市党员教育管理办法（试行）"));
            assertThat(reader.see(".banner").getText()).contains("已废止", "临澜市社区党员教育管理办法", "第四十条");
            reader.picture("clause");
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void fromTheMatrixOverAnArticleToTheClauseItApplies(Way way) {
        try (Reader reader = new Reader(library, folder, way)) {
            reader.visit("/");
            reader.use(reader.see("nav a", "矩阵"));
            reader.arriveAt("/matrix");
            reader.picture("matrix");
            reader.use(reader.browser()
                    .findElement(By.xpath("//table//td/a[contains(., '创新监督机制') and contains(., '居民道德')]")));
            reader.arriveAt("/matrix/");
            reader.picture("matrix");
            reader.use(reader.see(".entries h3 a", "道德评议会的第三只眼"));
            reader.arriveAt("/documents/");
            assertThat(reader.see(".library-card").getText()).contains("经验文章");
            String article = reader.browser().findElement(By.tagName("h1")).getText();
            reader.use(reader.browser().findElements(By.cssSelector(".text a.citation")).stream()
                    .filter(link -> link.getDomAttribute("href").contains("#art-"))
                    .findFirst()
                    .orElseThrow());
            reader.arriveAt("#art-");
            assertThat(reader.browser().findElement(By.tagName("h1")).getText()).isNotEqualTo(article);
            reader.seeInSight(fragment(reader));
            reader.picture("matrix");
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void fromAQuestionToWhatWasResolvedAndTheOriginalFile(Way way) throws IOException {
        Path downloads = Files.createTempDirectory(folder, "downloads");
        JsonNode minutes = minutesWithADeadline();
        try (Reader reader = new Reader(library, folder, way)) {
            reader.browser()
                    .executeCdpCommand(
                            "Browser.setDownloadBehavior",
                            Map.of("behavior", "allow", "downloadPath", downloads.toString()));
            reader.visit("/search?kind=minutes&q="
                    + TestLibrary.encode(minutes.get("title").asString()));
            reader.use(reader.see(".hit h2 a", minutes.get("title").asString()));
            reader.arriveAt("/documents/");
            assertThat(reader.see(".agenda").getText())
                    .contains(resolved(minutes).get("responsible").get(0).asString())
                    .contains(resolved(minutes).get("deadlines").get(0).asString());
            reader.picture("minutes");

            reader.use(reader.see("a[download]"));
            new WebDriverWait(reader.browser(), Duration.ofSeconds(15)).until(each -> finished(downloads) != null);
            Path original =
                    TestLibrary.SAMPLES.resolve(minutes.get("file").get("path").asString());
            assertThat(finished(downloads)).hasSameBinaryContentAs(original);
        }
    }

    private static JsonNode minutesWithADeadline() {
        for (JsonNode hit :
                library.json("/api/v1/search?q=&kind=minutes&size=50").get("hits")) {
            JsonNode document =
                    library.json("/api/v1/documents/" + hit.get("id").asString());
            if (resolved(document) != null) {
                return document;
            }
        }
        throw new AssertionError("no minutes with somebody responsible and a deadline");
    }

    private static JsonNode resolved(JsonNode document) {
        for (JsonNode item : document.get("agenda")) {
            for (JsonNode resolution : item.get("resolutions")) {
                if (!resolution.get("responsible").isEmpty()
                        && !resolution.get("deadlines").isEmpty()) {
                    return resolution;
                }
            }
        }
        return null;
    }

    private static Path finished(Path downloads) {
        try (Stream<Path> files = Files.list(downloads)) {
            return files.filter(file -> !file.toString().endsWith(".crdownload"))
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void markupInATitleAndInAQuestionIsShownAsText(Way way) {
        try (Reader reader = new Reader(library, folder, way)) {
            reader.visit("/");
            WebElement box = reader.see("#q");
            reader.enter(box);
            box.sendKeys("清扫楼道 <script>alert(1)</script>\"'");
            box.sendKeys(Keys.ENTER);
            reader.arriveAt("/search?q=");
            assertThat(reader.see("#q").getDomProperty("value")).isEqualTo("清扫楼道 <script>alert(1)</script>\"'");
            WebElement hit = reader.see(".hit h2 a", "<script>alert(1)</script>");
            assertThat(hit.getText()).contains("<img src=x onerror=alert(2)>😀𠮷");
            reader.picture("markup");
            reader.use(hit);
            reader.arriveAt("/documents/");
            assertThat(reader.see("h1").getText()).contains(PagesTest.NASTY);
            assertThat(reader.browser().findElements(By.cssSelector("main img[src=x], main script")))
                    .isEmpty();
            reader.picture("markup");
        }
    }
}
