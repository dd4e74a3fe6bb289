package dangjian.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.analysis.WordAnalyzer;
import dangjian.indexer.analysis.WordSegmenter;
import dangjian.indexer.catalog.Cataloguer;
import dangjian.indexer.extract.isolation.IsolatedExtractor;
import dangjian.indexer.extract.isolation.ParsingLimits;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.generation.GenerationReport.FailedFile;
import dangjian.indexer.reindex.ReindexProgress;
import dangjian.indexer.reindex.Reindexer;
import dangjian.indexer.schema.BlockBuilder;
import dangjian.indexer.schema.IndexAnalyzers;
import dangjian.indexer.schema.StoredForm;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder that means harm is read to its end: each file is a document or has its cause in the report, no process grows beyond its limit, nothing outside is touched.
 * {@code -Dhostile.mutations=1000} for the long run, {@code -Dhostile.seed=…} for another.
 */
class HostileFolderTest {

    private static final String SECRET = "outside-and-never-to-be-read-4711";
    private static final int HEAP_MEGABYTES = 256;
    private static final int BESIDES_THE_HEAP = 300;

    /** What may become of such files; that the program itself fails on one is a fault. */
    private static final Set<String> CAUSES = Set.of(
            "no-file",
            "bad-name",
            "unreadable",
            "empty",
            "encrypted",
            "corrupt",
            "unsupported",
            "needs-ocr",
            "archive-limit",
            "timeout",
            "memory",
            "too-deep",
            "too-large");

    @TempDir
    private Path temporary;

    @Test
    void everyFileIsReadOrReportedAndNothingElseIsTouched() throws Exception {
        int mutations = Integer.getInteger("hostile.mutations", 150);
        long seed = Long.getLong("hostile.seed", 42);
        Path outside = Files.createDirectories(temporary.resolve("outside"));
        Path secret = Files.writeString(outside.resolve("secret.txt"), SECRET + "\n");
        Path corpus = temporary.resolve("corpus");
        try (MarkerServer server = new MarkerServer();
                MemoryWatch memory = new MemoryWatch()) {
            HostileFolder hostile = new HostileFolder(corpus, secret, server.address());
            hostile.make(Path.of("../corpus/documents"), seed, mutations);
            Set<String> files = files(corpus);
            Set<Path> before = everything(temporary);
            DataFolder data = DataFolder.open(temporary.resolve("data"));

            GenerationReport report = run(data, corpus);

            System.out.println("hostile folder: " + files.size() + " files, " + report.documents() + " documents, "
                    + report.seconds() + " s, most memory of a process " + memory.mostMegabytes() + " MB, causes "
                    + causes(report) + ", not made " + hostile.notMade());
            accountsFor(files, data, report);
            assertThat(report.failures()).allSatisfy(failure -> {
                assertThat(failure.cause()).as("%s", failure).isIn(CAUSES);
                assertThat(failure.label()).isNotBlank();
                assertThat(failure.advice()).isNotBlank();
            });
            assertThat(memory.mostMegabytes()).isLessThan(HEAP_MEGABYTES + BESIDES_THE_HEAP);
            assertThat(server.asked()).isEmpty();
            assertThat(allText(data)).doesNotContain(SECRET).contains("关于好文件的通知");
            Set<Path> after = everything(temporary);
            after.removeIf(path -> path.startsWith(data.path()));
            assertThat(after).isEqualTo(before);
            try (Stream<Path> left = Files.list(data.path().resolve("parsing"))) {
                assertThat(left).isEmpty();
            }
            assertThat(ProcessHandle.current().children()).isEmpty();
        }
    }

    private static GenerationReport run(DataFolder data, Path corpus) throws InterruptedException {
        TopicTaxonomy taxonomy = TopicTaxonomy.load(Path.of("../corpus/topics"));
        ParsingLimits limits =
                new ParsingLimits(Duration.ofSeconds(60), HEAP_MEGABYTES, 5_000_000, 2, ContainerLimits.STANDARD);
        return new Reindexer(
                        data,
                        new IsolatedExtractor(limits, data.path().resolve("parsing")),
                        new Cataloguer(taxonomy, new Vocabulary(List.of(), Map.of())),
                        new BlockBuilder(taxonomy),
                        new IndexAnalyzers(new WordAnalyzer(WordSegmenter.withVocabulary(List.of()))),
                        Map.of(),
                        "test",
                        Clock.systemUTC())
                .run(List.of(corpus), false, ReindexProgress.SILENT);
    }

    private static Map<String, Integer> causes(GenerationReport report) {
        Map<String, Integer> causes = new TreeMap<>();
        report.failures().forEach(failure -> causes.merge(failure.cause(), 1, Integer::sum));
        return causes;
    }

    /** Each file has a document, or it or something in it is in the report. */
    private static void accountsFor(Set<String> files, DataFolder data, GenerationReport report) throws IOException {
        Set<String> told = new HashSet<>();
        try (DirectoryReader reader = DirectoryReader.open(
                FSDirectory.open(data.current().orElseThrow().index()))) {
            for (int i = 0; i < reader.maxDoc(); i++) {
                if (StoredForm.isDocument(reader, i)) {
                    told.add(StoredForm.card(reader, i).source().path());
                }
            }
        }
        List<String> failed = report.failures().stream().map(FailedFile::path).toList();
        told.addAll(failed);
        Set<String> silent = new TreeSet<>(files);
        silent.removeAll(told);
        silent.removeIf(file -> failed.stream().anyMatch(path -> path.startsWith(file + "/")));
        assertThat(silent).isEmpty();
    }

    /** The files of the folder, those that are none among them; links within the folder are left out, as they are told by what they lead to. */
    private static Set<String> files(Path corpus) throws IOException {
        Set<String> files = new TreeSet<>();
        for (Path each : everything(corpus)) {
            boolean leadsBack = Files.isSymbolicLink(each)
                    && Files.exists(each)
                    && each.toRealPath().startsWith(corpus.toRealPath());
            String name = each.getFileName().toString();
            if (!Files.isDirectory(each, java.nio.file.LinkOption.NOFOLLOW_LINKS)
                    && !leadsBack
                    && !name.startsWith(".")) {
                files.add(corpus.relativize(each).toString().replace(java.io.File.separatorChar, '/'));
            }
        }
        return files;
    }

    private static Set<Path> everything(Path folder) throws IOException {
        Set<Path> all = new HashSet<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                all.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                all.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return all;
    }

    private static String allText(DataFolder data) throws IOException {
        List<String> texts = new ArrayList<>();
        try (DirectoryReader reader = DirectoryReader.open(
                FSDirectory.open(data.current().orElseThrow().index()))) {
            for (int i = 0; i < reader.maxDoc(); i++) {
                texts.add(
                        StoredForm.isDocument(reader, i)
                                ? StoredForm.card(reader, i).title()
                                : StoredForm.passage(reader, i).text());
            }
        }
        return String.join("\n", texts);
    }
}
