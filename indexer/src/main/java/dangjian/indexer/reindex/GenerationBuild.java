package dangjian.indexer.reindex;

import dangjian.corpus.CorpusException;
import dangjian.corpus.document.Document;
import dangjian.indexer.extract.ExtractionException;
import dangjian.indexer.extract.ExtractionFailure;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.relations.CatalogEntry;
import dangjian.indexer.relations.Relations;
import dangjian.indexer.schema.BlockBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One generation in the making: files are read and analysed by as many threads as there are processors, and written as they are done. */
final class GenerationBuild implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GenerationBuild.class);
    private static final double BUFFER_MEGABYTES = 256;

    private final FileReader reader;
    private final BlockBuilder blocks;
    private final Generation generation;
    private final Map<String, List<String>> shortNames;
    private final Directory directory;
    private final IndexWriter writer;
    private final ExecutorService workers;

    /** @param shortNames for a short name of a text, what it can stand for */
    GenerationBuild(
            Generation generation,
            FileReader reader,
            BlockBuilder blocks,
            Analyzer analyzer,
            Map<String, List<String>> shortNames)
            throws IOException {
        this.generation = generation;
        this.reader = reader;
        this.blocks = blocks;
        this.shortNames = shortNames;
        this.directory = FSDirectory.open(generation.index());
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer)
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setCommitOnClose(false));
        this.workers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("reindex-", 0).factory());
    }

    /**
     * What was built.
     *
     * @param report what became of the files
     * @param nextChange the next day on which a text comes into force or ceases to be
     */
    record Built(GenerationReport report, Optional<LocalDate> nextChange) {}

    Built run(CorpusFolders.Listing listing, OffsetDateTime startedAt, ReindexProgress progress)
            throws IOException, InterruptedException {
        long started = System.nanoTime();
        ReindexTally tally = new ReindexTally();
        listing.unreadable().forEach(tally::addUnreadable);
        Optional<LocalDate> nextChange;
        try (DocumentSpool spool = new DocumentSpool(generation.folder().resolve("documents.tmp"))) {
            List<CatalogEntry> entries = catalogue(listing, spool, tally, progress);
            Relations relations = Relations.of(entries, shortNames, startedAt.toLocalDate(), spool::read);
            nextChange = relations.nextChange();
            index(entries, spool, relations, progress);
        }
        progress.finishing();
        writer.forceMerge(1);
        writer.commit();
        double seconds = (System.nanoTime() - started) / 1e9;
        GenerationReport report =
                tally.report(generation.name(), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(startedAt), seconds);
        return new Built(report, nextChange);
    }

    /** Reads all files; what they say of each other can only be settled when all are known. */
    private List<CatalogEntry> catalogue(
            CorpusFolders.Listing listing, DocumentSpool spool, ReindexTally tally, ReindexProgress progress)
            throws IOException, InterruptedException {
        progress.started(listing.files().size());
        Map<CorpusFile, String> ids = DocumentIds.of(listing.files());
        ExecutorCompletionService<FileOutcome> running = new ExecutorCompletionService<>(workers);
        for (CorpusFile file : listing.files()) {
            running.submit(() -> read(file, ids.get(file), spool));
        }
        Map<CorpusFile, List<CatalogEntry>> entries = new HashMap<>();
        for (int i = 0; i < listing.files().size(); i++) {
            FileOutcome outcome = result(running.take());
            tally.add(outcome);
            entries.put(
                    outcome.file(),
                    outcome.documents().stream().map(FileOutcome.Read::entry).toList());
            progress.fileDone(outcome.file().path());
        }
        reader.release();
        return listing.files().stream()
                .flatMap(file -> entries.get(file).stream())
                .toList();
    }

    private void index(List<CatalogEntry> entries, DocumentSpool spool, Relations relations, ReindexProgress progress)
            throws IOException, InterruptedException {
        progress.indexing(entries.size());
        ExecutorCompletionService<String> running = new ExecutorCompletionService<>(workers);
        for (CatalogEntry entry : entries) {
            running.submit(() -> {
                Document document = relations.complete(spool.read(entry.card().id()));
                writer.addDocuments(blocks.build(document, relations.citing(document)));
                return entry.card().title();
            });
        }
        for (int i = 0; i < entries.size(); i++) {
            progress.documentDone(result(running.take()));
        }
    }

    private FileOutcome read(CorpusFile file, String id, DocumentSpool spool) throws IOException {
        try {
            return reader.read(file, id, spool::add);
        } catch (ExtractionException e) {
            return FileOutcome.failed(file, e);
        } catch (CorpusException e) {
            throw e; // nothing of the file's: the run is given up
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            log.error("处理 {} 时程序出错", file.path(), e);
            return FileOutcome.failed(file, new ExtractionException(ExtractionFailure.INTERNAL, file.absolute(), e));
        }
    }

    private static <T> T result(Future<T> done) throws IOException, InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException disk) {
                throw disk;
            }
            if (e.getCause() instanceof UncheckedIOException disk) {
                throw disk.getCause();
            }
            if (e.getCause() instanceof CorpusException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Stops the workers and gives up what is not committed. */
    @Override
    public void close() throws IOException {
        workers.shutdownNow();
        try {
            while (!workers.awaitTermination(1, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reader.release();
        try (directory) {
            writer.rollback();
        }
    }
}
