package dangjian.indexer.reindex;

import dangjian.corpus.CorpusException;
import dangjian.indexer.embedding.CachedEmbedder;
import dangjian.indexer.embedding.PassageVectors;
import dangjian.indexer.embedding.TextEmbedder;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.DiskFailure;
import dangjian.indexer.generation.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * Gives the current generation the vectors of its passages, after it serves already. Needs no right to write to the generations: a reindex may go on meanwhile, and
 * what was computed for a generation that is gone then is in the cache for the next.
 */
public final class VectorBuilder {

    private final DataFolder data;
    private final CachedEmbedder embedder;

    public VectorBuilder(DataFolder data, TextEmbedder embedder) {
        this.data = data;
        this.embedder = new CachedEmbedder(embedder, data.vectorCache());
    }

    /** Whether the current generation lacks its vectors, or has them of another model or spoilt. */
    private boolean areMissing() {
        return data.current().filter(generation -> !hasVectors(generation)).isPresent();
    }

    private boolean hasVectors(Generation generation) {
        return PassageVectors.isSound(generation.vectors(), embedder.model());
    }

    /**
     * Makes the vectors, where there is a generation without.
     *
     * @return what was done, nothing where nothing was to do
     * @throws CorpusException where the disk fails; the index serves on without vectors
     * @throws InterruptedException where the thread is interrupted; what was computed is kept
     */
    public Optional<VectorReport> run(VectorProgress progress) throws InterruptedException {
        if (!areMissing()) {
            return Optional.empty();
        }
        Generation generation = data.current().orElseThrow();
        long started = System.nanoTime();
        try {
            PassageVectors.Written written = make(generation, progress);
            return Optional.of(
                    new VectorReport(written.passages(), written.computed(), (System.nanoTime() - started) / 1e9));
        } catch (IOException e) {
            if (!Files.exists(generation.folder())) {
                return run(progress); // a reindex has put newer generations in its place
            }
            throw new CorpusException(
                    "写入语义向量失败：" + generation.vectors() + "（" + DiskFailure.reason(e) + "）。字词检索不受影响。", e);
        } finally {
            progress.ended();
        }
    }

    private PassageVectors.Written make(Generation generation, VectorProgress progress)
            throws IOException, InterruptedException {
        Optional<Generation> known = data.generations().reversed().stream()
                .filter(other -> !other.equals(generation) && hasVectors(other))
                .findFirst();
        VectorNeeds needs = VectorNeeds.of(generation, known);
        if (needs.same().isEmpty() || embedder.isOvergrown(needs.most())) {
            VectorNeeds all = VectorNeeds.of(generation, Optional.empty());
            return PassageVectors.write(generation.vectors(), all.numbers(), all.texts(), embedder, progress);
        }
        return PassageVectors.write(
                generation.vectors(),
                known.orElseThrow().vectors(),
                needs.same(),
                needs.numbers(),
                needs.texts(),
                embedder,
                progress);
    }
}
