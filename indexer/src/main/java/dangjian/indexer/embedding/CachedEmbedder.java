package dangjian.indexer.embedding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/** Embeds only what was never embedded before. */
public final class CachedEmbedder {

    /** So many are computed before they are kept: a process that is killed loses at most a few seconds of work, and batches still find companions of their length. */
    private static final int PORTION = 2_048;

    /** The cache forgets what is in no use when that is more than what is in use and more than this. */
    private static final int MOST_UNUSED = 200_000;

    private final TextEmbedder embedder;
    private final Path folder;
    private final Optional<CachedEmbedder> other;

    /** @param folder holds the cache */
    public CachedEmbedder(TextEmbedder embedder, Path folder) {
        this(embedder, folder, Optional.empty());
    }

    private CachedEmbedder(TextEmbedder embedder, Path folder, Optional<CachedEmbedder> other) {
        this.embedder = embedder;
        this.folder = folder;
        this.other = other;
    }

    /** One that takes what is known here, too, and leaves no trace here: what it computes it keeps in another cache. */
    public CachedEmbedder beside(Path anotherFolder) {
        return new CachedEmbedder(embedder, anotherFolder, Optional.of(this));
    }

    private VectorCache open() throws IOException, InterruptedException {
        return VectorCache.open(folder, embedder.model(), embedder.dimensions());
    }

    /** Those that are known, in the order of the hashes, null for others. */
    private List<QuantisedVector> known(List<VectorCache.Hash> hashes) throws IOException, InterruptedException {
        List<QuantisedVector> found = new ArrayList<>(hashes.size());
        try (VectorCache cache = open()) {
            for (VectorCache.Hash hash : hashes) {
                found.add(cache.find(hash).orElse(null));
            }
        }
        return found;
    }

    /** Is told how it goes on. */
    public interface Listener {

        /** So many distinct texts, of all there are, have to be computed; the others are known. */
        default void started(int missing, int all) {}

        /** So many more are computed. Called from several threads. */
        default void done(int more) {}
    }

    /**
     * The vectors of texts.
     *
     * @param vectors one a text, in their order
     * @param computed how many distinct texts had to be computed
     */
    record Embedded(List<QuantisedVector> vectors, int computed) {}

    /**
     * Embeds some texts.
     *
     * @throws InterruptedException where the thread is interrupted; what was computed is kept
     */
    Embedded embed(List<String> texts, Listener listener) throws IOException, InterruptedException {
        return embed(texts, false, listener);
    }

    /** Embeds all texts that are in use. What has long been in no use may be forgotten. */
    Embedded embedAll(List<String> texts, Listener listener) throws IOException, InterruptedException {
        return embed(texts, true, listener);
    }

    /** Whether so much is kept beside what is in use that it is time for {@link #embedAll}. */
    public boolean isOvergrown(int inUse) throws IOException {
        return VectorCache.size(folder, embedder.model(), embedder.dimensions()) > 2L * inUse + MOST_UNUSED;
    }

    private Embedded embed(List<String> texts, boolean areAll, Listener listener)
            throws IOException, InterruptedException {
        if (texts.isEmpty()) {
            return new Embedded(List.of(), 0);
        }
        List<VectorCache.Hash> hashes = texts.stream().map(VectorCache.Hash::of).toList();
        List<QuantisedVector> found = other.isPresent()
                ? other.get().known(hashes)
                : new ArrayList<>(Collections.nCopies(texts.size(), null));
        try (VectorCache cache = open()) {
            Map<VectorCache.Hash, String> missing = new LinkedHashMap<>();
            for (int i = 0; i < texts.size(); i++) {
                if (found.get(i) == null) {
                    found.set(i, cache.find(hashes.get(i)).orElse(null));
                }
                if (found.get(i) == null) {
                    missing.put(hashes.get(i), texts.get(i));
                }
            }
            listener.started(missing.size(), texts.size());
            Map<VectorCache.Hash, QuantisedVector> computed = compute(missing, cache, listener::done);
            for (int i = 0; i < texts.size(); i++) {
                if (found.get(i) == null) {
                    found.set(i, computed.get(hashes.get(i)));
                }
            }
            if (areAll) {
                forgetUnused(cache, hashes);
            }
            return new Embedded(List.copyOf(found), missing.size());
        }
    }

    private Map<VectorCache.Hash, QuantisedVector> compute(
            Map<VectorCache.Hash, String> missing, VectorCache cache, IntConsumer done)
            throws IOException, InterruptedException {
        Map<VectorCache.Hash, QuantisedVector> computed = new LinkedHashMap<>();
        List<VectorCache.Hash> hashes = new ArrayList<>(missing.keySet());
        for (int from = 0; from < hashes.size(); from += PORTION) {
            List<VectorCache.Hash> portion = hashes.subList(from, Math.min(hashes.size(), from + PORTION));
            List<float[]> vectors =
                    embedder.passages(portion.stream().map(missing::get).toList(), done);
            Map<VectorCache.Hash, QuantisedVector> quantised = new LinkedHashMap<>();
            for (int i = 0; i < portion.size(); i++) {
                quantised.put(portion.get(i), QuantisedVector.of(vectors.get(i)));
            }
            cache.add(quantised);
            computed.putAll(quantised);
        }
        return computed;
    }

    private static void forgetUnused(VectorCache cache, List<VectorCache.Hash> used) throws IOException {
        Set<VectorCache.Hash> inUse = new HashSet<>(used);
        int unused = cache.size() - inUse.size();
        if (unused > MOST_UNUSED && unused > inUse.size()) {
            cache.keepOnly(inUse);
        }
    }

    /** The name of the model. */
    public String model() {
        return embedder.model();
    }

    int dimensions() {
        return embedder.dimensions();
    }
}
