package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The matrix in a real Chromium: a heat map for the mouse, a table for the keyboard, phones and who has no script. */
class MatrixBrowserTest extends BrowserSession {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CELL = "/matrix/innovation-supervision/integration-morality";

    @TempDir
    private static Path data;

    private static TestLibrary library;

    @BeforeAll
    static void indexTheSamples() throws IOException {
        library = TestLibrary.of(data, TestLibrary.SAMPLES);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void theHeatMapIsDrawnAndAClickOnACellLeadsToItsList() throws IOException {
        open(1280, true);
        WebElement canvas = new WebDriverWait(browser, PATIENCE)
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("#heat-map canvas")));
        @SuppressWarnings("unchecked")
        List<Number> pixel = (List<Number>)
                browser.executeScript("const chart = echarts.getInstanceByDom(document.getElementById('heat-map'));"
                        + "return chart.convertToPixel({seriesIndex: 0}, [1, 5]);");
        assertThat(browser.executeScript("return echarts.getInstanceByDom(document.getElementById('heat-map'))"
                        + ".getOption().series[0].data.map(cell => cell.value[2]).join()"))
                .isEqualTo(browser.findElements(By.cssSelector("table.matrix td a")).stream()
                        .map(this::number)
                        .collect(Collectors.joining(",")));
        screenshot("matrix-1280");
        assertThat(browser.manage().logs().get("browser").getAll()).isEmpty();

        int x = pixel.get(0).intValue() - canvas.getSize().width / 2;
        int y = pixel.get(1).intValue() - canvas.getSize().height / 2;
        new Actions(browser)
                .moveToElement(canvas, x, y)
                .pause(Duration.ofMillis(300))
                .click()
                .perform();
        arriveAt(CELL);
        assertThat(browser.findElement(By.tagName("h1")).getText()).startsWith("创新监督机制 × 与居民道德建设结合");
        assertThat(browser.manage().logs().get("browser").getAll()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "1280, false", "390, true", "390, false"})
    void theKeyboardGoesFromTheTableThroughAnArticleToTheClauseItApplies(int width, boolean withScripts)
            throws IOException {
        open(width, withScripts);
        WebElement cell = tabTo("a[href='" + CELL + "']");
        cell.sendKeys(Keys.ENTER);
        arriveAt(CELL);
        screenshot("matrix-cell-" + width + "-" + withScripts);
        WebElement article = browser.findElement(By.partialLinkText("道德评议会的第三只眼"));
        article.sendKeys(Keys.ENTER);
        arriveAt("/documents/");
        WebElement clause = browser.findElement(By.cssSelector("main a[href*='/documents/'][href$='#art-11']"));
        clause.sendKeys(Keys.ENTER);
        arriveAt("#art-11");
        assertThat(browser.findElement(By.tagName("h1")).getText()).contains("道德评议会工作办法");
        assertThat(browser.findElement(By.id("art-11")).getText()).contains("第十一条");
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "390, true", "390, false"})
    void withoutAScriptAndOnAPhoneTheTableIsTheHeatMap(int width, boolean withScripts) {
        open(width, withScripts);
        assertThat(browser.findElement(By.id("heat-map")).isDisplayed()).isFalse();
        WebElement most = browser.findElement(By.cssSelector("td.level-5"));
        WebElement least = browser.findElement(By.cssSelector("td.level-1"));
        assertThat(most.getCssValue("background-color")).isNotEqualTo(least.getCssValue("background-color"));
        assertThat(Integer.parseInt(number(most.findElement(By.tagName("a")))))
                .isGreaterThan(Integer.parseInt(number(least.findElement(By.tagName("a")))));
        for (WebElement link : browser.findElements(By.cssSelector("table.matrix td a"))) {
            assertThat(link.getSize().width).isGreaterThanOrEqualTo(32);
            assertThat(link.getSize().height).isGreaterThanOrEqualTo(32);
        }
    }

    /** The number of a cell without what is read aloud beside it. */
    private String number(WebElement link) {
        return link.getDomProperty("textContent").replaceFirst("(?s).*：(\\d+) 篇.*", "$1");
    }

    /** Presses Tab until an element has the focus. */
    private WebElement tabTo(String selector) {
        WebElement wanted = browser.findElement(By.cssSelector(selector));
        for (int i = 0; i < 100; i++) {
            new Actions(browser).sendKeys(Keys.TAB).perform();
            if (browser.switchTo().activeElement().equals(wanted)) {
                return wanted;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    private void open(int width, boolean withScripts) {
        browser = Chromium.open(data, width, withScripts);
        browser.get(library.address() + "/matrix");
    }

    private void arriveAt(String address) {
        new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.urlContains(address));
    }
}
