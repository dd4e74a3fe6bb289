package dangjian.indexer.embedding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** @param folder holds the cache */
    public CachedEmbedder(TextEmbedder embedder, Path folder) {
        this.embedder = embedder;
        this.folder = folder;
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
        try (VectorCache cache = VectorCache.open(folder, embedder.model(), embedder.dimensions())) {
            List<VectorCache.Hash> hashes =
                    texts.stream().map(VectorCache.Hash::of).toList();
            Map<VectorCache.Hash, String> missing = new LinkedHashMap<>();
            List<QuantisedVector> found = new ArrayList<>(texts.size());
            for (int i = 0; i < texts.size(); i++) {
                Optional<QuantisedVector> known = cache.find(hashes.get(i));
                found.add(known.orElse(null));
                if (known.isEmpty()) {
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
