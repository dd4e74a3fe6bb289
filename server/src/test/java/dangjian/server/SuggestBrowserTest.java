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
import org.openqa.selenium.support.ui.WebDriverWait;

/** Suggestions under the search box in a real Chromium, by keyboard, with an input method, with the mouse, without JavaScript. */
class SuggestBrowserTest extends BrowserSession {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LONGER_THAN_IT_WAITS = 600;

    @TempDir
    private static Path data;

    private static TestLibrary library;

    @BeforeAll
    static void indexTheSamples() throws IOException {
        library = TestLibrary.of(data, TestLibrary.SAMPLES);
        library.json("/api/v1/suggest?q=a");
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, light, /", "1280, dark, /topics", "390, light, /", "390, dark, /search?q=党课"})
    void pinyinIsTypedAndATermChosenWithTheKeyboard(int width, String scheme, String path) throws IOException {
        open(width, scheme, true);
        browser.get(library.address() + path);
        WebElement box = box();
        box.clear();
        box.sendKeys("sanhui");
        List<WebElement> options = awaitOptions();

        assertThat(box.getDomAttribute("role")).isEqualTo("combobox");
        assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("true");
        assertThat(box.getDomAttribute("aria-activedescendant")).isNull();
        assertThat(browser.findElement(By.id(box.getDomAttribute("aria-controls")))
                        .getDomAttribute("role"))
                .isEqualTo("listbox");
        assertThat(browser.findElement(By.cssSelector(".box [role=status]")).getDomProperty("textContent"))
                .contains(options.size() + " 条");
        int term = labels(options).indexOf("三会一课");
        for (int i = 0; i <= term; i++) {
            box.sendKeys(Keys.ARROW_DOWN);
        }
        WebElement chosen = browser.findElement(By.id(box.getDomAttribute("aria-activedescendant")));
        assertThat(chosen.getDomAttribute("aria-selected")).isEqualTo("true");
        assertThat(chosen.findElement(By.tagName("mark")).getText()).isEqualTo("三会");
        assertThat(browser.switchTo().activeElement()).isEqualTo(box);
        screenshot("suggest-" + width + "-" + scheme + "-" + path.replaceAll("[^a-z]+", "_"));
        assertThat((Long) browser.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isZero();
        box.sendKeys(Keys.ENTER);
        new WebDriverWait(browser, PATIENCE)
                .until(each -> each.getCurrentUrl().endsWith("/search?q=" + TestLibrary.encode("三会一课")));
    }

    @Test
    void theKeysDoWhatTheyDoInAnyCombobox() {
        open(1280, "light", true);
        browser.get(library.address() + "/");
        WebElement box = box();
        box.sendKeys("居民");
        int last = awaitOptions().size() - 1;

        box.sendKeys(Keys.ARROW_UP);
        assertThat(active()).endsWith("-" + last);
        box.sendKeys(Keys.HOME);
        assertThat(active()).endsWith("-0");
        box.sendKeys(Keys.END);
        assertThat(active()).endsWith("-" + last);
        box.sendKeys(Keys.ARROW_DOWN);
        assertThat(active()).isNull();
        box.sendKeys(Keys.ESCAPE);
        assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("false");
        assertThat(box.getDomProperty("value")).isEqualTo("居民");
        box.sendKeys(Keys.ARROW_DOWN);
        awaitOptions();
        box.sendKeys(Keys.ENTER); // nothing is chosen: what was typed is searched for
        new WebDriverWait(browser, PATIENCE)
                .until(each -> each.getCurrentUrl().endsWith("/search?q=" + TestLibrary.encode("居民")));
    }

    @Test
    void aDocumentIsOpenedWithTheMouse() {
        open(1280, "light", true);
        browser.get(library.address() + "/");
        box().sendKeys("wanglanqujuminyishihui");
        awaitOptions().get(0).click();

        new WebDriverWait(browser, PATIENCE).until(each -> each.getCurrentUrl().contains("/documents/"));
        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("望澜区居民议事会工作办法");
    }

    @Test
    void whileAnInputMethodComposesNothingIsAskedAndEnterBelongsToIt() throws InterruptedException {
        open(1280, "light", true);
        browser.get(library.address() + "/");
        box().click();
        browser.executeCdpCommand(
                "Input.imeSetComposition", Map.of("text", "sanhui", "selectionStart", 6, "selectionEnd", 6));
        Thread.sleep(LONGER_THAN_IT_WAITS);
        assertThat(asked()).isZero();
        assertThat(box().getDomAttribute("aria-expanded")).isEqualTo("false");
        browser.executeScript("""
                const box = document.getElementById("q");
                for (const key of ["ArrowDown", "Enter"]) {
                  box.dispatchEvent(new KeyboardEvent("keydown", {key, isComposing: true, bubbles: true, cancelable: true}));
                  box.dispatchEvent(new KeyboardEvent("keydown", {key, keyCode: 229, bubbles: true, cancelable: true}));
                }
                """);
        assertThat(browser.getCurrentUrl()).isEqualTo(library.address() + "/");
        assertThat(asked()).isZero();

        browser.executeCdpCommand("Input.insertText", Map.of("text", "三会"));
        assertThat(labels(awaitOptions())).contains("三会一课");
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void enterThatEndsAComposingDoesNotChooseWhatIsMarked() {
        open(1280, "light", true);
        browser.get(library.address() + "/");
        box().sendKeys("sanhui");
        awaitOptions();
        box().sendKeys(Keys.ARROW_DOWN);
        browser.executeScript("""
                const box = document.getElementById("q");
                box.dispatchEvent(new CompositionEvent("compositionstart", {bubbles: true}));
                box.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", isComposing: true, bubbles: true, cancelable: true}));
                """);

        assertThat(browser.getCurrentUrl()).isEqualTo(library.address() + "/");
    }

    @Test
    void fastTypingAsksOnceAndShowsTheLastAnswer() {
        open(1280, "light", true);
        browser.get(library.address() + "/");
        browser.executeScript("""
                const box = document.getElementById("q");
                box.focus();
                for (const typed of ["j", "ju", "jum", "jumi", "jumin"]) {
                  box.value = typed;
                  box.dispatchEvent(new InputEvent("input", {bubbles: true}));
                }
                """);
        assertThat(labels(awaitOptions())).allMatch(label -> label.contains("居民"));
        assertThat(asked()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void withoutScriptsItIsAPlainForm(int width) {
        open(width, "light", false);
        browser.get(library.address() + "/");
        assertThat(box().getDomAttribute("role")).isNull();
        box().sendKeys("三会一客" + Keys.ENTER);

        new WebDriverWait(browser, PATIENCE).until(each -> each.getCurrentUrl().contains("/search?q="));
        browser.findElement(By.cssSelector(".corrections a")).sendKeys(Keys.ENTER);
        new WebDriverWait(browser, PATIENCE)
                .until(each -> each.getCurrentUrl().endsWith("/search?q=" + TestLibrary.encode("三会一课")));
        assertThat(browser.findElement(By.id("q")).getDomProperty("value")).isEqualTo("三会一课");
        assertThat(browser.findElements(By.cssSelector(".searches a"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void correctionsAndWhatComesNextAreOnThePage(int width) throws IOException {
        open(width, "light", true);
        browser.get(library.address() + "/search?q=" + TestLibrary.encode("党员大汇"));
        screenshot("corrections-" + width);
        assertThat(browser.findElement(By.cssSelector(".corrections")).getText())
                .startsWith("你是不是要找：党员大会");
        browser.get(library.address() + "/search?q=" + TestLibrary.encode("三会一课"));
        WebElement next = browser.findElement(By.cssSelector(".searches"));
        browser.executeScript("arguments[0].scrollIntoView({block: 'end', behavior: 'instant'})", next);
        screenshot("searches-" + width);
        browser.findElement(By.cssSelector(".hit h2 a")).sendKeys(Keys.ENTER);
        new WebDriverWait(browser, PATIENCE).until(each -> each.getCurrentUrl().contains("/documents/"));
        WebElement related = browser.findElement(By.cssSelector(".relations .searches"));
        browser.executeScript("arguments[0].scrollIntoView({block: 'end', behavior: 'instant'})", related);
        screenshot("related-" + width);
        assertThat(related.findElements(By.tagName("a"))).isNotEmpty();
    }

    private WebElement box() {
        return browser.findElement(By.id("q"));
    }

    private String active() {
        return box().getDomAttribute("aria-activedescendant");
    }

    private List<WebElement> awaitOptions() {
        return new WebDriverWait(browser, PATIENCE).until(each -> {
            List<WebElement> options = each.findElements(By.cssSelector("[role=option]"));
            return options.isEmpty() ? null : options;
        });
    }

    private static List<String> labels(List<WebElement> options) {
        return options.stream()
                .map(option -> option.findElement(By.className("label")).getText())
                .toList();
    }

    /** How often the page asked for suggestions. */
    private long asked() {
        return (Long) browser.executeScript(
                "return performance.getEntriesByType('resource').filter(e => e.name.includes('/suggest?')).length");
    }

    private void open(int width, String scheme, boolean withScripts) {
        browser = Chromium.open(data, width, withScripts);
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }
}
