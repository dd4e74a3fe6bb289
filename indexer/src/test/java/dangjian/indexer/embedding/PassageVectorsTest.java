package dangjian.indexer.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageVectorsTest {

    private static final CachedEmbedder.Listener NOBODY = new CachedEmbedder.Listener() {};

    @TempDir
    private Path folder;

    private final LetterEmbedder model = new LetterEmbedder();

    @Test
    void theNearestAreFoundUnderTheirNumbersAmongThoseAllowed() throws Exception {
        PassageVectors vectors = vectors(new int[] {3, 5, 9}, List.of("abcd", "ab", "xyz"));
        PassageVectors.Query query = vectors.query(model.question("abc"));

        assertThat(query.nearest(2, PassageRanges.ALL)).containsExactly(3, 5);
        assertThat(query.nearest(2, PassageRanges.ALL.without(3, 4))).containsExactly(5, 9);
        assertThat(query.nearest(2, PassageRangesTest.ranges("4-6 7-9 20-30"))).containsExactly(5);
        assertThat(query.nearest(2, PassageRangesTest.ranges("0-3 4-5"))).isEmpty();
        assertThat(query.cosine(3)).isCloseTo((float) (3 / Math.sqrt(12)), within(0.01f));
        assertThat(query.cosine(9)).isCloseTo(0, within(0.01f));
        assertThat(query.cosine(4)).isZero();
    }

    @Test
    void theLookAtTheBitsLosesNextToNothing() throws Exception {
        Random random = new Random(5);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(i + " ");
            random.ints(8, 'a', 'z' + 1).forEach(text::appendCodePoint);
            texts.add(text.toString());
        }
        PassageVectors vectors = vectors(IntStream.range(0, texts.size()).toArray(), texts);
        PassageVectors.Query query = vectors.query(model.question("hilltops"));

        int[] found = query.nearest(100, PassageRanges.ALL);

        List<Integer> exact = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingDouble(number -> -query.cosine(number)))
                .toList();
        float hundredth = query.cosine(exact.get(99));
        assertThat(found).hasSize(100);
        assertThat(Arrays.stream(found)
                        .filter(number -> query.cosine(number) >= hundredth)
                        .count())
                .isGreaterThanOrEqualTo(97);
        assertThat(query.cosine(found[0])).isEqualTo(query.cosine(exact.get(0)));
    }

    @Test
    void aFileThatIsNotWholeIsNotRead() throws Exception {
        vectors(new int[] {1, 2}, List.of("ab", "cd"));
        byte[] bytes = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(bytes, bytes.length - 3));
        assertThatThrownBy(() -> PassageVectors.read(file())).isInstanceOf(IOException.class);

        bytes[bytes.length / 2] ^= 1;
        Files.write(file(), bytes);
        assertThatThrownBy(() -> PassageVectors.read(file()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("checksum");
    }

    private PassageVectors vectors(int[] numbers, List<String> texts) throws Exception {
        PassageVectors.write(file(), numbers, texts, new CachedEmbedder(model, folder), NOBODY);
        return PassageVectors.read(file());
    }

    private Path file() {
        return folder.resolve("vectors.bin");
    }
}
