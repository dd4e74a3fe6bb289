package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page of results in a real Chromium: filters, pages and the way back keep the reader's place. */
class ResultsBrowserTest extends BrowserSession {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private static Path data;

    private static TestLibrary library;

    @BeforeAll
    static void indexTheSamples() throws IOException {
        Path corpus = Files.createDirectories(data.resolve("corpus"));
        Files.writeString(
                corpus.resolve("long.txt"), "关于" + "清扫楼道".repeat(60) + "Q".repeat(60) + "的通知\n各社区：请按时清扫楼道。\n");
        library = TestLibrary.of(data.resolve("index"), TestLibrary.SAMPLES, corpus);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void filtersAreCombinedAndTakenBackOneByOne(boolean withScripts) {
        open(1280, withScripts, "/search?q=社区");
        List<String> unfiltered = titles();
        choose("f-kind-policy");
        choose("f-kind-experience");
        choose("f-year-2022-2023");
        choose("f-year-2022");
        assertThat(browser.getCurrentUrl()).contains("kind=policy", "kind=experience", "year=2022");
        assertThat(chips()).containsExactly("类型：政策文件 ✕", "类型：经验文章 ✕", "年份：2022年 ✕", "全部去掉");
        assertThat(texts(".hit time")).isNotEmpty().allMatch(date -> date.startsWith("2022"));
        assertThat(texts(".hit .kind")).contains("政策文件", "经验文章").doesNotContain("会议纪要");

        choose("f-kind-policy");
        assertThat(chips()).containsExactly("类型：经验文章 ✕", "年份：2022年 ✕", "全部去掉");
        follow(".chips.set li:nth-child(2) a");
        assertThat(chips()).containsExactly("类型：经验文章 ✕", "全部去掉");
        follow(".chips.set .all");
        assertThat(browser.findElements(By.cssSelector(".chips.set"))).isEmpty();
        assertThat(titles()).isEqualTo(unfiltered);
    }

    @Test
    void aFilterChangesTheListAndNothingElse() {
        open(1280, true, "/search?q=社区");
        browser.findElement(By.id("q")).sendKeys("写到一半");
        browser.executeScript("window.sameDocument = true; window.scrollTo(0, 60)");
        WebElement filter = browser.findElement(By.id("f-kind-policy"));
        browser.executeScript("arguments[0].focus({ preventScroll: true })", filter);
        press(filter, Keys.ENTER);

        assertThat(focused()).isEqualTo("f-kind-policy");
        assertThat(browser.findElement(By.id("f-kind-policy")).getDomAttribute("aria-current"))
                .isEqualTo("true");
        assertThat(browser.executeScript("return window.sameDocument")).isEqualTo(true);
        assertThat(browser.findElement(By.id("q")).getDomProperty("value")).isEqualTo("社区写到一半");
        assertThat(scrolled()).isEqualTo(60);
        await("document.getElementById('announcement').textContent === '"
                + browser.findElement(By.id("results")).getDomAttribute("data-announcement") + "'");

        press(browser.findElement(By.id("f-kind-policy")), Keys.SPACE);
        assertThat(focused()).isEqualTo("f-kind-policy");
        assertThat(browser.getCurrentUrl()).doesNotContain("kind=");
    }

    @Test
    void onlyTheKeyboardIsNeeded() {
        open(1280, true, "/search?q=社区");
        browser.findElement(By.id("q")).click();
        for (int presses = 0; presses < 40 && !"f-status-effective".equals(focused()); presses++) {
            browser.switchTo().activeElement().sendKeys(Keys.TAB);
        }
        assertThat(focused()).isEqualTo("f-status-effective");
        press(browser.switchTo().activeElement(), Keys.ENTER);
        assertThat(chips()).contains("效力：有效 ✕");
        WebElement chip = browser.findElement(By.cssSelector(".chips.set a"));
        press(chip, Keys.ENTER);
        assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("found");
        browser.switchTo().activeElement().sendKeys(Keys.TAB);
        assertThat(browser.switchTo().activeElement().getText()).isEqualTo("相关度");
    }

    @Test
    void backAndForwardBringTheSameListAtTheSamePlace() {
        open(1280, true, "/search?q=社区");
        choose("f-kind-policy");
        List<String> policies = titles();
        browser.executeScript("window.scrollTo({ top: 700, behavior: 'instant' })");
        WebElement label = browser.findElements(By.cssSelector(".hit .label")).get(8);
        label.click();
        await("location.pathname.startsWith('/documents/')");
        browser.navigate().back();
        await("location.pathname === '/search' && document.querySelectorAll('.hit').length > 0");
        await("Math.abs(window.scrollY - 700) < 200");
        assertThat(titles()).isEqualTo(policies);
        assertThat(chips()).contains("类型：政策文件 ✕");

        double before = scrolled();
        WebElement shown = browser.findElement(By.id("results"));
        browser.executeScript("document.getElementById('f-status-effective').click()");
        awaitAnother(shown);
        List<String> effective = titles();
        browser.navigate().back();
        await("document.querySelectorAll('.chips.set li').length === 2");
        assertThat(titles()).isEqualTo(policies);
        await("Math.abs(window.scrollY - " + before + ") < 2");
        browser.navigate().forward();
        await("document.querySelectorAll('.chips.set li').length === 3");
        assertThat(titles()).isEqualTo(effective);
        browser.navigate().back();
        browser.navigate().back();
        await("document.querySelectorAll('.chips.set').length === 0");
        browser.findElement(By.id("q")).sendKeys("党");
        await("document.querySelectorAll('[role=option]').length > 0");
    }

    @Test
    void backAcrossAJumpWithinThePageBringsTheList() {
        open(1280, true, "/search?q=社区");
        List<String> all = titles();
        browser.executeScript("location.hash = 'main'");
        choose("f-kind-minutes");
        assertThat(titles()).isNotEqualTo(all);
        browser.navigate().back();
        await("document.querySelectorAll('.chips.set').length === 0");
        assertThat(titles()).isEqualTo(all);
    }

    @Test
    void choosingTwiceInHasteLeavesListAndAddressOfOneMind() {
        open(1280, true, "/search?q=社区");
        browser.executeScript("document.getElementById('f-kind-policy').click();"
                + "document.getElementById('f-kind-minutes').click();"
                + "document.getElementById('f-kind-minutes').click()");
        await("location.search.includes('kind=minutes')");
        await("document.querySelectorAll('.htmx-request').length === 0");
        assertThat(chips()).containsExactly("类型：会议纪要 ✕", "全部去掉");
        assertThat(browser.getCurrentUrl()).doesNotContain("policy");
    }

    @Test
    void yearsAreChosenByBarOrByRange() {
        open(1280, true, "/search?q=");
        choose("f-year-2020-2021");
        choose("f-year-2020");
        assertThat(texts(".hit time")).isNotEmpty().allMatch(date -> date.startsWith("2020"));
        browser.findElement(By.id("year-from")).clear();
        browser.findElement(By.id("year-from")).sendKeys("2019");
        browser.findElement(By.id("year-to")).clear();
        press(browser.findElement(By.id("year-to")), "2021" + Keys.ENTER);
        await("location.search.includes('year=2019-2021')");
        assertThat(chips()).containsExactly("年份：2019—2021年 ✕", "全部去掉");
        assertThat(texts(".hit time")).allMatch(date -> date.matches("20(19|20|21).*"));
        int before = Integer.parseInt(browser.findElement(By.cssSelector("#f-year-2018"))
                .getDomProperty("textContent")
                .replaceAll(".*年 | 篇.*", ""));
        int chosen = total();
        choose("f-year-2018");
        assertThat(total()).isEqualTo(chosen + before);
    }

    @Test
    void pagesBeginAtTheTopAndBringTheReaderThere() {
        open(1280, true, "/search?q=&sort=date");
        List<String> first = titles();
        browser.executeScript("window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })");
        follow("a[rel=next]");
        assertThat(browser.getCurrentUrl()).endsWith("page=2");
        assertThat(titles()).isNotEmpty().doesNotContainAnyElementsOf(first);
        await("window.scrollY < 5");
        assertThat(focused()).isEqualTo("found");
        assertThat(browser.getTitle()).isEqualTo("全部文档（第 2 页） · 党建知识库");
        follow(".sizes a:nth-of-type(2)");
        assertThat(titles()).hasSize(20).startsWith(first.get(0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onAPhoneTheFiltersAreFoldedAway(boolean withScripts) throws IOException {
        open(390, withScripts, "/search?q=社区&kind=policy");
        assertThat(browser.findElement(By.cssSelector(".hit h2")).getLocation().getY())
                .as("the list is at hand")
                .isLessThan(700);
        if (withScripts) {
            WebElement summary = browser.findElement(By.cssSelector(".panel > summary"));
            assertThat(summary.getText()).isEqualTo("筛选（1）");
            assertThat(browser.findElement(By.id("f-kind-minutes")).isDisplayed())
                    .isFalse();
            summary.click();
        } else {
            browser.findElement(By.linkText("筛选（1）")).click();
        }
        assertThat(browser.findElement(By.id("f-kind-minutes")).isDisplayed()).isTrue();
        screenshot("panel-" + withScripts);
        choose("f-kind-minutes");
        assertThat(browser.findElement(By.cssSelector(".panel > summary")).getText())
                .isEqualTo("筛选（2）");
        if (withScripts) {
            assertThat(browser.findElement(By.id("f-kind-minutes")).isDisplayed())
                    .as("the panel stays open to choose more")
                    .isTrue();
            browser.findElement(By.cssSelector(".see a")).click();
            assertThat(browser.findElement(By.id("f-kind-minutes")).isDisplayed())
                    .isFalse();
            assertThat(focused()).isEqualTo("found");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void nothingBreaksTheWidth(int width) throws IOException {
        String hostile = "<script>alert(1)</script>😀" + "长".repeat(400) + "x".repeat(500);
        open(width, true, "/search?q=" + TestLibrary.encode(hostile));
        screenshot("hostile-" + width);
        for (String path : List.of(
                "/search?q=" + TestLibrary.encode(hostile) + "&issuer=" + TestLibrary.encode("机".repeat(200)),
                "/search?q=",
                "/search?q=社区&kind=minutes&year=1950",
                "/search?q=居民议事会工作办法第三条",
                "/search?q=清扫楼道",
                "/search?q=社区&page=99")) {
            browser.get(library.address() + path);
            assertThat(browser.executeScript(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(path)
                    .isEqualTo(0L);
        }
        screenshot("results-end-" + width);
    }

    private void open(int width, boolean withScripts, String path) {
        browser = Chromium.open(data, width, withScripts);
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        browser.get(library.address() + path);
    }

    /** Chooses a filter and waits for the list it leaves. */
    private void choose(String filter) {
        follow("[id='" + filter + "']");
    }

    private void follow(String link) {
        WebElement shown = browser.findElement(By.id("results"));
        browser.findElement(By.cssSelector(link)).click();
        awaitAnother(shown);
    }

    private void press(WebElement element, CharSequence keys) {
        WebElement shown = browser.findElement(By.id("results"));
        element.sendKeys(keys);
        awaitAnother(shown);
    }

    private void awaitAnother(WebElement shown) {
        new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.stalenessOf(shown));
        new WebDriverWait(browser, PATIENCE)
                .until(each -> !each.findElements(By.id("results")).isEmpty());
        new WebDriverWait(browser, PATIENCE)
                .until(each -> each.findElements(By.cssSelector(".htmx-request, .htmx-settling, .htmx-swapping"))
                        .isEmpty());
    }

    private void await(String condition) {
        new WebDriverWait(browser, PATIENCE)
                .withMessage(condition)
                .until(each -> Boolean.TRUE.equals(browser.executeScript("return " + condition)));
    }

    private String focused() {
        return (String) browser.executeScript("return document.activeElement.id");
    }

    private double scrolled() {
        return ((Number) browser.executeScript("return window.scrollY")).doubleValue();
    }

    private int total() {
        return Integer.parseInt(
                browser.findElement(By.cssSelector(".summary")).getText().replaceAll("共 | 篇.*", ""));
    }

    private List<String> titles() {
        return texts(".hit h2 a");
    }

    private List<String> chips() {
        return texts(".chips.set li");
    }

    private List<String> texts(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }
}
