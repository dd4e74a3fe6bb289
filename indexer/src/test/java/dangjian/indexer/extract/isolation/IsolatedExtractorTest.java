package dangjian.indexer.extract.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dangjian.indexer.extract.ContainerLimits;
import dangjian.indexer.extract.ExtractedFile;
import dangjian.indexer.extract.ExtractedPart;
import dangjian.indexer.extract.ExtractionFailure;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file does to the process that reads it costs that file and no other. */
class IsolatedExtractorTest {

    private static final ParsingLimits LIMITS =
            new ParsingLimits(Duration.ofSeconds(60), 64, 10_000, 1, ContainerLimits.STANDARD);
    private static final ParsingLimits IMPATIENT =
            new ParsingLimits(Duration.ofSeconds(3), 64, 10_000, 1, ContainerLimits.STANDARD);

    @TempDir
    private Path folder;

    private IsolatedExtractor extractor;

    @AfterEach
    void endProcesses() {
        if (extractor != null) {
            extractor.release();
        }
    }

    static ChildCommand misbehaving() {
        List<String> classPath = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        return new ChildCommand(MisbehavingChild.class.getName(), classPath);
    }

    private void start(ParsingLimits limits) {
        extractor = new IsolatedExtractor(limits, folder.resolve("work"), misbehaving());
    }

    private ExtractedFile read(String order) throws IOException {
        Path file = Files.createTempFile(folder, "file", ".txt");
        return extractor.extractAll(Files.writeString(file, order, StandardCharsets.UTF_8));
    }

