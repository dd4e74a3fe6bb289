package dangjian.indexer.extract.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.indexer.extract.ContainerLimits;
import dangjian.indexer.extract.ExtractedFile;
import dangjian.indexer.extract.ExtractionFailure;
import dangjian.indexer.extract.FileExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read in a child process is what is read without one. {@code -Disolation.folder=…} compares over another folder. */
class SameInAChildTest {

    private static final int ENOUGH_MEGABYTES = 768;
    private static final int ENOUGH_CHARACTERS = 30_000_000;

    @TempDir
    private Path work;

    private final FileExtractor here = new FileExtractor();
    private IsolatedExtractor there;

    @AfterEach
    void endProcesses() {
        there.release();
    }

    private void start(int heapMegabytes) {
        there = new IsolatedExtractor(
                new ParsingLimits(
                        Duration.ofSeconds(60), heapMegabytes, ENOUGH_CHARACTERS, 1, ContainerLimits.STANDARD),
                work);
    }

    /** What became of each part; what a library says of a failure names temporary files and is left out. */
    private static List<Object> outcome(ExtractedFile file) {
        return file.parts().stream()
                .<Object>map(part -> List.of(
                        part.member(),
                        part.text(),
                        part.failure().map(failure -> failure.cause().code()).orElse("")))
                .toList();
    }

    @Test
    void everySampleIsReadTheSame() throws IOException {
        start(ENOUGH_MEGABYTES);
        Path folder = Path.of(System.getProperty("isolation.folder", "../corpus/documents"));
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<Path> different = files.stream()
                .filter(file -> !outcome(there.extractAll(file)).equals(outcome(here.extractAll(file))))
                .toList();
        assertThat(files).hasSizeGreaterThan(80);
        assertThat(different).isEmpty();
    }

    @Test
    void aTextOfTwentyMegabytesIsReadWholeWithTheLeastMemoryThatIsEverGiven() throws IOException {
        start(256);
        Path lines = Files.writeString(work.resolve("行.txt"), "这一行有二十个字，不多也不少，正好是一行。\n".repeat(330_000));
        Path single = Files.writeString(work.resolve("段.txt"), "这是一句没有停顿的话".repeat(700_000) + "到此为止");
        for (Path file : List.of(lines, single)) {
            assertThat(Files.size(file)).isGreaterThan(20_000_000);
            assertThat(there.extractAll(file)).isEqualTo(here.extractAll(file));
            assertThat(there.extractAll(file).parts().get(0).failure()).isEmpty();
        }
    }

    @Test
    void moreThanTheMemoryHoldsIsNamed() throws IOException {
        start(64);
        Path file = Files.writeString(work.resolve("大.html"), "<p>这是一段。</p>".repeat(1_500_000), StandardCharsets.UTF_8);
        assertThat(there.extractAll(file).parts().get(0).failure().orElseThrow().cause())
                .isEqualTo(ExtractionFailure.MEMORY);
    }
}
