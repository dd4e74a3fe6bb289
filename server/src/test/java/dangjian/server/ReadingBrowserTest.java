package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Reading in a real Chromium: the contents follow, places are found, clauses are cited, pages are looked at. */
class ReadingBrowserTest extends BrowserSession {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String RULES = "临澜市社区党建工作条例";
    private static final String LONG = "望澜区物业服务细致管理办法";

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
    void theContentsFollowTheReading() throws IOException {
        open(1280, true, LONG, "");
        browser.findElement(By.linkText("第九章 事项之九")).click();

        await(() -> currentEntry().equals("第九章 事项之九"));
        scrollTo("art-215");
        await(() -> currentEntry().equals("第十一章 事项之十一"));
        screenshot("reading-long");
    }

    @Test
    void onAPhoneTheContentsLieBehindAButtonThatStaysInReach() throws IOException {
        open(390, true, RULES, "");
        scrollTo("art-30");
        WebElement button = browser.findElement(By.cssSelector(".contents-button"));
        assertThat(shown(By.id("contents-list"))).isFalse();
        button.click();
        assertThat(button.getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(shown(By.id("contents-list"))).isTrue();
        screenshot("reading-phone-contents");
        browser.findElement(By.linkText("第二章 组织体系")).click();
        await(() -> !shown(By.id("contents-list")));
        await(() -> top("ch2") >= 0 && top("ch2") < 400);

        button.sendKeys(Keys.ENTER);
        button.sendKeys(Keys.ESCAPE);
        assertThat(button.getAttribute("aria-expanded")).isEqualTo("false");
    }

    @Test
    void whatIsTypedIsFoundOneAfterTheOther() throws IOException {
        open(1280, true, RULES, "");
        WebElement input = browser.findElement(By.id("find"));
        input.sendKeys("兼职委员");

        await(() -> count().matches("1/[2-9]\\d*"));
        int all = Integer.parseInt(count().substring(2));
        double first = foundAt();
        input.sendKeys(Keys.ENTER);
        assertThat(count()).isEqualTo("2/" + all);
        await(() -> Math.abs(foundAt()) < 1000);
        input.sendKeys(Keys.chord(Keys.SHIFT, Keys.ENTER));
        assertThat(count()).isEqualTo("1/" + all);
        input.sendKeys(Keys.chord(Keys.SHIFT, Keys.ENTER));
        assertThat(count()).as("the last follows the first").isEqualTo(all + "/" + all);
        browser.findElement(By.cssSelector("[data-find=next]")).click();
        assertThat(count()).isEqualTo("1/" + all);
        assertThat(first).isBetween(0d, 1000d);
        screenshot("reading-find");
        input.sendKeys("甲乙丙丁");
        await(() -> count().equals("没有"));
    }

    @Test
    void widthAndCaseMakeNoDifferenceAndAFoldedTextOpensWhereSomethingIsFound() {
        open(1280, true, LONG, "");
        assertThat(isFolded()).isTrue();
        browser.findElement(By.id("find")).sendKeys("下的abc长椅");

        await(() -> count().equals("1/1"));
        assertThat(isFolded()).isFalse();
        await(() -> foundAt() > 0 && foundAt() < 1000);
    }

    @Test
    void enterWithinAnInputMethodDoesNotGoOn() {
        open(1280, true, RULES, "?q=" + TestLibrary.encode("兼职委员"));
        await(() -> count().startsWith("1/"));
        browser.findElement(By.id("find")).click();
        browser.executeCdpCommand(
                "Input.imeSetComposition", Map.of("text", "jian", "selectionStart", 4, "selectionEnd", 4));
        browser.executeCdpCommand(
                "Input.dispatchKeyEvent",
                Map.of("type", "rawKeyDown", "key", "Enter", "code", "Enter", "windowsVirtualKeyCode", 229));

        assertThat(count()).startsWith("1/");
        assertThat(browser.getCurrentUrl()).contains("?q=");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aClauseIsCitedByKeyboard(int width) throws IOException {
        open(width, true, RULES, "");
        allowClipboard();
        WebElement cite = browser.findElement(By.cssSelector("#art-3 .cite"));
        cite.sendKeys(Keys.ENTER);
        await(() -> shown(By.cssSelector("dialog[open]")));

        WebElement copy = browser.switchTo().activeElement();
        assertThat(copy.getText()).isEqualTo("复制引用");
        copy.sendKeys(Keys.ENTER);
        await(() -> told().equals("已复制第三条的引用"));
        assertThat(clipboard()).isEqualTo("《临澜市社区党建工作条例》（临委发〔2019〕12号）第三条");

        copy.sendKeys(Keys.TAB, Keys.ENTER);
        await(() -> told().equals("已复制第三条的引用和原文"));
        assertThat(clipboard()).startsWith("《临澜市社区党建工作条例》（临委发〔2019〕12号）第三条：\n社区党建工作坚持下列原则：\n（一）");
        screenshot("reading-cite-" + width);
        browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        await(() -> browser.findElements(By.cssSelector("dialog[open]")).isEmpty());
        assertThat(browser.switchTo().activeElement()).as("focus goes back").isEqualTo(cite);
    }

    @Test
    void withoutAScriptTheCitationStandsOnThePage() {
        open(390, false, RULES, "");
        browser.findElement(By.cssSelector("#art-3 .cite")).sendKeys(Keys.ENTER);

        await(() -> browser.getCurrentUrl().endsWith("?cite=art-3#cite"));
        assertThat(browser.findElement(By.cssSelector("#cite .quote")).getText())
                .isEqualTo("《临澜市社区党建工作条例》（临委发〔2019〕12号）第三条");
        assertThat(shown(By.cssSelector("[data-copy]"))).isFalse();
    }

    @Test
    void aCitationShowsWhatItLeadsToUntilEscape() throws IOException {
        open(1280, true, "望澜区居民议事会工作办法", "");
        By first = By.cssSelector("a.citation[data-preview*='/passages/']");
        WebElement citation = browser.findElement(first);
        browser.executeScript("document.querySelector('.reader-actions a').focus()");
        focusByKeyboard(citation);

        await(() -> shown(By.id("preview")));
        assertThat(browser.findElement(By.cssSelector("#preview .preview-text")).getText())
                .isNotBlank();
        assertThat(citation.getAttribute("aria-describedby")).isEqualTo("preview");
        screenshot("reading-preview");
        browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertThat(shown(By.id("preview"))).isFalse();
        assertThat(browser.switchTo().activeElement()).isEqualTo(citation);
    }

    @Test
    void aFoldedTextOpensAtTheClauseAskedFor() {
        open(1280, true, LONG, "");
        assertThat(isFolded()).isTrue();
        assertThat(shown(By.cssSelector("[data-unfold]"))).isTrue();
        browser.findElement(By.cssSelector("[data-unfold]")).sendKeys(Keys.ENTER);
        assertThat(isFolded()).isFalse();

        open(1280, true, LONG, "#art-200");
        await(() -> !isFolded());
        await(() -> top("art-200") >= 0 && top("art-200") < 300);
    }

    @Test
    void thePagesOfAPdfLookAsTheyDo() throws IOException {
        open(1280, true, "道德评议会的第三只眼：柳岸南社区创新监督机制与居民道德建设", "");
        browser.findElement(By.linkText("第2页/共3页")).sendKeys(Keys.ENTER);

        await(
                () -> Boolean.TRUE.equals(
                        browser.executeScript(
                                "const i = document.querySelector('#page-image-2 img'); return i.complete && i.naturalWidth === 1000")));
        await(() -> top("page-image-2") > -50 && top("page-image-2") < 500);
        screenshot("reading-original");
    }

    @Test
    void theCodeOnThePageIsTheAddressOfThePage() {
        open(1280, true, RULES, "");
        browser.findElement(By.cssSelector(".share summary")).click();
        WebElement code = browser.findElement(By.cssSelector(".qr"));
        await(() -> !read(code).isEmpty());
        assertThat(read(code)).isEqualTo(library.server().address() + library.path(RULES));
    }

    /** What a code says as it is seen; nothing while it is not drawn yet. */
    private String read(WebElement code) {
        Map<?, ?> place = (Map<?, ?>) browser.executeScript(
                "const box = arguments[0].getBoundingClientRect();"
                        + "return {x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height, scale: 2}",
                code);
        Map<String, Object> picture = browser.executeCdpCommand(
                "Page.captureScreenshot", Map.of("clip", place, "captureBeyondViewport", true));
        try {
            BufferedImage image =
                    ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode((String) picture.get("data"))));
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (ReaderException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onPaperThereIsTheTextAndWhereItIsFromAndNothingElse() throws IOException {
        open(1280, true, LONG, "");
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));

        for (String gone :
                List.of(".top", ".bottom", ".contents", ".find", ".reader-actions", ".relations", ".cite", ".unfold")) {
            assertThat(shown(By.cssSelector(gone))).as(gone).isFalse();
        }
        for (String there : List.of("h1", ".library-card", "#art-1", "#art-239", ".print-note")) {
            assertThat(browser.executeScript(
                            "return document.querySelector(arguments[0]).checkVisibility({contentVisibilityAuto: true})",
                            there))
                    .as(there)
                    .isEqualTo(true);
        }
        screenshot("reading-print");
    }

    @ParameterizedTest
    @ValueSource(strings = {RULES, LONG, "海棠园社区三方联席会议纪要", "五步闭环解一事：禾苑社区居民诉求响应机制"})
    void noPageIsWiderThanAPhoneAndNothingIsRefused(String title) throws IOException {
        open(390, true, title, "");
        screenshot("reading-phone-" + title.length());

        assertThat(browser.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0L);
        assertThat(browser.manage().logs().get("browser").getAll()).isEmpty();
    }

    private void open(int width, boolean withScripts, String title, String behind) {
        quit();
        browser = Chromium.open(folder, width, withScripts);
        browser.get(library.server().address() + library.path(title) + behind);
    }

    private void focusByKeyboard(WebElement element) {
        for (int i = 0; i < 300 && !browser.switchTo().activeElement().equals(element); i++) {
            browser.switchTo().activeElement().sendKeys(Keys.TAB);
        }
    }

    private String currentEntry() {
        List<WebElement> current = browser.findElements(By.cssSelector(".contents a[aria-current=true]"));
        return current.size() == 1 ? current.get(0).getText() : "";
    }

    private String count() {
        return browser.findElement(By.id("find-count")).getText();
    }

    /** How far below the top of the window the current place is. */
    private double foundAt() {
        return ((Number) browser.executeScript(
                        "return [...CSS.highlights.get('find-current')][0]?.getBoundingClientRect().top ?? -9999"))
                .doubleValue();
    }

    private double top(String id) {
        return ((Number) browser.executeScript(
                        "return document.getElementById(arguments[0]).getBoundingClientRect().top", id))
                .doubleValue();
    }

    private void scrollTo(String id) {
        browser.executeScript("document.getElementById(arguments[0]).scrollIntoView({behavior: 'instant'})", id);
    }

    private boolean isFolded() {
        return Boolean.TRUE.equals(browser.executeScript("return document.getElementById('rest').hidden !== false"));
    }

    private boolean shown(By element) {
        return browser.findElements(element).stream().anyMatch(WebElement::isDisplayed);
    }

    private String told() {
        return browser.findElement(By.cssSelector("dialog .told")).getText();
    }

    private void allowClipboard() {
        browser.executeCdpCommand(
                "Browser.grantPermissions",
                Map.of(
                        "origin",
                        library.server().address(),
                        "permissions",
                        List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    }

    private String clipboard() {
        return (String)
                browser.executeAsyncScript(
                        "const done = arguments[arguments.length - 1]; navigator.clipboard.readText().then(done, e => done('' + e))");
    }

    private void await(java.util.function.BooleanSupplier holds) {
        new WebDriverWait(browser, PATIENCE).until(each -> holds.getAsBoolean());
    }
}
