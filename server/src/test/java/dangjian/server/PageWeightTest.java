package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;

/** What the first page of results costs a browser that has nothing yet. */
class PageWeightTest {

    private static final long MOST_BYTES = 100_000;

    @TempDir
    private static Path data;

    @Test
    void theFirstPageOfResultsIsLight() {
        try (TestLibrary library = TestLibrary.of(data, TestLibrary.SAMPLES)) {
            ChromeDriver browser = Chromium.open(data, 1280, true);
            try {
                browser.get(library.address() + "/search?q=" + TestLibrary.encode("社区"));
                // bodies as they came, compressed, and headers
                long bytes = (Long) browser.executeScript(
                        "return performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))"
                                + ".reduce((sum, each) => sum + each.transferSize, 0)");
                long assets = (Long) browser.executeScript(
                        "return performance.getEntriesByType('resource').filter(each => each.transferSize > 0).length");
                assertThat(assets).as("assets, none from a cache").isGreaterThan(5);
                assertThat(bytes).isBetween(10_000L, MOST_BYTES);
            } finally {
                browser.quit();
            }
        }
    }
}
