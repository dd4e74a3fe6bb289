package dangjian.indexer.reindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dangjian.corpus.CorpusException;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.analysis.WordAnalyzer;
import dangjian.indexer.analysis.WordSegmenter;
import dangjian.indexer.catalog.Cataloguer;
import dangjian.indexer.extract.FileExtractor;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.DataFolderException;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.generation.GenerationReport.FailedFile;
import dangjian.indexer.generation.WriteLock;
import dangjian.indexer.schema.BlockBuilder;
import dangjian.indexer.schema.IndexAnalyzers;
import dangjian.indexer.schema.StoredForm;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReindexerTest {

    private static final String TEXT = "关于某事的通知\n各社区：现就有关事项通知如下，请遵照执行。\n一、第一件事\n把第一件事办好。\n";

    @TempDir
    private Path temporary;

    private Path corpus;
    private DataFolder data;

    @BeforeEach
    void makeFolders() throws IOException {
        corpus = Files.createDirectories(temporary.resolve("corpus"));
        data = DataFolder.open(temporary.resolve("data"));
    }

    @Test
    void makesAGenerationWithAReportAndServesIt() throws Exception {
        write("a.txt", TEXT);
        write("b.md", "# 经验\n\n" + TEXT);

        GenerationReport report = run(false);

        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.passages()).isGreaterThan(4);
        assertThat(report.failures()).isEmpty();
        Generation current = data.current().orElseThrow();
        assertThat(GenerationReport.of(current)).isEqualTo(report);
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(current.index()))) {
            assertThat(reader.numDocs()).isEqualTo((int) report.passages() + report.documents());
        }
    }

    @Test
    void aFileThatFailsIsReportedWithItsCauseAndStopsNothing() throws Exception {
        write("good.txt", TEXT);
        Files.writeString(corpus.resolve("broken.docx"), "PK\u0003\u0004 not really a zip");
        Files.createFile(corpus.resolve("empty.doc"));
        Files.writeString(corpus.resolve("blank.txt"), " \n\u3000\n");
        Files.write(corpus.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        Files.writeString(corpus.resolve("cut.pdf"), "%PDF-1.7\n1 0 obj\n<< /Type /Catalog");

        GenerationReport report = run(false);

        assertThat(report.documents()).isEqualTo(1);
        assertThat(report.failures())
                .extracting(FailedFile::path)
                .containsExactly("blank.txt", "broken.docx", "cut.pdf", "empty.doc", "picture.png");
        assertThat(report.failures()).allSatisfy(failure -> {
            assertThat(failure.label()).isNotBlank();
            assertThat(failure.advice()).isNotBlank();
        });
        assertThat(causeOf(report, "empty.doc")).isEqualTo("empty");
        assertThat(causeOf(report, "blank.txt")).isEqualTo("empty");
        assertThat(causeOf(report, "cut.pdf")).isEqualTo("corrupt");
        assertThat(causeOf(report, "picture.png")).isEqualTo("unsupported");
    }

    @Test
    void documentsInAnArchiveAreDocumentsAndFailuresThereNameTheMember() throws Exception {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(corpus.resolve("通知.zip")))) {
            zip.putNextEntry(new ZipEntry("附件/办法.txt"));
            zip.write(TEXT.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("附件/规定.txt"));
            zip.write(TEXT.replace("某事", "另一件事").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("附件/空.doc"));
        }

        GenerationReport report = run(false);

        assertThat(report.files()).isEqualTo(1);
        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.failures()).extracting(FailedFile::path).containsExactly("通知.zip/附件/空.doc");
        assertThat(causeOf(report, "通知.zip/附件/空.doc")).isEqualTo("empty");
        List<DocumentCard> first = cards();
        assertThat(first)
                .extracting(card -> card.source().fullPath())
                .containsExactlyInAnyOrder("通知.zip/附件/办法.txt", "通知.zip/附件/规定.txt");
        assertThat(first).extracting(DocumentCard::title).contains("关于某事的通知", "关于另一件事的通知");
        assertThat(first)
                .allSatisfy(card -> assertThat(card.source().nameOnDisk()).isEqualTo("通知.zip"));
        run(true);
        assertThat(cards())
                .extracting(DocumentCard::id)
                .containsExactlyInAnyOrderElementsOf(
                        first.stream().map(DocumentCard::id).toList());
    }

    private List<DocumentCard> cards() throws IOException {
        List<DocumentCard> cards = new ArrayList<>();
        try (DirectoryReader reader = DirectoryReader.open(
                FSDirectory.open(data.current().orElseThrow().index()))) {
            for (int i = 0; i < reader.maxDoc(); i++) {
                if (StoredForm.isDocument(reader, i)) {
                    cards.add(StoredForm.card(reader, i));
                }
            }
        }
        return cards;
    }

    @Test
    void readsTheEncodingsThatChineseFilesHave() throws Exception {
        for (String charset : List.of("GB18030", "UTF-8", "UTF-16LE", "UTF-16BE", "Big5")) {
            String text = charset.equals("Big5") ? "關於加強社區黨建工作的通知\n各社區黨組織要認真貫徹落實有關要求，按時報告工作情況。\n" : TEXT;
            Files.write(corpus.resolve(charset + ".txt"), text.getBytes(Charset.forName(charset)));
        }
        Files.write(corpus.resolve("bom.txt"), ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8));

        GenerationReport report = run(false);

        assertThat(report.failures()).isEmpty();
        assertThat(report.documents()).isEqualTo(6);
        FileExtractor extractor = new FileExtractor();
        for (Path file : list(corpus)) {
            String first = extractor.extract(file).blocks().get(0).text();
            assertThat(first).as(file.getFileName().toString()).isIn("关于某事的通知", "關於加強社區黨建工作的通知");
        }
    }

    @Test
    void leavesAsideHiddenAndLockFiles() throws Exception {
        write("a.txt", TEXT);
        write("~$a.txt", "x");
        write(".hidden.txt", "x");
        Files.createDirectories(corpus.resolve(".git"));
        write(".git/config.txt", "x");

        assertThat(run(false).files()).isEqualTo(1);
    }

    @Test
    void linksThatLeadOutOfTheFolderAreReportedAndNotFollowed() throws Exception {
        write("a.txt", TEXT);
        Files.writeString(temporary.resolve("outside.txt"), TEXT);
        Files.createSymbolicLink(corpus.resolve("out.txt"), temporary.resolve("outside.txt"));
        Files.createSymbolicLink(corpus.resolve("nowhere.txt"), temporary.resolve("none.txt"));
        Files.createSymbolicLink(corpus.resolve("again.txt"), corpus.resolve("a.txt"));
        Files.createSymbolicLink(corpus.resolve("loop"), corpus);

        GenerationReport report = run(false);

        assertThat(report.documents()).isEqualTo(1);
        assertThat(report.failures()).extracting(FailedFile::path).containsExactly("nowhere.txt", "out.txt");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), corpus);
        assertThat(reindexer().run(List.of(link), true, ReindexProgress.SILENT).documents())
                .isEqualTo(1);
    }

    @Test
    void doesNothingWhereNothingChangedAndEverythingWhereAskedTo() throws Exception {
        write("a.txt", TEXT);
        String first = run(false).generation();

        GenerationReport again = run(false);
        assertThat(again.unchanged()).isTrue();
        assertThat(again.generation()).isEqualTo(first);

        assertThat(run(true).generation()).isNotEqualTo(first);
        write("a.txt", TEXT + "又一段。\n");
        assertThat(run(false).unchanged()).isFalse();
    }

    @Test
    void idsStayWhenTheCorpusIsReadAgain() throws Exception {
        write("甲/a.txt", TEXT);
        List<CorpusFile> files = new CorpusFolders(List.of(corpus)).list().files();
        String id = DocumentIds.of(files).get(files.get(0));
        Path moved = Files.move(corpus, temporary.resolve("moved"));
        List<CorpusFile> later = new CorpusFolders(List.of(moved)).list().files();

        assertThat(DocumentIds.of(later).get(later.get(0))).isEqualTo(id);
    }

    @Test
    void theSamePathInTwoFoldersGivesTwoDocuments() throws Exception {
        write("a.txt", TEXT);
        Path second = Files.createDirectories(temporary.resolve("second"));
        Files.writeString(second.resolve("a.txt"), TEXT);

        GenerationReport report = reindexer().run(List.of(corpus, second, corpus), false, ReindexProgress.SILENT);

        assertThat(report.documents()).isEqualTo(2);
    }

    @Test
    void anInterruptedRunLeavesTheOldGenerationServingAndNoRemains() throws Exception {
        for (int i = 0; i < 40; i++) {
            write("a" + i + ".txt", TEXT);
        }
        String old = run(false).generation();
        write("b.txt", TEXT);
        AtomicInteger done = new AtomicInteger();
        Thread running = Thread.currentThread();
        ReindexProgress interrupting = new ReindexProgress() {
            @Override
            public void fileDone(String path) {
                if (done.incrementAndGet() == 10) {
                    running.interrupt();
                }
            }
        };

        assertThatThrownBy(() -> reindexer().run(List.of(corpus), true, interrupting))
                .isInstanceOf(InterruptedException.class);

        assertThat(data.current()).map(Generation::name).contains(old);
        assertThat(list(data.path().resolve("generations"))).hasSize(1);
        assertThat(run(false).documents()).isEqualTo(41);
    }

    @Test
    void keepsTheGenerationBeforeForRollbackAndNoMore() throws Exception {
        for (int i = 0; i < 4; i++) {
            write("a.txt", TEXT + i);
            run(true);
        }
        assertThat(list(data.path().resolve("generations"))).hasSize(2);
    }

    @Test
    void whatAKilledRunLeftIsRemovedByTheNext() throws Exception {
        write("a.txt", TEXT);
        String old = run(false).generation();
        Files.createDirectories(data.path().resolve("generations/g000007/index"));
        Files.writeString(data.path().resolve("generations/g000007/index/_0.cfs"), "half");
        assertThat(data.current()).map(Generation::name).contains(old);

        String next = run(true).generation();

        assertThat(list(data.path().resolve("generations")))
                .extracting(path -> path.getFileName().toString())
                .containsExactlyInAnyOrder(old, next);
    }

    @Test
    void twoWritersAtOnceAreRefused() throws Exception {
        write("a.txt", TEXT);
        try (WriteLock lock = data.lock()) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> run(false))
                    .isInstanceOf(DataFolderException.class)
                    .hasMessageContaining("另一个");
        }
        assertThat(run(false).documents()).isEqualTo(1);
    }

    @Test
    void aMissingCorpusFolderIsSaidInChinese() {
        assertThatThrownBy(() -> reindexer().run(List.of(corpus.resolve("none")), false, ReindexProgress.SILENT))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("不存在");
        assertThat(data.current()).isEmpty();
    }

    @Test
    void aDataFolderOfANewerVersionIsLeftAlone() throws IOException {
        Files.writeString(data.path().resolve("FORMAT"), "99\n");
        assertThatThrownBy(() -> DataFolder.open(data.path()))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("更新版本");
        assertThat(Files.readString(data.path().resolve("FORMAT"))).isEqualTo("99\n");
    }

    @Test
    void aTextOfTwentyMegabytesIsIndexedToItsLastCharacter() throws Exception {
        write("long.txt", "长文\n" + "这是一句没有停顿的话".repeat(700_000) + "到此为止\n");

        GenerationReport report = run(false);

        assertThat(report.failures()).isEmpty();
        assertThat(report.characters()).isGreaterThan(7_000_000);
    }

    private GenerationReport run(boolean full) throws InterruptedException {
        return reindexer().run(List.of(corpus), full, ReindexProgress.SILENT);
    }

    private Reindexer reindexer() {
        TopicTaxonomy taxonomy = TopicTaxonomy.load(Path.of("../corpus/topics"));
        return new Reindexer(
                data,
                new FileExtractor(),
                new Cataloguer(taxonomy, new Vocabulary(List.of(), Map.of())),
                new BlockBuilder(taxonomy),
                new IndexAnalyzers(new WordAnalyzer(WordSegmenter.withVocabulary(List.of()))),
                Map.of(),
                "test",
                Clock.systemUTC());
    }

    private void write(String path, String text) throws IOException {
        Path file = corpus.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String causeOf(GenerationReport report, String path) {
        return report.failures().stream()
                .filter(failure -> failure.path().equals(path))
                .findFirst()
                .orElseThrow()
                .cause();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.toList();
        }
    }
}
