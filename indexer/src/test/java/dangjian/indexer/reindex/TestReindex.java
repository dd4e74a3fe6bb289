package dangjian.indexer.reindex;

import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.analysis.WordAnalyzer;
import dangjian.indexer.analysis.WordSegmenter;
import dangjian.indexer.catalog.Cataloguer;
import dangjian.indexer.extract.ExtractedFile;
import dangjian.indexer.extract.ExtractedText;
import dangjian.indexer.extract.ExtractionException;
import dangjian.indexer.extract.FileExtractor;
import dangjian.indexer.extract.TextExtractor;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.schema.BlockBuilder;
import dangjian.indexer.schema.IndexAnalyzers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Reindexes a folder, and remembers which files were extracted. */
final class TestReindex {

    private static final TopicTaxonomy TAXONOMY = TopicTaxonomy.load(Path.of("../corpus/topics"));
    private static final IndexAnalyzers ANALYZER =
            new IndexAnalyzers(new WordAnalyzer(WordSegmenter.withVocabulary(List.of())));

    private final DataFolder data;
    private final Path corpus;
    private final Queue<String> extracted = new ConcurrentLinkedQueue<>();
    private Clock clock = Clock.systemUTC();

    TestReindex(DataFolder data, Path corpus) {
        this.data = data;
        this.corpus = corpus;
    }

    GenerationReport run(boolean full) throws InterruptedException {
        return run("rules-1 test", full, ReindexProgress.SILENT);
    }

    GenerationReport run(String program, boolean full, ReindexProgress progress) throws InterruptedException {
        extracted.clear();
        return reindexer(program).run(List.of(corpus), full, progress);
    }

    GenerationReport leaving(Set<Path> busy) throws InterruptedException {
        extracted.clear();
        return reindexer("rules-1 test").run(List.of(corpus), false, busy, ReindexProgress.SILENT);
    }

    GenerationReport withInternal(Path... folders) throws InterruptedException {
        extracted.clear();
        return reindexer("rules-1 test")
                .run(List.of(corpus), Optional.of(List.of(folders)), false, Set.of(), ReindexProgress.SILENT);
    }

    private Reindexer reindexer(String program) {
        return new Reindexer(
                data,
                new Counting(),
                new Cataloguer(TAXONOMY, new Vocabulary(List.of(), Map.of())),
                new BlockBuilder(TAXONOMY),
                ANALYZER,
                Map.of(),
                program,
                clock);
    }

    void setClock(Clock newClock) {
        clock = newClock;
    }

    /** The names of the files that the last run extracted. */
    List<String> extracted() {
        return List.copyOf(extracted);
    }

    private final class Counting implements TextExtractor {

        private final FileExtractor extractor = new FileExtractor();

        @Override
        public ExtractedText extract(Path file) throws ExtractionException {
            return extractor.extract(file);
        }

        @Override
        public ExtractedFile extractAll(Path file) {
            extracted.add(file.getFileName().toString());
            return extractor.extractAll(file);
        }
    }
}
