package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.reindex.GenerationCheck;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process that reindexes is killed as by a power cut, at random moments: {@code -Ddangjian.kills=200} for more of them. After each the old or the new
 * generation is whole, the next run completes, and nothing is left over.
 */
class KilledReindexTest {

    private static final int KILLS = Integer.getInteger("dangjian.kills", 12);
    private static final int FILES = 150;
    private static final long MOST_BYTES = 60_000_000;

    @TempDir
    private Path folder;

    private final Random random = new Random(Long.getLong("dangjian.seed", 11));
    private Path corpus;
    private Path data;
    private int version;

    @Test
    void theOldOrTheNewGenerationIsWholeAndTheNextRunCompletes() throws Exception {
        corpus = Files.createDirectories(folder.resolve("corpus"));
        data = folder.resolve("data");
        for (int i = 0; i < FILES; i++) {
            write(i);
        }
        TestLibrary.reindex(data, corpus);
        long workMillis = millisAfterStart(false);
        int killed = 0;
        int neverSwitched = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String old = current().name();
            int changes = 1 + random.nextInt(FILES / 2);
            for (int i = 0; i < changes; i++) {
                write(random.nextInt(FILES));
            }
            boolean full = random.nextInt(3) == 0;
            Process process = start(full);
            boolean isFromTheStart = random.nextInt(6) == 0;
            if (!isFromTheStart) {
                awaitFirstLine(process);
            }
            Thread.sleep(random.nextLong(workMillis * (full ? 2 : 1) + 1));
            killed += process.isAlive() ? 1 : 0;
            process.destroyForcibly().waitFor();

            String when = "kill " + kill + (full ? " of a full run" : "");
            assertThat(GenerationCheck.problems(current())).as(when).isEmpty();
            assertThat(current().name()).as(when).isGreaterThanOrEqualTo(old);
            neverSwitched += current().name().equals(old) ? 1 : 0;

            GenerationReport report = TestLibrary.reindex(data, corpus);
            assertThat(report.documents()).as(when).isEqualTo(FILES);
            assertThat(report.failures()).as(when).isEmpty();
            assertThat(GenerationCheck.problems(current())).as(when).isEmpty();
            assertNothingIsLeftOver(when);
        }
        System.out.printf(
                java.util.Locale.ROOT, "killed %d of %d, %d before the switch%n", killed, KILLS, neverSwitched);
        assertThat(killed).as("killed in time").isGreaterThan(KILLS / 3);
    }

    private void assertNothingIsLeftOver(String when) throws IOException {
        try (Stream<Path> generations = Files.list(data.resolve("generations"))) {
            assertThat(generations.count()).as(when).isLessThanOrEqualTo(2);
        }
        assertThat(data.resolve("building")).as(when).doesNotExist();
        try (Stream<Path> all = Files.walk(data)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertThat(files).as(when).noneMatch(file -> file.toString().endsWith(".tmp"));
            assertThat(files.stream().mapToLong(file -> file.toFile().length()).sum())
                    .as(when)
                    .isLessThan(MOST_BYTES);
        }
    }

    /** How long a process takes from its first word to its end. */
    private long millisAfterStart(boolean full) throws Exception {
        for (int i = 0; i < FILES / 2; i++) {
            write(i);
        }
        Process process = start(full);
        awaitFirstLine(process);
        long started = System.nanoTime();
        assertThat(process.waitFor()).isZero();
        return (System.nanoTime() - started) / 1_000_000;
    }

    /** It says how many files there are to read when it begins. */
    private static void awaitFirstLine(Process process) throws IOException {
        Optional<String> first = Optional.ofNullable(new BufferedReader(process.inputReader()).readLine());
        assertThat(first).isPresent();
    }

    private Process start(boolean full) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Ddangjian.home=" + TestLibrary.HOME,
                "-cp",
                System.getProperty("java.class.path"),
                ServerMain.class.getName(),
                "reindex",
                "--no-vectors",
                "--corpus",
                corpus.toString(),
                "--data",
                data.toString()));
        if (full) {
            words.add("--full");
        }
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }

    private Generation current() {
        return DataFolder.open(data).current().orElseThrow();
    }

    private void write(int number) throws IOException {
        version++;
        StringBuilder text = new StringBuilder("望江区第" + number + "号楼道管理办法\n（2024年3月1日发布）\n");
        for (int article = 1; article <= 20; article++) {
            text.append("第").append(article).append("条 第").append(version).append("版规定，第");
            text.append(random.nextInt(100)).append("网格每周清扫楼道一次，依照《望江区第");
            text.append(random.nextInt(FILES)).append("号楼道管理办法》办理。\n");
        }
        Files.writeString(corpus.resolve(number + ".txt"), text);
    }
}
