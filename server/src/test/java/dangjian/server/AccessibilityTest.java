package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/** Every page under axe-core's rules for WCAG 2.2 AA: wide and narrow, light and dark. */
class AccessibilityTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String RULES = """
            const done = arguments[0];
            axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              resultTypes: ['violations']
            }).then(
              found => done(found.violations
                .filter(each => each.impact === 'serious' || each.impact === 'critical')
                .map(each => each.id + ': ' + each.help + ' ' + each.nodes.map(node => node.html + ' ' + node.failureSummary).join('\\n'))),
              problem => done(['axe: ' + problem]));
            """;

    @TempDir
    private static Path data;

    private static TestLibrary library;
    private static ChromeDriver browser;
    private static String axe;
    private static String policy;
    private static String experience;
    private static String minutes;

    @BeforeAll
    static void start() throws IOException {
        library = TestLibrary.of(data, TestLibrary.SAMPLES);
        browser = Chromium.open(data, 1280, true);
        policy = first("居民议事会工作办法&kind=policy");
        experience = first("居民议事会&kind=experience");
        minutes = first("党员大会&kind=minutes");
        try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Files.createDirectories(SCREENSHOTS);
    }

    private static String first(String query) {
        return library.json("/api/v1/search?q=" + query)
                .get("hits")
                .get(0)
                .get("id")
                .asString();
    }

    @AfterAll
    static void close() {
        browser.quit();
        library.close();
    }

    static Stream<Arguments> looks() {
        return Stream.of(1280, 390)
                .flatMap(width -> Stream.of("light", "dark").map(scheme -> Arguments.of(width, scheme)));
    }

    private static Map<String, String> pages() {
        return Map.ofEntries(
                Map.entry("home", "/"),
                Map.entry("results", "/search?q=居民议事会"),
                Map.entry("results-filtered", "/search?q=党员&kind=policy&kind=minutes&sort=date"),
                Map.entry("results-clause", "/search?q=居民议事会工作办法第三条"),
                Map.entry("results-none", "/search?q=“没有这样的一句话”"),
                Map.entry("policy", "/documents/" + policy + "?q=议题"),
                Map.entry("experience", "/documents/" + experience),
                Map.entry("minutes", "/documents/" + minutes),
                Map.entry("topics", "/topics"),
                Map.entry("topic", "/topics/innovation-mechanism"),
                Map.entry("matrix", "/matrix"),
                Map.entry("cell", "/matrix/innovation-supervision/integration-morality"),
                Map.entry("cite", "/documents/" + policy + "?cite=art-3"),
                Map.entry("status", "/status"),
                Map.entry("missing", "/nothing"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void noPageHasASeriousFinding(int width, String scheme) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 1000, "deviceScaleFactor", 1, "mobile", width < 500));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        assertThat(pages()).allSatisfy((name, path) -> {
            browser.get(library.address() + path);
            keep(name, width, scheme);
            assertThat(findings()).as(path).isEmpty();
        });
    }

    /** 640 pixels are a wide window at 200 %, 320 are one at 400 %. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 640, 390, 320})
    void noPageIsWiderThanTheWindow(int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 1000, "deviceScaleFactor", 1, "mobile", width < 500));
        assertThat(pages()).allSatisfy((name, path) -> {
            browser.get(library.address() + path);
            assertThat((Long) browser.executeScript(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(path)
                    .isZero();
        });
    }

    @Test
    void aPictureWithoutWordsWouldBeFound() {
        browser.get(library.address() + "/status");
        browser.executeScript("document.getElementById('main').append(document.createElement('img'))");
        assertThat(findings()).singleElement().asString().startsWith("image-alt");
    }

    private static List<?> findings() {
        browser.executeScript(axe);
        return (List<?>) browser.executeAsyncScript(RULES);
    }

    private static void keep(String name, int width, String scheme) {
        Path file = SCREENSHOTS.resolve(String.format(Locale.ROOT, "%s-%d-%s.png", name, width, scheme));
        try {
            Files.write(file, browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
