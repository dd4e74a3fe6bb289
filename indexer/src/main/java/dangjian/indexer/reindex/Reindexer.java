package dangjian.indexer.reindex;

import dangjian.corpus.CorpusException;
import dangjian.indexer.catalog.Cataloguer;
import dangjian.indexer.extract.TextExtractor;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.generation.WriteLock;
import dangjian.indexer.schema.BlockBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;

/** Turns corpus folders into a new generation of the index and makes it current. */
public final class Reindexer {

    private final DataFolder data;
    private final FileReader reader;
    private final BlockBuilder blocks;
    private final Analyzer analyzer;
    private final String program;
    private final Map<String, List<String>> shortNames;
    private final Clock clock;

    /**
     * A reindexer for one data folder.
     *
     * @param shortNames for a short name of a text, what it can stand for
     * @param program names everything of the program that decides what comes out; an index made by another is made anew
     */
    public Reindexer(
            DataFolder data,
            TextExtractor extractor,
            Cataloguer cataloguer,
            BlockBuilder blocks,
            Analyzer analyzer,
            Map<String, List<String>> shortNames,
            String program,
            Clock clock) {
        this.data = data;
        this.reader = new FileReader(extractor, cataloguer);
        this.blocks = blocks;
        this.analyzer = analyzer;
        this.shortNames = Map.copyOf(shortNames);
        this.program = program;
        this.clock = clock;
    }

    /**
     * Runs.
     *
     * @param corpus the folders; each must exist
     * @param full whether to build anew even when nothing has changed
     * @throws CorpusException where a folder is missing, another run is writing, or the disk fails; the generation that serves is untouched
     * @throws InterruptedException where the thread is interrupted; likewise
     */
    public GenerationReport run(List<Path> corpus, boolean full, ReindexProgress progress) throws InterruptedException {
        CorpusFolders folders = new CorpusFolders(corpus);
        try (WriteLock lock = data.lock()) {
            CorpusFolders.Listing listing = folders.list();
            Manifest manifest = Manifest.of(program, listing.files());
            Optional<GenerationReport> unchanged = full ? Optional.empty() : unchanged(manifest);
            if (unchanged.isPresent()) {
                return unchanged.get();
            }
            return build(listing, manifest, lock, NotedProgress.of(data, progress));
        }
    }

    private Optional<GenerationReport> unchanged(Manifest manifest) {
        Optional<Generation> current = data.current();
        return current.filter(generation -> Manifest.of(generation)
                        .filter(made -> made.holdsFor(manifest, LocalDate.now(clock)))
                        .isPresent())
                .map(GenerationReport::of)
                .map(GenerationReport::asUnchanged);
    }

    private GenerationReport build(
            CorpusFolders.Listing listing, Manifest manifest, WriteLock lock, ReindexProgress progress)
            throws InterruptedException {
        Generation generation = data.begin(lock);
        boolean finished = false;
        try (GenerationBuild build = new GenerationBuild(generation, reader, blocks, analyzer, shortNames)) {
            OffsetDateTime startedAt = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
            GenerationBuild.Built built = build.run(listing, startedAt, progress);
            data.write(generation.manifest(), manifest.until(built.nextChange()).json());
            data.write(generation.report(), built.report().json());
            finished = true;
            data.makeCurrent(generation, lock);
            return built.report();
        } catch (IOException e) {
            throw new CorpusException("写入索引失败：" + generation.folder() + "（" + e.getMessage() + "）。原有索引继续有效。", e);
        } finally {
            progress.ended();
            if (!finished) {
                data.discard(generation, lock);
            }
        }
    }
}
