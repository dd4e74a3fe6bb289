package dangjian.indexer.reindex;

import dangjian.corpus.CorpusException;
import dangjian.corpus.document.ContentHash;
import dangjian.corpus.document.Document;
import dangjian.indexer.extract.ExtractionException;
import dangjian.indexer.extract.ExtractionFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All files of a corpus become documents in the store: those that are known there already are taken over, the others are read. */
final class CorpusReading {

    private static final Logger log = LoggerFactory.getLogger(CorpusReading.class);

    /** A file that changes while it is read is read again so often. */
    private static final int TRIES = 3;

    private final DocumentStore store;
    private final Supplier<FileReader> reader;
    private final Workers workers;

    CorpusReading(DocumentStore store, Supplier<FileReader> reader, Workers workers) {
        this.store = store;
        this.reader = reader;
        this.workers = workers;
    }

    /**
     * A file with what became of it.
     *
     * @param identified as it was read: it may have changed since it was listed
     * @param wasKnown whether it had not to be read
     */
    record ReadFile(IdentifiedFile identified, FileOutcome outcome, boolean wasKnown) {

        /** The same, all its documents being internal. */
        ReadFile asInternal() {
            return new ReadFile(identified, outcome.asInternal(), wasKnown);
        }
    }

    /** Each file with what became of it, in the order they come. */
    List<ReadFile> read(List<IdentifiedFile> files, ReindexProgress progress) throws IOException, InterruptedException {
        Map<String, ReadFile> done = new HashMap<>();
        List<Callable<Optional<ReadFile>>> lookUps = files.stream()
                .map(file -> (Callable<Optional<ReadFile>>)
                        () -> store.find(file).map(outcome -> new ReadFile(file, outcome, true)))
                .toList();
        workers.run(
                lookUps,
                found -> found.ifPresent(file -> done.put(file.identified().id(), file)));
        List<IdentifiedFile> missing =
                files.stream().filter(file -> !done.containsKey(file.id())).toList();
        progress.started(missing.size());
        List<Callable<ReadFile>> readings = missing.stream()
                .map(file -> (Callable<ReadFile>) () -> readAndKeep(file))
                .toList();
        try {
            workers.run(readings, file -> {
                done.put(file.identified().id(), file);
                progress.fileDone(file.identified().file().path());
            });
        } finally {
            if (!missing.isEmpty()) {
                reader.get().release();
            }
        }
        store.sync();
        return files.stream().map(file -> done.get(file.id())).toList();
    }

    private ReadFile readAndKeep(IdentifiedFile listed) throws IOException {
        IdentifiedFile file = listed;
        for (int left = TRIES; ; left--) {
            List<Document> documents = new ArrayList<>();
            FileOutcome outcome = read(file, documents::add);
            Optional<CorpusFile> now = now(file.file());
            boolean isSteady = now.filter(file.file()::equals).isPresent();
            if (isSteady || now.isEmpty() || left == 1 || !file.isReadable()) {
                List<Document> kept = outcome.documents().isEmpty() ? List.of() : documents;
                store.add(file, outcome, kept, isSteady && file.isReadable());
                return new ReadFile(file, outcome, false);
            }
            IdentifiedFile changed = new IdentifiedFile(now.get(), CorpusState.hash(now.get()), file.id());
            file = left > 2 ? changed : unsteady(changed);
        }
    }

    /** A file on its last try is known by no content, so that it is read again next time. */
    private static IdentifiedFile unsteady(IdentifiedFile file) {
        String noHash = ContentHash.shortOf(file.hash() + "\n" + System.nanoTime());
        return new IdentifiedFile(file.file(), noHash + noHash, file.id());
    }

    /** A file as it is now; nothing where it is gone. */
    private static Optional<CorpusFile> now(CorpusFile file) {
        try {
            return Optional.of(file.now());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private FileOutcome read(IdentifiedFile file, FileReader.Documents documents) throws IOException {
        try {
            return reader.get().read(file, documents);
        } catch (ExtractionException e) {
            return FileOutcome.failed(file.file(), e);
        } catch (CorpusException e) {
            throw e; // nothing can be read at all: the run ends, rather than find every file wanting
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            log.error("处理 {} 时程序出错", file.file().path(), e);
            return FileOutcome.failed(
                    file.file(),
                    new ExtractionException(
                            ExtractionFailure.INTERNAL, file.file().absolute(), e));
        }
    }
}
