package dangjian.indexer.reindex;

import dangjian.corpus.CorpusException;
import dangjian.indexer.catalog.Cataloguer;
import dangjian.indexer.extract.TextExtractor;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.DataFolderException;
import dangjian.indexer.generation.DiskFailure;
import dangjian.indexer.generation.DurableFiles;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.generation.WriteLock;
import dangjian.indexer.schema.BlockBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns corpus folders into a new generation of the index and makes it current. What did not change since the generation before is taken over. */
public final class Reindexer {

    private static final Logger log = LoggerFactory.getLogger(Reindexer.class);

    private final DataFolder data;
    private final Supplier<Workshop> workshop;
    private final String program;
    private final Map<String, List<String>> shortNames;
    private final Clock clock;

    /**
     * A reindexer for one data folder.
     *
     * @param workshop is asked for when something is to be made; more than once
     * @param shortNames for a short name of a text, what it can stand for
     * @param program names everything of the program that decides what comes out; an index made by another is made anew
     */
    public Reindexer(
            DataFolder data,
            Supplier<Workshop> workshop,
            Map<String, List<String>> shortNames,
            String program,
            Clock clock) {
        this.data = data;
        this.workshop = new Once<>(workshop);
        this.shortNames = Map.copyOf(shortNames);
        this.program = program;
        this.clock = clock;
    }

    /** A reindexer whose workshop is there already. */
    public Reindexer(
            DataFolder data,
            TextExtractor extractor,
            Cataloguer cataloguer,
            BlockBuilder blocks,
            Analyzer analyzer,
            Map<String, List<String>> shortNames,
            String program,
            Clock clock) {
        this(data, () -> new Workshop(extractor, cataloguer, blocks, analyzer), shortNames, program, clock);
    }

    /** Runs, the same folders being named internal as the last time, no file being busy. */
    public GenerationReport run(List<Path> corpus, boolean full, ReindexProgress progress) throws InterruptedException {
        return run(corpus, full, Set.of(), progress);
    }

    /** Runs, the same folders being named internal as the last time. */
    public GenerationReport run(List<Path> corpus, boolean full, Set<Path> busy, ReindexProgress progress)
            throws InterruptedException {
        return run(corpus, Optional.empty(), full, busy, progress);
    }

    /**
     * Runs.
     *
     * @param corpus the folders; each must exist
     * @param internal the folders that hold internal documents beside those that say so themselves; nothing: the same as the last time
     * @param full whether to read all files again and build anew, even where nothing has changed
     * @param busy files that are being written, absolute: they are left as they were
     * @throws CorpusException where a folder is missing, another run is writing, or the disk fails; the generation that serves is untouched
     * @throws InterruptedException where the thread is interrupted; likewise
     */
    public GenerationReport run(
            List<Path> corpus, Optional<List<Path>> internal, boolean full, Set<Path> busy, ReindexProgress listener)
            throws InterruptedException {
        ReindexProgress progress = NotedProgress.of(data, listener);
        CorpusFolders told = new CorpusFolders(corpus);
        try (WriteLock lock = data.lock();
                Workers workers = new Workers()) {
            long listedMillis = clock.millis();
            Optional<Generation> current = full ? currentIfThere() : data.current();
            Optional<Manifest> before = current.flatMap(Manifest::of);
            CorpusFolders folders = told.withInternal(
                    internal.isPresent()
                            ? NamedInternalFolders.remember(data, internal.get(), told.roots())
                            : NamedInternalFolders.remembered(data));
            CorpusFolders.Listing listing =
                    CorpusState.leaving(folders.listUnlessEmptied(places(before)), busy, before);
            Optional<Manifest> holding = before.filter(made -> !full && made.holdsFor(program, LocalDate.now(clock)));
            if (holding.filter(made -> CorpusState.isUntouched(listing, made)).isPresent()) {
                return unchanged(current.orElseThrow(), lock);
            }
            CorpusState state = CorpusState.of(listing, before, listedMillis, workers);
            Manifest now = manifest(state, state.files(), Optional.empty());
            if (holding.filter(made -> made.hasSameContent(now)).isPresent()) {
                data.write(
                        current.orElseThrow().manifest(),
                        holding.get().withTimesOf(now).json());
                return unchanged(current.orElseThrow(), lock);
            }
            return build(folders, state, before, full, lock, workers, progress);
        } catch (IOException e) {
            throw unlessInterrupted(failure(e));
        } catch (UncheckedIOException e) {
            throw unlessInterrupted(failure(e.getCause()));
        } catch (CorpusException e) {
            throw unlessInterrupted(e);
        } finally {
            progress.ended();
        }
    }

