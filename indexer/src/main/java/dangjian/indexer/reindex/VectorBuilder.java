package dangjian.indexer.reindex;

import dangjian.corpus.CorpusException;
import dangjian.corpus.document.Passage;
import dangjian.indexer.embedding.CachedEmbedder;
import dangjian.indexer.embedding.PassageVectors;
import dangjian.indexer.embedding.TextEmbedder;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.schema.PassageInContext;
import dangjian.indexer.schema.StoredForm;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the current generation the vectors of its passages, after it serves already. Needs no right to write to the generations: a reindex may go on meanwhile, and
 * what was computed for a generation that is gone then is in the cache for the next.
 */
public final class VectorBuilder {

    private static final Logger log = LoggerFactory.getLogger(VectorBuilder.class);

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
        try {
            return Files.exists(generation.vectors())
                    && PassageVectors.read(generation.vectors()).model().equals(embedder.model());
        } catch (IOException e) {
            log.warn("语义向量无法读取，重新生成：{}", generation.vectors(), e);
            return false;
        }
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
            List<Integer> numbers = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            collect(generation, numbers, texts);
            int[] passages = numbers.stream().mapToInt(Integer::intValue).toArray();
            int computed = PassageVectors.write(generation.vectors(), passages, texts, embedder, progress);
            return Optional.of(new VectorReport(passages.length, computed, (System.nanoTime() - started) / 1e9));
        } catch (IOException e) {
            if (!Files.exists(generation.folder())) {
                return areMissing() ? make(progress) : Optional.empty(); // a reindex has put newer ones in its place
            }
            throw new CorpusException("写入语义向量失败：" + generation.vectors() + "（" + e.getMessage() + "）。字词检索不受影响。", e);
        } finally {
            progress.ended();
        }
    }

    private static void collect(Generation generation, List<Integer> numbers, List<String> texts) throws IOException {
        try (FSDirectory directory = FSDirectory.open(generation.index());
                DirectoryReader reader = DirectoryReader.open(directory)) {
            StoredFields stored = reader.storedFields();
            for (int number = 0; number < reader.maxDoc(); number++) {
                if (StoredForm.isDocument(stored, number)) {
                    continue;
                }
                Passage passage = StoredForm.passage(stored, number);
                if (PassageInContext.speaks(passage)) {
                    numbers.add(number);
                    texts.add(PassageInContext.embedded(passage));
                }
            }
        }
    }
}
