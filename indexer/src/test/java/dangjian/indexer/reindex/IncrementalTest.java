package dangjian.indexer.reindex;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.DurableFiles;
import dangjian.indexer.generation.GenerationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken over is what would be made anew. */
class IncrementalTest {

    private static final int STEPS = 8;

    @TempDir
    private Path temporary;

    private Path corpus;
    private DataFolder data;
    private TestReindex reindex;
    private Random random;

    @BeforeEach
    void makeFolders() throws IOException {
        corpus = Files.createDirectories(temporary.resolve("corpus"));
        data = DataFolder.open(temporary.resolve("data"));
        reindex = new TestReindex(data, corpus);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anUpdatedIndexIsTheSameAsOneMadeAnewWhateverHappenedToTheFiles(long seed) throws Exception {
        random = new Random(seed);
        int first = seed % 2 == 0 ? 25 : 120; // about where a second part begins, too
        for (int i = 0; i < first; i++) {
            write(newPath(), text());
        }
        reindex.run(false);
        for (int step = 0; step < STEPS; step++) {
            int changes = random.nextInt(5) == 0 ? 25 : 1 + random.nextInt(3);
            for (int i = 0; i < changes; i++) {
                changeSomething();
            }
            GenerationReport report = reindex.run(false);
            assertThat(report.failures()).isEmpty();
            assertIsAsMadeAnew("seed " + seed + " step " + step);
        }
    }

    private void assertIsAsMadeAnew(String when) throws Exception {
        Path copy = temporary.resolve("copy");
        DurableFiles.delete(copy);
        copyTree(data.path(), copy);
        DurableFiles.delete(copy.resolve("documents"));
        DataFolder anew = DataFolder.open(copy);
        TestReindex other = new TestReindex(anew, corpus);
        GenerationReport full = other.run(true);

        assertThat(other.extracted()).as(when).hasSize(full.files());
        WholeIndex expected = WholeIndex.of(anew.current().orElseThrow());
        WholeIndex updated = WholeIndex.of(data.current().orElseThrow());
        assertThat(updated.stored()).as(when).isEqualTo(expected.stored());
        assertThat(updated.statistics()).as(when).isEqualTo(expected.statistics());
        assertThat(updated.postings()).as(when).isEqualTo(expected.postings());
        assertThat(updated.values()).as(when).isEqualTo(expected.values());
        GenerationReport report = GenerationReport.of(data.current().orElseThrow());
        assertThat(report.documentsByKind()).as(when).isEqualTo(full.documentsByKind());
        assertThat(report.passages()).as(when).isEqualTo(full.passages());
        assertThat(report.characters()).as(when).isEqualTo(full.characters());
        assertThat(report.bytes()).as(when).isEqualTo(full.bytes());
    }

    private void changeSomething() throws IOException {
        List<Path> files = files();
        Path file = files.isEmpty() ? write(newPath(), text()) : files.get(random.nextInt(files.size()));
        switch (random.nextInt(8)) {
            case 0, 1 -> write(newPath(), text());
            case 2 -> write(corpus.relativize(file).toString(), text());
            case 3 -> Files.writeString(file, Files.readString(file) + "各单位要认真执行。\n");
            case 4 -> Files.delete(file);
            case 5 -> move(file, corpus.resolve(newPath()));
            case 6 ->
                Files.copy(
                        file,
                        Files.createDirectories(corpus.resolve(newPath()).getParent())
                                .resolve("副本" + random.nextInt(1000) + ".txt"),
                        StandardCopyOption.REPLACE_EXISTING);
            default -> move(file, files.get(random.nextInt(files.size())));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(corpus)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private String newPath() {
        return "夹" + random.nextInt(4) + "/文" + random.nextInt(500) + ".txt";
    }

    /** Rules that name, amend and abolish each other, in several versions. */
    private String text() {
        int year = 2010 + random.nextInt(20);
        List<String> lines = new ArrayList<>();
        lines.add(title());
        lines.add("（" + year + "年" + (1 + random.nextInt(12)) + "月1日发布）");
        int articles = 1 + random.nextInt(5);
        for (int i = 1; i <= articles; i++) {
            lines.add("第" + "一二三四五".charAt(i - 1) + "条 "
                    + switch (random.nextInt(5)) {
                        case 0 -> "依照《" + title() + "》第一条办理。";
                        case 1 -> "《" + title() + "》同时废止。";
                        case 2 -> "对《" + title() + "》第二条作如下修改。";
                        case 3 -> "本办法自" + (year + random.nextInt(20)) + "年1月1日起施行。";
                        default -> "第" + random.nextInt(100) + "网格每周清扫楼道一次，由党支部负责。";
                    });
        }
        return String.join("\n", lines) + "\n";
    }

    private String title() {
        return "望江区第" + random.nextInt(12) + "号楼道管理办法";
    }

    private Path write(String path, String text) throws IOException {
        Path file = corpus.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    @Test
    void anUnchangedFileIsNotReadWhereverItLies() throws Exception {
        random = new Random(1);
        write("甲/一.txt", text());
        write("乙/二.txt", text());
        reindex.run(false);
        move(corpus.resolve("甲"), corpus.resolve("丙/丁"));
        write("三.txt", text());

        GenerationReport report = reindex.run(false);

        assertThat(reindex.extracted()).containsExactly("三.txt");
        assertThat(report.changes()).isEqualTo(new GenerationReport.Changes(1, 0, 1, 0, 2, 1));
    }

    @Test
    void touchedFilesWithTheSameContentAreNoChange() throws Exception {
        random = new Random(2);
        Path file = write("一.txt", text());
        String first = reindex.run(false).generation();
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(0));

        GenerationReport report = reindex.run(false);

        assertThat(report.unchanged()).isTrue();
        assertThat(report.generation()).isEqualTo(first);
        assertThat(reindex.extracted()).isEmpty();
    }

    @Test
    void aFileReplacedByAnOlderOneOfTheSameLengthIsNoticed() throws Exception {
        Path file = write("一.txt", "关于甲事的通知\n请办理。\n");
        reindex.run(false);
        var time = Files.getLastModifiedTime(file);
        Path older = Files.writeString(temporary.resolve("older.txt"), "关于乙事的通知\n请办理。\n");
        Files.setLastModifiedTime(older, time);
        Files.move(older, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(reindex.run(false).changes().changed()).isEqualTo(1);
        assertThat(WholeIndex.of(data.current().orElseThrow()).stored().toString())
                .contains("关于乙事的通知")
                .doesNotContain("关于甲事的通知");
    }

    @Test
    void anotherProgramReadsAllAgainAndAnotherLayoutNothing() throws Exception {
        random = new Random(3);
        write("一.txt", text());
        reindex.run("layout-1 rules-1 topics-a words-a", false, ReindexProgress.SILENT);

        GenerationReport layout = reindex.run("layout-2 rules-1 topics-a words-a", false, ReindexProgress.SILENT);
        assertThat(layout.reason()).isEqualTo("索引格式有变化，重新建立索引，不必重新读取文件。");
        assertThat(reindex.extracted()).isEmpty();

        GenerationReport topics = reindex.run("layout-2 rules-1 topics-b words-b", false, ReindexProgress.SILENT);
        assertThat(topics.reason()).isEqualTo("专题分类、用语表有变化，全部文件重新处理。");
        assertThat(reindex.extracted()).containsExactly("一.txt");
    }

    @Test
    void aStoreThatTheDiskHasSpoiltIsMadeAnew() throws Exception {
        random = new Random(4);
        for (int i = 0; i < 10; i++) {
            write(i + ".txt", text());
        }
        reindex.run(false);
        Path store = DurableFiles.list(data.documents()).get(0);
        byte[] bytes = Files.readAllBytes(store);
        for (int i = 100; i < bytes.length; i += 300) {
            bytes[i] ^= 1;
        }
        Files.write(store, bytes);
        write("neu.txt", text());

        assertThat(reindex.run(false).documents()).isEqualTo(11);
        assertIsAsMadeAnew("after damage");
    }
}