    private CorpusException failure(IOException e) {
        return new CorpusException("写入索引失败：" + data.path() + "（" + DiskFailure.reason(e) + "）。原有索引继续有效。", e);
    }

    /** A file that is being written while the thread is interrupted says so as if the disk had failed. */
    private static CorpusException unlessInterrupted(CorpusException failure) throws InterruptedException {
        boolean closed = false;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            closed |= each instanceof ClosedByInterruptException;
        }
        if (!closed && !Thread.currentThread().isInterrupted()) {
            return failure;
        }
        Thread.interrupted();
        InterruptedException interrupted = new InterruptedException("while writing");
        interrupted.initCause(failure);
        throw interrupted;
    }

    /** A run that was killed right after it had finished may have left what it was about to remove. */
    private GenerationReport unchanged(Generation current, WriteLock lock) {
        data.tidy(current, lock);
        DurableFiles.delete(data.building());
        return GenerationReport.of(current).asUnchanged();
    }

    private Manifest manifest(CorpusState state, List<IdentifiedFile> files, Optional<LocalDate> nextChange) {
        return Manifest.of(program, nextChange, files, state.unreadable(), state.listedMillis());
    }

    /** A full run makes good what is so broken that not even the pointer is right. */
    private Optional<Generation> currentIfThere() {
        try {
            return data.current();
        } catch (DataFolderException e) {
            log.warn("当前索引无法使用，全部重建：{}", e.getMessage());
            return Optional.empty();
        }
    }

    private static List<Path> places(Optional<Manifest> before) {
        return before.stream()
                .flatMap(made -> made.files().stream())
                .map(Manifest.Entry::absolute)
                .toList();
    }

    private GenerationReport build(
            CorpusFolders folders,
            CorpusState state,
            Optional<Manifest> before,
            boolean full,
            WriteLock lock,
            Workers workers,
            ReindexProgress progress)
            throws IOException, InterruptedException {
        FullRun fullRun = new FullRun(data.documents());
        try (DocumentStore store = DocumentStore.open(data.documents(), ProgramVersion.ofReading(program))) {
            if (full && !fullRun.isUnfinished()) {
                store.clear();
                DurableFiles.delete(data.building());
                fullRun.begin();
            }
            Optional<Generation> from = full ? Optional.empty() : data.current();
            String reason = before.map(made -> ProgramVersion.difference(made.program(), program))
                    .orElse("");
            GenerationReport report;
            try {
                report = build(folders, state, store, from, reason, lock, workers, progress);
            } catch (RecordFile.DamagedException e) {
                store.clear(); // what is lost is read again
                report = build(folders, state, store, from, reason, lock, workers, progress);
            }
            store.prune();
            DurableFiles.delete(data.building());
            return report;
        }
    }

    private GenerationReport build(
            CorpusFolders folders,
            CorpusState state,
            DocumentStore store,
            Optional<Generation> from,
            String reason,
            WriteLock lock,
            Workers workers,
            ReindexProgress progress)
            throws IOException, InterruptedException {
        Generation generation = data.begin(lock);
        boolean finished = false;
        try {
            OffsetDateTime startedAt = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
            GenerationBuild build = new GenerationBuild(data, generation, program, shortNames, workshop, workers);
            GenerationBuild.Built built = build.run(state, store, from, reason, startedAt, progress);
            // a corpus that was taken away meanwhile is no reason for an empty index
            folders.listUnlessEmptied(
                    state.files().stream().map(file -> file.file().absolute()).toList());
            new FullRun(data.documents()).end(); // all is read: another full run begins at the beginning
            data.write(
                    generation.manifest(),
                    manifest(state, built.files(), built.nextChange()).json());
            data.write(generation.report(), built.report().json());
            finished = true;
            data.makeCurrent(generation, lock);
            return built.report();
        } finally {
            if (!finished) {
                data.discard(generation, lock);
            }
        }
    }
}