    private String process() throws IOException {
        return read("good").parts().get(0).text().orElseThrow().blocks().get(0).text();
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("work"))) {
            return all.filter(path -> !path.equals(folder.resolve("work"))).toList();
        }
    }

    @Test
    void oneProcessReadsFileAfterFile() throws Exception {
        start(LIMITS);
        String process = process();
        assertThat(process).isNotEqualTo(String.valueOf(ProcessHandle.current().pid()));
        assertThat(process()).isEqualTo(process);
        assertThat(read("print")
                        .parts()
                        .get(0)
                        .text()
                        .orElseThrow()
                        .blocks()
                        .get(0)
                        .text())
                .isEqualTo(process);
        assertThat(process()).isEqualTo(process);
    }

    @ParameterizedTest
    @CsvSource({
        "hang, TIMEOUT, 3 秒",
        "spin, TIMEOUT, 3 秒",
        "exit, CRASHED, 退出码 7",
        "halt, CRASHED, 退出码 9",
        "eat memory, MEMORY, heap",
        "sink, TOO_DEEP, ''",
        "throw, INTERNAL, thrown",
        "nonsense, CRASHED, ''",
        "flood, TOO_LARGE, ''",
    })
    void aFileThatIsTheProcessesEndCostsOnlyItself(String order, ExtractionFailure cause, String detail)
            throws Exception {
        start(cause == ExtractionFailure.TIMEOUT ? IMPATIENT : LIMITS);
        String before = process();

        ExtractedFile read = read(order);

        assertThat(read.parts()).hasSize(1);
        assertThat(read.parts().get(0).text()).isEmpty();
        ExtractedPart.Failure failure = read.parts().get(0).failure().orElseThrow();
        assertThat(failure.cause()).isEqualTo(cause);
        assertThat(failure.detail()).contains(detail);
        assertThat(process()).isNotEqualTo(before);
        assertThat(ProcessHandle.of(Long.parseLong(before))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hang, TIMEOUT, 3 秒", "halt, CRASHED, 退出码 9", "eat memory, MEMORY, heap", "nonsense, CRASHED, ''"})
    void whatWasReadOfAnArchiveBeforeItFailedIsKept(String order, ExtractionFailure cause, String detail)
            throws Exception {
        start(IMPATIENT);

        ExtractedFile read = read("good\ngood\n" + order + "\ngood");

        assertThat(read.parts()).extracting(ExtractedPart::member).containsExactly("", "0.txt", "1.txt");
        ExtractedPart.Failure failure = read.parts().get(0).failure().orElseThrow();
        assertThat(failure.cause()).isEqualTo(cause);
        assertThat(failure.detail()).contains(detail).contains("此前读出的 2 个已收入");
        assertThat(read.parts().subList(1, 3))
                .allSatisfy(part -> assertThat(part.text()).isPresent());
        process();
    }

    @Test
    void eachMemberHasTimeOfItsOwn() throws Exception {
        start(new ParsingLimits(Duration.ofSeconds(2), 64, 10_000, 1, ContainerLimits.STANDARD));

        ExtractedFile read = read("take a second\ntake a second\ntake a second\ntake a second");

        assertThat(read.parts())
                .hasSize(4)
                .allSatisfy(part -> assertThat(part.text()).isPresent());
    }

    @Test
    void butTheArchiveAsAWholeEndsSometime() throws Exception {
        start(new ParsingLimits(Duration.ofMillis(100), 64, 1_000_000, 1, ContainerLimits.STANDARD));

        ExtractedFile read = read("take a moment\n".repeat(100_000));

        assertThat(read.parts().get(0).failure().orElseThrow().cause()).isEqualTo(ExtractionFailure.TIMEOUT);
        assertThat(read.parts().size()).isBetween(2, 400);
    }

    @Test
    void muchTextWithinAFileIsCutOverAllOfIt() throws Exception {
        start(LIMITS);

        ExtractedFile read = read("good\nwrite much\ngood");

        assertThat(read.parts()).hasSize(3);
        assertThat(read.parts().get(0).failure()).isEmpty();
        assertThat(read.parts().subList(1, 3))
                .allSatisfy(part ->
                        assertThat(part.failure().orElseThrow().cause()).isEqualTo(ExtractionFailure.TOO_LARGE));
    }

    @Test
    void thatAnIdleProcessDiedIsTheNextFilesFaultNeither() throws Exception {
        start(LIMITS);
        ProcessHandle process = ProcessHandle.of(Long.parseLong(process())).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
        assertThat(process()).isNotEqualTo(String.valueOf(process.pid()));
    }

    @Test
    void moreTextThanOneFileMayHaveIsCutAndTheCutIsSaid() throws Exception {
        start(LIMITS);
        String before = process();
        ExtractedPart part = read("write much").parts().get(0);
        assertThat(part.failure().orElseThrow().cause()).isEqualTo(ExtractionFailure.TOO_LARGE);
        assertThat(part.failure().orElseThrow().detail()).contains("10000");
        assertThat(process()).isEqualTo(before);
    }

    @Test
    void manyReadAtOnceWhileSomeFail() throws Exception {
        start(new ParsingLimits(Duration.ofSeconds(60), 64, 10_000, 2, ContainerLimits.STANDARD));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<ExtractedFile>> files = IntStream.range(0, 60)
                    .mapToObj(i -> threads.submit(() -> read(i % 20 == 7 ? "halt" : "good")))
                    .toList();
            for (int i = 0; i < files.size(); i++) {
                boolean isRead = files.get(i).get().parts().get(0).text().isPresent();
                assertThat(isRead).isEqualTo(i % 20 != 7);
            }
        }
    }

    @Test
    void nothingIsLeftOfTheProcessesWhenTheyAreReleased() throws Exception {
        start(LIMITS);
        String process = process();
        read("leave a file");
        assertThat(left()).anyMatch(path -> path.getFileName().toString().startsWith("left"));

        extractor.release();

        assertThat(left()).isEmpty();
        assertThat(ProcessHandle.of(Long.parseLong(process))).isEmpty();
        assertThat(process()).isNotEqualTo(process);
    }

    @Test
    void whatAKilledRunLeftBehindIsRemovedByTheNextAndWhatIsInUseIsNot() throws Exception {
        Path old = Files.createDirectories(folder.resolve("work/run-old/parser-1"));
        Files.createFile(old.resolveSibling("LOCK"));
        Files.writeString(old.resolve("member.docx"), "x");
        start(LIMITS);
        String process = process();
        assertThat(left()).noneMatch(path -> path.toString().contains("run-old"));

        IsolatedExtractor other = new IsolatedExtractor(LIMITS, folder.resolve("work"), misbehaving());
        Path file = Files.writeString(folder.resolve("good.txt"), "good");
        assertThat(other.extractAll(file).parts().get(0).text()).isPresent();
        other.release();

        assertThat(process()).isEqualTo(process);
    }

    @Test
    void anInterruptedReaderEndsItsProcess() throws Exception {
        start(LIMITS);
        String process = process();
        Thread reading = Thread.ofPlatform().start(() -> {
            try {
                read("hang");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        Thread.sleep(1500);
        reading.interrupt();
        reading.join(20_000);
        assertThat(reading.isAlive()).isFalse();
        assertThat(ProcessHandle.of(Long.parseLong(process))).isEmpty();
    }

    @Test
    void thatNoProcessCanBeStartedIsNoFilesFault() {
        ChildCommand nothing = new ChildCommand("no.such.MainClass", List.of("nowhere"));
        extractor = new IsolatedExtractor(LIMITS, folder.resolve("work"), nothing);
        assertThatThrownBy(() -> read("good"))
                .isInstanceOf(ParsingUnavailableException.class)
                .hasMessageContaining("KB_PARSING=in-process");
    }

    @Test
    void theProcessesOfAParentThatIsKilledEndByThemselves() throws Exception {
        Path hang = Files.writeString(folder.resolve("hang.txt"), "hang");
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledParent.class.getName(),
                        folder.resolve("work").toString(),
                        hang.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        parent.inputReader(StandardCharsets.UTF_8).readLine(); // it says so when the child is hanging
        List<ProcessHandle> children = parent.descendants().toList();
        assertThat(children).hasSize(1);

        parent.destroyForcibly().waitFor();

        children.get(0).onExit().get(10, TimeUnit.SECONDS);
        start(LIMITS);
        process();
        assertThat(left().stream().filter(path -> path.getFileName().toString().startsWith("run-")))
                .hasSize(1);
    }
}
