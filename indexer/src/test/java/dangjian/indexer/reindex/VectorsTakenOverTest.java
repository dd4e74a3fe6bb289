package dangjian.indexer.reindex;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.indexer.embedding.TextEmbedder;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.DurableFiles;
import dangjian.indexer.generation.Generation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorsTakenOverTest {

    private static final int FILES = 150; // two parts

    @TempDir
    private Path temporary;

    /** A vector of the characters of a text. */
    private static final class CharacterEmbedder implements TextEmbedder {

        private static final int DIMENSIONS = 16;

        @Override
        public String model() {
            return "characters";
        }

        @Override
        public int dimensions() {
            return DIMENSIONS;
        }

        @Override
        public List<float[]> passages(List<String> texts, IntConsumer done) {
            List<float[]> vectors = new ArrayList<>();
            for (String text : texts) {
                vectors.add(question(text));
                done.accept(1);
            }
            return vectors;
        }

        @Override
        public void close() {
            // holds nothing
        }

        @Override
        public float[] question(String text) {
            float[] vector = new float[DIMENSIONS];
            text.chars().forEach(c -> vector[c % DIMENSIONS]++);
            return vector;
        }
    }

    @Test
    void afterSeveralChangesVectorsAreThoseThatWouldBeMadeAnew() throws Exception {
        Path corpus = Files.createDirectories(temporary.resolve("corpus"));
        DataFolder data = DataFolder.open(temporary.resolve("data"));
        for (int i = 0; i < FILES; i++) {
            write(corpus, i, "办好");
        }
        TestReindex reindex = new TestReindex(data, corpus);
        reindex.run(false);
        VectorReport first = makeVectors(data).orElseThrow();
        Generation before = data.current().orElseThrow();
        write(corpus, 7, "重新办好");
        Files.delete(corpus.resolve("9.txt"));
        reindex.run(false);
        Generation now = data.current().orElseThrow();

        VectorReport second = makeVectors(data).orElseThrow();
        byte[] takenOver = Files.readAllBytes(now.vectors());
        Files.delete(now.vectors());
        DurableFiles.delete(before.vectors());
        makeVectors(data);

        assertThat(takenOver).isEqualTo(Files.readAllBytes(now.vectors()));
        assertThat(second.computed()).isLessThan(5);
        assertThat(second.passages()).isLessThan(first.passages());
        assertThat(makeVectors(data)).isEmpty();
    }

    @Test
    void aPartThatIsTheSameIsTakenOverWithoutALookAtItsTexts() throws Exception {
        Path corpus = Files.createDirectories(temporary.resolve("corpus"));
        DataFolder data = DataFolder.open(temporary.resolve("data"));
        for (int i = 0; i < FILES; i++) {
            write(corpus, i, "办好");
        }
        TestReindex reindex = new TestReindex(data, corpus);
        reindex.run(false);
        makeVectors(data);
        Generation before = data.current().orElseThrow();
        write(corpus, 7, "重新办好");
        reindex.run(false);
        Generation now = data.current().orElseThrow();

        VectorNeeds needs = VectorNeeds.of(now, Optional.of(before));

        assertThat(needs.same()).hasSize(1);
        assertThat(needs.passages()).hasSizeLessThan(2 * FILES);
        makeVectors(data);
        byte[] takenOver = Files.readAllBytes(now.vectors());
        Files.delete(now.vectors());
        Files.delete(before.vectors());
        makeVectors(data);
        assertThat(takenOver).isEqualTo(Files.readAllBytes(now.vectors()));
    }

    private static Optional<VectorReport> makeVectors(DataFolder data) throws InterruptedException {
        return new VectorBuilder(data, new CharacterEmbedder()).run(VectorProgress.SILENT);
    }

    private static void write(Path corpus, int number, String what) throws Exception {
        Files.writeString(
                corpus.resolve(number + ".txt"),
                "关于第" + number + "件事的通知\n各社区：请" + what + "第" + number + "件事。\n一、第一步\n先做准备，再做第" + number + "件。\n");
    }
}
