package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages in a real Chromium, with and without JavaScript, wide and narrow. */
class BrowserTest extends BrowserSession {

    @TempDir
    private static Path data;

    private static TestLibrary library;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @BeforeAll
    static void indexTheSamples() throws IOException {
        library = TestLibrary.of(data, TestLibrary.SAMPLES);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    private void arriveAt(String address) {
        new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.urlContains(address));
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "1280, false", "390, true", "390, false"})
    void fromAQuestionToTheClauseOnThePage(int width, boolean withScripts) throws IOException {
        open(width, withScripts);
        browser.get(library.address() + "/");
        screenshot("home-" + width + "-" + withScripts);
        WebElement box = browser.findElement(By.id("q"));
        box.sendKeys("居民议事会议题公示");
        box.sendKeys(Keys.ENTER);
        arriveAt("/search?q=");
        WebElement first = browser.findElement(By.cssSelector(".hit h2 a"));
        assertThat(first.getText()).isEqualTo("望澜区居民议事会工作办法");
        screenshot("results-" + width + "-" + withScripts);
        WebElement label = browser.findElement(By.cssSelector(".hit .excerpt .label"));
        String clause = label.getText();
        label.sendKeys(Keys.ENTER);
        arriveAt("#art-");
        assertThat(browser.getCurrentUrl()).contains("/documents/");
        String anchor =
                browser.getCurrentUrl().substring(browser.getCurrentUrl().indexOf('#') + 1);
        WebElement passage = browser.findElement(By.id(anchor));
        assertThat(passage.getText()).startsWith(clause);
        assertThat(passage.findElements(By.tagName("mark"))).isNotEmpty();
        screenshot("document-" + width + "-" + withScripts);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void filtersNarrowTheResultsAndBackWidensThem(boolean withScripts) {
        open(1280, withScripts);
        browser.get(library.address() + "/search?q=");
        String all = browser.findElement(By.cssSelector(".tools p")).getText();
        browser.findElement(By.id("f-kind-minutes")).click();
        await("会议纪要");
        assertThat(browser.getCurrentUrl()).contains("kind=minutes");
        assertThat(browser.findElements(By.cssSelector(".hit .kind")))
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(kind.getText()).isEqualTo("会议纪要"));
        browser.navigate().back();
        new WebDriverWait(browser, PATIENCE)
                .until(each -> each.findElements(By.cssSelector(".chips.set")).isEmpty());
        assertThat(browser.findElement(By.cssSelector(".tools p")).getText().split(" · ")[0])
                .isEqualTo(all.split(" · ")[0]);
    }

    @Test
    void enterWithinAnInputMethodDoesNotSubmit() {
        open(1280, true);
        browser.get(library.address() + "/");
        browser.findElement(By.id("q")).click();
        browser.executeCdpCommand(
                "Input.imeSetComposition", Map.of("text", "jumin", "selectionStart", 5, "selectionEnd", 5));
        browser.executeCdpCommand(
                "Input.dispatchKeyEvent",
                Map.of(
                        "type",
                        "rawKeyDown",
                        "key",
                        "Enter",
                        "code",
                        "Enter",
                        "windowsVirtualKeyCode",
                        229,
                        "nativeVirtualKeyCode",
                        229));
        browser.executeCdpCommand(
                "Input.dispatchKeyEvent", Map.of("type", "char", "key", "Enter", "code", "Enter", "text", "\r"));
        assertThat(browser.getCurrentUrl()).isEqualTo(library.address() + "/");

        browser.executeCdpCommand("Input.insertText", Map.of("text", "居民"));
        browser.findElement(By.id("q")).sendKeys(Keys.ENTER);
        arriveAt("/search?q=");
        assertThat(browser.findElement(By.id("q")).getDomProperty("value")).contains("居民");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=党员",
                "/topics",
                "/topics/integration-safety",
                "/matrix",
                "/matrix/innovation-supervision/integration-morality",
                "/status",
                "/nothing"
            })
    void noPageIsWiderThanAPhone(String path) throws IOException {
        open(390, true);
        browser.get(library.address() + path);
        screenshot("phone-" + path.replaceAll("[^a-z]+", "-"));
        Long overflow = (Long) browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).isZero();
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNothingIsRefused() {
        open(1280, true);
        for (String path : List.of("/", "/search?q=党员", "/topics", "/topics/innovation", "/matrix", "/status")) {
            browser.get(library.address() + path);
            @SuppressWarnings("unchecked")
            List<String> loaded = (List<String>)
                    browser.executeScript("return performance.getEntriesByType('resource').map(e => e.name)");
            assertThat(loaded).allMatch(address -> address.startsWith(library.address()));
            assertThat(browser.manage().logs().get("browser").getAll())
                    .as("console of %s", path)
                    .isEmpty();
        }
    }

    private void open(int width, boolean withScripts) {
        browser = Chromium.open(data, width, withScripts);
    }

    private void await(String filter) {
        new WebDriverWait(browser, PATIENCE)
                .until(each -> each.findElements(By.cssSelector(".chips.set")).stream()
                        .anyMatch(set -> set.getText().contains(filter)));
    }
}
