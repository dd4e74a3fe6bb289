package dangjian.indexer.reindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dangjian.corpus.CorpusException;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.LiveIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder on a small disk of its own: needs the right to mount one, and is left out without. */
class DiskTroubleTest {

    @TempDir
    private Path temporary;

    private Path corpus;
    private Path disk;
    private boolean isMounted;

    @BeforeEach
    void mount() throws Exception {
        corpus = Files.createDirectories(temporary.resolve("corpus"));
        disk = Files.createDirectories(temporary.resolve("disk"));
        isMounted = Files.exists(Path.of("/bin/mount"))
                && run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()) == 0;
        assumeTrue(isMounted, "no right to mount");
        Files.writeString(corpus.resolve("a.txt"), "关于甲事的通知\n请办理。\n");
    }

    @AfterEach
    void unmount() throws Exception {
        if (isMounted) {
            run("umount", disk.toString());
        }
    }

    private static int run(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor();
    }

    @Test
    void onAFullDiskTheOldIndexServesAndALaterRunCompletes() throws Exception {
        DataFolder data = DataFolder.open(disk.resolve("data"));
        TestReindex reindex = new TestReindex(data, corpus);
        String old = reindex.run(false).generation();
        Random random = new Random(1);
        StringBuilder much = new StringBuilder("关于很多事的通知\n");
        random.ints(1_500_000, 0x4e00, 0x9fa5).forEach(much::appendCodePoint);
        Files.writeString(corpus.resolve("much.txt"), much);

        for (int again = 0; again < 3; again++) {
            assertThatThrownBy(() -> reindex.run(false))
                    .isInstanceOf(CorpusException.class)
                    .hasMessageContaining("磁盘空间不足");
            assertThat(data.current().orElseThrow().name()).isEqualTo(old);
            assertThat(GenerationCheck.problems(data.current().orElseThrow())).isEmpty();
        }
        try (LiveIndex index = new LiveIndex(data)) {
            assertThat(index.acquire()).hasValueSatisfying(LiveIndex.Lease::close);
        }
        Files.writeString(corpus.resolve("much.txt"), "关于不多的事的通知\n请办理。\n");

        assertThat(reindex.run(false).documents()).isEqualTo(2);
    }

    @Test
    void onAReadOnlyDiskTheOldIndexServes() throws Exception {
        DataFolder data = DataFolder.open(disk.resolve("data"));
        TestReindex reindex = new TestReindex(data, corpus);
        String old = reindex.run(false).generation();
        Files.writeString(corpus.resolve("b.txt"), "关于乙事的通知\n请办理。\n");
        assertThat(run("mount", "-o", "remount,ro", disk.toString())).isZero();

        assertThatThrownBy(() -> reindex.run(false))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("只读");
        DataFolder readOnly = DataFolder.open(disk.resolve("data"));
        assertThat(readOnly.current().orElseThrow().name()).isEqualTo(old);
        try (LiveIndex index = new LiveIndex(readOnly)) {
            assertThat(index.acquire()).hasValueSatisfying(LiveIndex.Lease::close);
        }
    }
}
