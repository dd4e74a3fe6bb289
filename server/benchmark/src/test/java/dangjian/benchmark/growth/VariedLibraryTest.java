package dangjian.benchmark.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariedLibraryTest {

    private static final Path DOCUMENTS =
            Path.of("../../corpus/documents").toAbsolutePath().normalize();

    private static SourceArticles articles;
    private static VariedLibrary library;

    @BeforeAll
    static void read() throws IOException {
        articles = SourceArticles.read(DOCUMENTS.resolve("policy"));
        library = new VariedLibrary(articles);
    }

    @Test
    void theSameNumberIsTheSameDocument() {
        VariedLibrary again = new VariedLibrary(articles);

        assertThat(again.text(7)).isEqualTo(library.text(7)).contains(library.title(7));
        assertThat(library.text(8)).isNotEqualTo(library.text(7));
    }

    @Test
    void documentsHaveFiftyPassagesOnAverage() {
        double passages = 0;
        for (int i = 0; i < 100; i++) {
            passages += library.text(i).split("\n第[一二三四五六七八九十百]+条　", -1).length;
        }

        assertThat(passages / 100).isBetween(45.0, 55.0);
    }

    /** As in a real library, though more and more slowly. */
    @Test
    void pairsOfCharactersGrowWithTheDocuments() {
        Set<String> pairs = new HashSet<>();
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            String text = library.text(i);
            for (int at = 0; at + 2 <= text.length(); at++) {
                pairs.add(text.substring(at, at + 2));
            }
            if (i == 39 || i == 79 || i == 159) {
                counts.add(pairs.size());
            }
        }

        assertThat(counts.get(1)).isBetween((int) (1.05 * counts.get(0)), (int) (1.9 * counts.get(0)));
        assertThat(counts.get(2)).isBetween((int) (1.05 * counts.get(1)), (int) (1.9 * counts.get(1)));
    }

    @Test
    void articlesAreNoCopies() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.addAll(List.of(library.text(i).split("\n第[一二三四五六七八九十百]+条　", -1)));
        }

        assertThat(new HashSet<>(texts)).hasSizeGreaterThan(texts.size() / 2);
    }

    @Test
    void aThousandDocumentsAreAFolder(@TempDir Path folder) throws IOException {
        library.write(folder, 3);

        assertThat(folder.resolve("000/000002.md")).content().isEqualTo(library.text(2));
        assertThat(Files.list(folder.resolve("000"))).hasSize(3);
    }
}
