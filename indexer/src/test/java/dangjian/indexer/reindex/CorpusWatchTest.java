package dangjian.indexer.reindex;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.GenerationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CorpusWatchTest {

    private static final long QUIET_MILLIS = 300;

    @TempDir
    private Path temporary;

    private Path corpus;

    @BeforeEach
    void makeCorpus() throws IOException {
        corpus = Files.createDirectories(temporary.resolve("corpus"));
        Files.writeString(corpus.resolve("a.txt"), "关于甲事的通知\n请办理。\n");
    }

    @Test
    void newChangedAndDeletedFilesAreNoticedInNewFoldersToo() throws Exception {
        try (CorpusWatch watch = new CorpusWatch(List.of(corpus), QUIET_MILLIS, 60_000)) {
            Path folder = Files.createDirectories(corpus.resolve("新/夹"));
            Files.writeString(folder.resolve("b.txt"), "关于乙事的通知\n请办理。\n");
            assertThat(watch.await()).isEmpty();
            Files.writeString(folder.resolve("b.txt"), "关于乙事的通知\n请立即办理。\n");
            assertThat(watch.await()).isEmpty();
            Files.delete(corpus.resolve("a.txt"));
            assertThat(watch.await()).isEmpty();
        }
    }

    @Test
    void aFileThatIsBeingWrittenIsLeftUntilItIsQuietAndHoldsUpNoOther() throws Exception {
        DataFolder data = DataFolder.open(temporary.resolve("data"));
        TestReindex reindex = new TestReindex(data, corpus);
        Path growing = corpus.resolve("a.txt");
        reindex.run(false);
        AtomicBoolean stop = new AtomicBoolean();
        try (CorpusWatch watch = new CorpusWatch(List.of(corpus), QUIET_MILLIS, 60_000)) {
            Thread writer = Thread.ofPlatform().start(() -> grow(growing, stop));
            Thread.sleep(QUIET_MILLIS);
            Files.writeString(corpus.resolve("b.txt"), "关于乙事的通知\n请办理。\n");

            Set<Path> busy = watch.await();
            assertThat(busy).containsExactly(growing.toRealPath());
            GenerationReport meanwhile = reindex.leaving(busy);
            assertThat(reindex.extracted()).containsExactly("b.txt");
            assertThat(meanwhile.documents()).isEqualTo(2);
            assertThat(WholeIndex.of(data.current().orElseThrow()).stored().toString())
                    .contains("关于甲事的通知")
                    .doesNotContain("又一行");

            stop.set(true);
            writer.join();
            assertThat(watch.await()).isEmpty();
            reindex.run(false);
            assertThat(WholeIndex.of(data.current().orElseThrow()).stored().toString())
                    .contains("又一行");
        }
    }

    @Test
    void changesAreFoundWithoutNotices() throws Exception {
        try (CorpusWatch watch = new CorpusWatch(List.of(corpus), QUIET_MILLIS, 500)) {
            long started = System.nanoTime();
            Files.writeString(corpus.resolve("c.txt"), "关于丙事的通知\n请办理。\n");
            assertThat(watch.await()).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
        }
    }

    private static void grow(Path file, AtomicBoolean stop) {
        try {
            while (!stop.get()) {
                Files.writeString(file, "又一行。\n", StandardOpenOption.APPEND);
                Thread.sleep(20);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
