package dangjian.indexer.catalog.topics;

import dangjian.corpus.document.Document;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.SourceFile;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.catalog.Cataloguer;
import dangjian.indexer.extract.ExtractedText;
import dangjian.indexer.extract.ExtractionException;
import dangjian.indexer.extract.FileExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The labelled passages of {@code topics/labelled.tsv} and the sample documents they stand in, read as the program reads them. */
final class LabelledPassages {

    static final Path CORPUS = Path.of("../corpus").toAbsolutePath().normalize();
    static final Path FILE = Path.of("src/test/resources/topics/labelled.tsv");

    private final TopicTaxonomy taxonomy = TopicTaxonomy.load(CORPUS.resolve("topics"));
    private final Cataloguer cataloguer = new Cataloguer(taxonomy, Vocabulary.load(CORPUS.resolve("vocabulary")));
    private final Map<String, Document> documents = new HashMap<>();

    /**
     * A labelled passage.
     *
     * @param half the half it is in
     * @param file its document's file name
     * @param topics what the first labeller gave it
     * @param quote some words of it
     * @param others what two more gave it; nothing where they weren't asked
     */
    record Row(String half, String file, String anchor, Set<String> topics, String quote, List<Set<String>> others) {

        static Row of(String line) {
            String[] columns = line.split("\t");
            List<Set<String>> others =
                    Arrays.stream(columns).skip(5).map(Row::topics).toList();
            return new Row(columns[0], columns[1], columns[2], topics(columns[3]), columns[4], others);
        }

        private static Set<String> topics(String written) {
            return written.equals("-") ? Set.of() : new TreeSet<>(Arrays.asList(written.split(",")));
        }

        /** Those that two of the three give it. */
        Set<String> ofMost() {
            if (others.isEmpty()) {
                return topics;
            }
            Set<String> ofMost = new TreeSet<>(topics);
            ofMost.addAll(others.get(0));
            ofMost.removeIf(topic -> (topics.contains(topic) ? 1 : 0)
                            + others.stream()
                                    .filter(other -> other.contains(topic))
                                    .count()
                    < 2);
            return ofMost;
        }
    }

    TopicTaxonomy taxonomy() {
        return taxonomy;
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Row::of)
                .toList();
    }

    /** The document, under a file name that says nothing. */
    Document document(String file) {
        return documents.computeIfAbsent(file, this::read);
    }

    /** Which of its document's passages a row means: the one with its anchor, or the one that holds its quote. */
    int indexOf(Row row) {
        List<Passage> passages = document(row.file()).passages();
        int found = -1;
        for (int i = 0; i < passages.size(); i++) {
            boolean holdsQuote = bare(passages.get(i).text()).contains(bare(row.quote()));
            if (holdsQuote && passages.get(i).anchor().equals(row.anchor())) {
                return i;
            }
            found = holdsQuote ? i : found;
        }
        if (found < 0) {
            throw new AssertionError("no passage of " + row.file() + " has " + row.quote());
        }
        return found;
    }

    /** Blanks beside digits are the page's, not the writer's. */
    private static String bare(String text) {
        return text.replaceAll("[ \\u3000]", "");
    }

    private Document read(String name) {
        try (Stream<Path> files = Files.walk(CORPUS.resolve("documents"))) {
            Path file = files.filter(f -> f.endsWith(name)).findFirst().orElseThrow();
            ExtractedText text = new FileExtractor().extract(file);
            SourceFile nameless = new SourceFile(
                    CORPUS,
                    "x." + text.format(),
                    text.format(),
                    text.mediaType(),
                    Files.size(file),
                    "0",
                    OptionalInt.empty());
            return cataloguer.catalogue("id", nameless, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExtractionException e) {
            throw new AssertionError(name, e);
        }
    }
}
