package dangjian.indexer.reindex;

import dangjian.corpus.CorpusException;
import dangjian.indexer.embedding.CachedEmbedder;
import dangjian.indexer.embedding.PassageVectors;
import dangjian.indexer.embedding.TextEmbedder;
import dangjian.indexer.generation.Audience;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.DiskFailure;
import dangjian.indexer.generation.Generation;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives the current generation the vectors of its passages, after it serves already. Needs no right to write to the generations: a reindex may go on meanwhile, and
 * what was computed for a generation that is gone then is in the cache for the next.
 *
 * <p>A vector depends a little on the texts it was computed together with. What the public reads is therefore computed first, by itself, and kept apart.
 */
public final class VectorBuilder {

    private final DataFolder data;
    private final CachedEmbedder openEmbedder;
    private final CachedEmbedder internalEmbedder;

    public VectorBuilder(DataFolder data, TextEmbedder embedder) {
        this.data = data;
        this.openEmbedder = new CachedEmbedder(embedder, data.vectorCache());
        this.internalEmbedder = openEmbedder.beside(data.internalVectorCache());
    }

    /** Whether the current generation lacks its vectors, or has them of another model or spoilt. */
    private boolean areMissing() {
        return data.current().stream()
                .flatMap(generation -> Stream.of(generation.of(Audience.PUBLIC), generation))
                .anyMatch(part -> !hasVectors(part));
    }

    private boolean hasVectors(Generation generation) {
        return PassageVectors.isSound(generation.vectors(), openEmbedder.model());
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
        return make(NotedProgress.of(data, progress));
    }

    private Optional<VectorReport> make(VectorProgress progress) throws InterruptedException {
        Generation generation = data.current().orElseThrow();
        long started = System.nanoTime();
        try {
            int passages = 0;
            int computed = 0;
            for (Audience audience : List.of(Audience.PUBLIC, Audience.INTERNAL)) {
                Generation part = generation.of(audience);
                if (!hasVectors(part)) {
                    PassageVectors.Written written = make(part, audience, progress);
                    passages = written.passages();
                    computed += written.computed();
                }
            }
            return Optional.of(new VectorReport(passages, computed, (System.nanoTime() - started) / 1e9));
        } catch (ClosedByInterruptException e) {
            Thread.interrupted(); // the exception says it from here on
            throw (InterruptedException) new InterruptedException().initCause(e);
        } catch (IOException e) {
            if (!Files.exists(generation.folder())) {
                return areMissing() ? make(progress) : Optional.empty(); // a reindex has put newer ones in its place
            }
            throw new CorpusException(
                    "写入语义向量失败：" + generation.vectors() + "（" + DiskFailure.reason(e) + "）。字词检索不受影响。", e);
        } finally {
            progress.ended();
        }
    }

    private PassageVectors.Written make(Generation generation, Audience audience, VectorProgress progress)
            throws IOException, InterruptedException {
        CachedEmbedder embedder = audience == Audience.PUBLIC ? openEmbedder : internalEmbedder;
        Optional<Generation> known = data.generations().reversed().stream()
                .map(other -> other.of(audience))
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
