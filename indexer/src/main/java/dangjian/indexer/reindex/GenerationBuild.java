package dangjian.indexer.reindex;

import dangjian.corpus.document.Document;
import dangjian.indexer.extract.ExtractionException;
import dangjian.indexer.extract.ExtractionFailure;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.schema.BlockBuilder;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final Directory directory;
    private final IndexWriter writer;
    private final ExecutorService workers;

    GenerationBuild(Generation generation, FileReader reader, BlockBuilder blocks, Analyzer analyzer)
            throws IOException {
        this.generation = generation;
        this.reader = reader;
        this.blocks = blocks;
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

    GenerationReport run(CorpusFolders.Listing listing, OffsetDateTime startedAt, ReindexProgress progress)
            throws IOException, InterruptedException {
        long started = System.nanoTime();
        progress.started(listing.files().size());
        Map<CorpusFile, String> ids = DocumentIds.of(listing.files());
        ExecutorCompletionService<FileOutcome> running = new ExecutorCompletionService<>(workers);
        List<Future<FileOutcome>> all = new ArrayList<>();
        for (CorpusFile file : listing.files()) {
            all.add(running.submit(() -> index(file, ids.get(file))));
        }
        ReindexTally tally = new ReindexTally();
        listing.unreadable().forEach(tally::addUnreadable);
        for (int i = 0; i < all.size(); i++) {
            FileOutcome outcome = outcome(running.take());
            tally.add(outcome);
            progress.fileDone(outcome.file().path());
        }
        progress.finishing();
        writer.forceMerge(1);
        writer.commit();
        double seconds = (System.nanoTime() - started) / 1e9;
        return tally.report(generation.name(), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(startedAt), seconds);
    }

    private FileOutcome index(CorpusFile file, String id) throws IOException {
        try {
            Document document = reader.read(file, id);
            writer.addDocuments(blocks.build(document));
            return FileOutcome.read(file, document);
        } catch (ExtractionException e) {
            return FileOutcome.failed(file, e);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            log.error("处理 {} 时程序出错", file.path(), e);
            return FileOutcome.failed(file, new ExtractionException(ExtractionFailure.INTERNAL, file.absolute(), e));
        }
    }

    private static FileOutcome outcome(Future<FileOutcome> done) throws IOException, InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException disk) {
                throw disk;
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
        try (directory) {
            writer.rollback();
        }
    }
}
