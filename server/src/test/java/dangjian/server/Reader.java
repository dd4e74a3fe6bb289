package dangjian.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Someone who reads the pages: with a mouse, or with nothing but the keyboard; on a wide screen or a phone. */
final class Reader implements AutoCloseable {

    /** How someone reads. */
    record Way(int width, boolean byKeyboard, boolean withScripts) {

        @Override
        public String toString() {
            return width + (byKeyboard ? " keyboard" : " pointer") + (withScripts ? "" : " no scripts");
        }
    }

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST_TABS = 600;

    private final ChromeDriver browser;
    private final TestLibrary library;
    private final Way way;
    private int pictures;

    Reader(TestLibrary library, Path profiles, Way way) {
        this.library = library;
        this.way = way;
        this.browser = Chromium.open(profiles, way.width(), way.withScripts());
        // A page that glides moves away under the pointer of a program.
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    ChromeDriver browser() {
        return browser;
    }

    void visit(String path) {
        browser.get(library.address() + path);
    }

    private WebDriverWait patiently() {
        WebDriverWait wait = new WebDriverWait(browser, PATIENCE);
        wait.ignoring(StaleElementReferenceException.class);
        return wait;
    }

    /** Waits for an element that is shown. */
    WebElement see(String css) {
        return patiently().until(each -> shown(css).stream().findFirst().orElse(null));
    }

    /** Waits for an element that is shown and has these words. */
    WebElement see(String css, String words) {
        return patiently()
                .until(each -> shown(css).stream()
                        .filter(element -> element.getText().contains(words))
                        .findFirst()
                        .orElse(null));
    }

    private List<WebElement> shown(String css) {
        return browser.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }

    void arriveAt(String part) {
        patiently()
                .until(each -> each.getCurrentUrl().contains(part)
                        && "complete".equals(((ChromeDriver) each).executeScript("return document.readyState")));
    }

    /** Uses a link or button: with a click, or by tabbing to it and pressing Enter. */
    void use(WebElement element) {
        if (way.byKeyboard()) {
            tabTo(element);
            new Actions(browser).sendKeys(Keys.ENTER).perform();
        } else {
            element.click();
        }
    }

    /** Goes into a field. */
    void enter(WebElement field) {
        if (way.byKeyboard()) {
            tabTo(field);
        } else {
            field.click();
        }
    }

    /** Moves the focus on, one press of Tab at a time, as someone without a mouse has to. */
    private void tabTo(WebElement element) {
        for (int presses = 0; presses < MOST_TABS; presses++) {
            if (element.equals(browser.switchTo().activeElement())) {
                return;
            }
            new Actions(browser).sendKeys(Keys.TAB).perform();
        }
        throw new AssertionError("not reached with " + MOST_TABS + " presses of Tab: " + element);
    }

    /** Waits until a new list of results has come to rest, which it says to those who can't see it. */
    void hearTheNewList() {
        patiently()
                .until(
                        each -> (Boolean)
                                browser.executeScript(
                                        "const said = document.getElementById('announcement').textContent;"
                                                + "return said !== '' && said === document.getElementById('results').dataset.announcement"));
    }

    /** Opens the panel of filters where it is folded. */
    void unfoldFilters() {
        see(".facets summary");
        if (browser.findElement(By.id("panel")).getDomProperty("open").equals("false")) {
            use(see("#panel > summary"));
        }
    }

    /** Types through an input method: first the letters, with an Enter that is the input method's, then the characters. */
    void compose(String letters, String characters) {
        browser.executeCdpCommand(
                "Input.imeSetComposition",
                Map.of("text", letters, "selectionStart", letters.length(), "selectionEnd", letters.length()));
        browser.executeCdpCommand(
                "Input.dispatchKeyEvent",
                Map.of(
                        "type", "rawKeyDown",
                        "key", "Enter",
                        "code", "Enter",
                        "windowsVirtualKeyCode", 229,
                        "nativeVirtualKeyCode", 229));
        browser.executeCdpCommand("Input.insertText", Map.of("text", characters));
    }

    String url() {
        return browser.getCurrentUrl();
    }

    /** Waits until a place of the page is where someone sees it: the page may still be scrolling. */
    void seeInSight(String id) {
        patiently().until(each -> (Boolean) browser.executeScript(
                "const place = document.getElementById(arguments[0]).getBoundingClientRect();"
                        + "return place.top < innerHeight && place.bottom > 0",
                id));
    }

    /** Keeps a picture of what is seen. */
    void picture(String journey) {
        pictures++;
        String name = String.format(
                Locale.ROOT, "journey-%s-%s-%d.png", journey, way.toString().replace(' ', '-'), pictures);
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.quit();
    }
}
