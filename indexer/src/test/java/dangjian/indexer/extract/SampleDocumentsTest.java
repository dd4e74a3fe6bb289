package dangjian.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.indexer.analysis.FoldedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample document, whatever its format, says what its source text says: nothing lost, nothing added, in the same order. */
class SampleDocumentsTest {

    private static final Path CORPUS = Path.of("../corpus").toAbsolutePath().normalize();

    private final FileExtractor extractor = new FileExtractor();

    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS.resolve("sources"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void saysWhatItsSourceSays(Path source) throws IOException, ExtractionException {
        List<String> lines = Files.readAllLines(source);
        int body = lines.subList(1, lines.size()).indexOf("---") + 2;
        String name = lines.stream()
                .filter(line -> line.startsWith("file:"))
                .findFirst()
                .orElseThrow()
                .substring(5)
                .strip();
        Path file = CORPUS.resolve("documents")
                .resolve(source.getParent().getFileName())
                .resolve(name);

        ExtractedText text = extractor.extract(file);

        String expected = lines.subList(body, lines.size()).stream()
                .map(SampleDocumentsTest::withoutSign)
                .collect(Collectors.joining("\n"));
        String actual = text.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
        assertThat(comparable(actual)).isEqualTo(comparable(expected));
        assertThat(text.format()).isEqualTo(name.substring(name.lastIndexOf('.') + 1));
    }

    @Test
    void paragraphsOfAPageLayoutAreThoseOfTheSource() throws IOException, ExtractionException {
        for (Path source : sources()) {
            String head = Files.readAllLines(source).get(2);
            if (!head.endsWith("pdf") && !head.endsWith("ofd")) {
                continue;
            }
            List<String> lines = Files.readAllLines(source);
            int body = lines.subList(1, lines.size()).indexOf("---") + 2;
            String name = lines.get(1).substring(5).strip();
            Path file = CORPUS.resolve("documents")
                    .resolve(source.getParent().getFileName())
                    .resolve(name);
            List<String> read = extractor.extract(file).blocks().stream()
                    .map(block -> comparable(block.text()))
                    .toList();
            List<String> written = lines.subList(body, lines.size()).stream()
                    .filter(line -> !line.startsWith("|") && !line.isBlank())
                    .map(line -> comparable(withoutSign(line)))
                    .toList();
            long kept = written.stream().filter(read::contains).count();
            assertThat(kept)
                    .as("paragraphs of %s that come out as they were written, of %d", name, written.size())
                    .isGreaterThanOrEqualTo((long) (written.size() * 0.97));
        }
    }

    private static String withoutSign(String line) {
        return line.strip()
                .replaceFirst("^(?:#{1,3}|\\^|=|>) ", "")
                .replaceAll("^\\||\\|$", "")
                .replace("|", " ");
    }

    private static String comparable(String text) {
        return FoldedText.of(text).toString().replace(" ", "");
    }
}
