package dangjian.indexer.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.corpus.document.Document;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.DocumentNumber;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import dangjian.corpus.document.SourceFile;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.extract.ExtractedText;
import dangjian.indexer.extract.ExtractionException;
import dangjian.indexer.extract.FileExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the catalogue finds in the sample documents, from their text alone: each is read under a name and folder that say nothing. */
class SampleMetadataTest {

    private static final Path CORPUS = Path.of("../corpus").toAbsolutePath().normalize();

    private final Cataloguer cataloguer =
            new Cataloguer(TopicTaxonomy.load(CORPUS.resolve("topics")), Vocabulary.load(CORPUS.resolve("vocabulary")));

    private record Sample(Path source, List<String> lines, Document document) {

        String written(String sign) {
            return lines.stream()
                    .filter(line -> line.startsWith(sign + " "))
                    .map(line -> line.substring(sign.length()).strip())
                    .collect(Collectors.joining());
        }
    }

    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS.resolve("sources"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void titleKindAndNumberComeFromTheText(Path source) throws IOException, ExtractionException {
        Sample sample = read(source);
        DocumentCard card = sample.document().card();

        assertThat(card.title().replaceAll("[\\s　]", ""))
                .isEqualTo(sample.written("#").replaceAll("[\\s　]", ""));
        assertThat(card.kind())
                .isEqualTo(DocumentKind.ofCode(source.getParent().getFileName().toString())
                        .orElseThrow());
        assertThat(card.issuer()).as("issuer of %s", card.title()).isPresent();
        assertThat(card.date()).as("date of %s", card.title()).isPresent();
        if (card.kind() == DocumentKind.POLICY) {
            DocumentNumber inName = DocumentNumber.findIn(sample.lines().get(1)).orElseThrow();
            assertThat(card.number()).hasValue(inName);
            assertThat(card.date().orElseThrow().getYear()).isEqualTo(inName.year());
        }
        if (card.kind() == DocumentKind.MINUTES) {
            List<WrittenDate> inName = WrittenDate.findAll(sample.lines().get(1));
            assertThat(card.date()).contains(inName.get(inName.size() - 1).date());
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void articlesRunFromTheFirstToTheLastWithoutGap(Path source) throws IOException, ExtractionException {
        Sample sample = read(source);
        long written = sample.lines().stream()
                .filter(line -> line.matches("第[一二三四五六七八九十百]+条　.*"))
                .count();
        List<Passage> articles = sample.document().passages().stream()
                .filter(passage -> passage.type() == PassageType.ARTICLE)
                .toList();

        assertThat(articles).hasSize((int) written);
        for (int i = 0; i < articles.size(); i++) {
            assertThat(articles.get(i).anchor()).isEqualTo("art-" + (i + 1));
        }
    }

    @Test
    void everyInnovationAndEveryIntegrationHasItsArticles() throws IOException, ExtractionException {
        TopicTaxonomy taxonomy = TopicTaxonomy.load(CORPUS.resolve("topics"));
        Set<String> found = new java.util.TreeSet<>();
        for (Path source : sources()) {
            if (source.getParent().endsWith("experience")) {
                found.addAll(read(source).document().card().topics());
            }
        }
        for (String root : List.of("innovation", "integration")) {
            assertThat(taxonomy.children(root))
                    .allSatisfy(topic -> assertThat(found).contains(topic.id()));
        }
    }

    private Sample read(Path source) throws IOException, ExtractionException {
        List<String> lines = Files.readAllLines(source);
        String name = lines.get(1).substring("file:".length()).strip();
        Path file = CORPUS.resolve("documents")
                .resolve(source.getParent().getFileName())
                .resolve(name);
        ExtractedText text = new FileExtractor().extract(file);
        SourceFile nameless = new SourceFile(
                CORPUS,
                "x." + text.format(),
                text.format(),
                text.mediaType(),
                Files.size(file),
                "0",
                OptionalInt.empty());
        return new Sample(source, lines, cataloguer.catalogue("id", nameless, text));
    }
}
