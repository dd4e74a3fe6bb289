package dangjian.indexer.reindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.DurableFiles;
import dangjian.indexer.generation.GenerationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that are stopped, that lose their corpus, and that meet a wrong clock. */
class StoppedReindexTest {

    private static final int FILES = 300;
    private static final String PROGRAM = "rules-1 test";

    @TempDir
    private Path temporary;

    private Path corpus;
    private DataFolder data;
    private TestReindex reindex;

    @BeforeEach
    void makeFolders() throws IOException {
        corpus = Files.createDirectories(temporary.resolve("corpus"));
        data = DataFolder.open(temporary.resolve("data"));
        reindex = new TestReindex(data, corpus);
        for (int i = 0; i < FILES; i++) {
            Files.writeString(corpus.resolve(i + ".txt"), "关于第" + i + "件事的通知\n各社区：请办理第" + i + "件事。\n");
        }
    }

    /** Counts, and interrupts the run when so many files are read or documents analysed. */
    private static final class Stopping implements ReindexProgress {

        private final Thread running = Thread.currentThread();
        private final int files;
        private final int documents;
        private final AtomicInteger filesDone = new AtomicInteger();
        private final AtomicInteger documentsDone = new AtomicInteger();
        private int filesToRead;
        private int documentsToAnalyse;

        Stopping(int files, int documents) {
            this.files = files;
            this.documents = documents;
        }

        @Override
        public void started(int count) {
            filesToRead = count;
        }

        @Override
        public void indexing(int count) {
            documentsToAnalyse = count;
        }

        @Override
        public void fileDone(String path) {
            if (filesDone.incrementAndGet() == files) {
                running.interrupt();
            }
        }

        @Override
        public void documentDone(String title) {
            if (documentsDone.incrementAndGet() == documents) {
                running.interrupt();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRunStoppedWhileItReadsGoesOnWhereItWas(boolean full) throws Exception {
        Stopping first = new Stopping(FILES * 7 / 10, -1);
        assertThatThrownBy(() -> reindex.run(PROGRAM, full, first)).isInstanceOf(InterruptedException.class);

        Stopping second = new Stopping(-1, -1);
        reindex.run(PROGRAM, full, second);

        assertThat(second.filesToRead).isLessThanOrEqualTo(FILES * 3 / 10);
        assertThat(reindex.extracted()).hasSize(second.filesToRead);
        assertThat(second.documentsToAnalyse).isEqualTo(FILES);
    }

    @Test
    void aRunStoppedWhileItAnalysesKeepsThePartsThatAreFinished() throws Exception {
        Stopping first = new Stopping(-1, FILES * 8 / 10);
        assertThatThrownBy(() -> reindex.run(PROGRAM, false, first)).isInstanceOf(InterruptedException.class);

        Stopping second = new Stopping(-1, -1);
        GenerationReport report = reindex.run(PROGRAM, false, second);

        assertThat(second.filesToRead).isZero();
        assertThat(second.documentsToAnalyse).isLessThan(FILES * 3 / 4);
        assertThat(report.documents()).isEqualTo(FILES);
        assertThat(GenerationCheck.problems(data.current().orElseThrow())).isEmpty();
        assertThat(data.building()).doesNotExist();
    }

    @Test
    void aFullRunReadsAllAgain() throws Exception {
        reindex.run(false);
        reindex.run(true);

        assertThat(reindex.extracted()).hasSize(FILES);
    }

    @Test
    void anEmptiedCorpusIsSaidAndTheOldIndexStays() throws Exception {
        String old = reindex.run(false).generation();
        DurableFiles.delete(corpus);
        assertThatThrownBy(() -> reindex.run(false))
                .isInstanceOf(CorpusFolderException.class)
                .hasMessageContaining("不存在");
        Files.createDirectories(corpus);

        for (boolean full : new boolean[] {false, true}) {
            assertThatThrownBy(() -> reindex.run(full))
                    .isInstanceOf(CorpusFolderException.class)
                    .hasMessageContaining("一个文件也没有")
                    .hasMessageContaining("300 个");
        }
        assertThat(data.current().orElseThrow().name()).isEqualTo(old);
    }

    @Test
    void aCorpusTakenAwayWhileItIsReadLeavesTheOldIndex() throws Exception {
        String old = reindex.run(false).generation();
        AtomicInteger done = new AtomicInteger();
        ReindexProgress taking = new ReindexProgress() {
            @Override
            public void fileDone(String path) {
                if (done.incrementAndGet() == 5) {
                    DurableFiles.delete(corpus);
                }
            }
        };

        assertThatThrownBy(() -> reindex.run(PROGRAM, true, taking)).isInstanceOf(CorpusFolderException.class);

        assertThat(data.current().orElseThrow().name()).isEqualTo(old);
        assertThat(DurableFiles.list(data.path().resolve("generations"))).hasSize(1);
    }

    @Test
    void aClockThatGoesBackBreaksNothing() throws Exception {
        reindex.run(false);
        reindex.setClock(Clock.fixed(Instant.parse("2001-01-01T00:00:00Z"), ZoneOffset.UTC));
        Files.writeString(corpus.resolve("neu.txt"), "关于另一件事的通知\n请办理。\n");

        assertThat(reindex.run(false).documents()).isEqualTo(FILES + 1);
        assertThat(reindex.run(false).unchanged()).isTrue();
        assertThat(data.current().orElseThrow().name()).isEqualTo("g000002");
    }
}
