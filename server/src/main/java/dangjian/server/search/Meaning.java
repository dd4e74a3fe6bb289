package dangjian.server.search;

import dangjian.indexer.embedding.PassageRanges;
import dangjian.indexer.embedding.PassageVectors;
import dangjian.indexer.embedding.TextEmbedder;
import dangjian.indexer.generation.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second voice: what a question means, beside the words it has. Holds the vectors of the generation that was asked last; they come after the generation serves
 * already, and from then on have a say. Switched off, neither vectors nor model are in memory. Safe for several threads.
 */
public final class Meaning {

    private static final Logger log = LoggerFactory.getLogger(Meaning.class);

    /** Several of the nearest passages are of one document. */
    private static final int PASSAGES_FOR_ONE = 10;

    private final Optional<Supplier<TextEmbedder>> embedder;
    private volatile Held held = new Held("", Optional.empty());

    private record Held(String generation, Optional<PassageVectors> vectors) {}

    private Meaning(Optional<Supplier<TextEmbedder>> embedder) {
        this.embedder = embedder;
    }

    /** No second voice. */
    public static Meaning off() {
        return new Meaning(Optional.empty());
    }

    /** @param embedder gives the model, the same each time; is asked when it is needed first */
    public static Meaning by(Supplier<TextEmbedder> embedder) {
        return new Meaning(Optional.of(embedder));
    }

    /** A question against the passages of a generation; nothing where the generation has no vectors. */
    Optional<PassageVectors.Query> ask(Generation generation, String question) {
        if (embedder.isEmpty() || question.isBlank()) {
            return Optional.empty();
        }
        return vectors(generation)
                .map(vectors -> vectors.query(embedder.get().get().question(question)));
    }

    /**
     * The documents that mean what another one does, the nearest first.
     *
     * @param document its Lucene number
     * @param most how many at most
     * @return Lucene numbers; none where there are no vectors
     */
    public List<Integer> near(LibraryView view, int document, int most) throws IOException {
        Optional<PassageVectors> known = embedder.isEmpty() ? Optional.empty() : vectors(view.generation());
        int first = view.firstPassage(document);
        Optional<float[]> centre = known.flatMap(vectors -> vectors.centre(first, document));
        if (centre.isEmpty()) {
            return List.of();
        }
        Optional<DocumentSet> visible = view.allDocuments(Map.of());
        PassageRanges others =
                visible.map(DocumentSet::ranges).orElse(PassageRanges.ALL).without(first, document);
        int[] passages = known.get().query(centre.get()).nearest(PASSAGES_FOR_ONE * most, others);
        Set<Integer> documents = new LinkedHashSet<>();
        for (int i = 0; i < passages.length && documents.size() < most; i++) {
            documents.add(view.documentOf(passages[i]));
        }
        return List.copyOf(documents);
    }

    private Optional<PassageVectors> vectors(Generation generation) {
        Held known = held;
        if (known.generation().equals(generation.name())) {
            return known.vectors();
        }
        return Files.exists(generation.vectors()) ? load(generation) : Optional.empty();
    }

    private synchronized Optional<PassageVectors> load(Generation generation) {
        if (!held.generation().equals(generation.name())) {
            held = new Held(generation.name(), read(generation));
        }
        return held.vectors();
    }

    private Optional<PassageVectors> read(Generation generation) {
        try {
            PassageVectors vectors = PassageVectors.read(generation.vectors());
            return Optional.of(vectors)
                    .filter(each ->
                            each.model().equals(embedder.orElseThrow().get().model()));
        } catch (IOException e) {
            log.error("语义向量无法读取，只按字词检索；运行 kb reindex 会重新生成：{}", generation.vectors(), e);
            return Optional.empty();
        }
    }
}
