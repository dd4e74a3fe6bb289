package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.indexer.analysis.FoldedText;
import dangjian.indexer.extract.Block;
import dangjian.indexer.extract.ExtractionException;
import dangjian.indexer.extract.FileExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is quoted is found exactly: every document that has it, and none that has not, whatever the segmenter makes of it. */
class QuotedSearchTest {

    private static final int SUBSTRINGS = 300;

    @TempDir
    private static Path data;

    private static TestLibrary library;
    private static final Map<String, String> TEXTS = new TreeMap<>();

    @BeforeAll
    static void indexTheSamples() throws IOException, ExtractionException {
        library = TestLibrary.of(data, TestLibrary.SAMPLES);
        FileExtractor extractor = new FileExtractor();
        try (Stream<Path> files = Files.walk(TestLibrary.SAMPLES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = extractor.extract(file).blocks().stream()
                        .map(Block::text)
                        .collect(Collectors.joining("\n"));
                TEXTS.put(TestLibrary.SAMPLES.relativize(file).toString(), text);
            }
        }
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void findsExactlyTheDocumentsThatAPlainScanFinds() {
        Random random = new Random(20261124);
        List<String> all = new ArrayList<>(TEXTS.values());
        Map<String, String> folded = new TreeMap<>();
        TEXTS.forEach((path, text) -> folded.put(path, FoldedText.of(text).toString()));
        int done = 0;
        while (done < SUBSTRINGS) {
            int[] text = all.get(random.nextInt(all.size())).codePoints().toArray();
            int length = 2 + random.nextInt(11);
            int start = random.nextInt(text.length - length);
            String piece = new String(text, start, length);
            String needle = FoldedText.of(piece).toString();
            if (needle.isEmpty()) {
                continue;
            }
            done++;
            TreeSet<String> expected = folded.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(needle))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(found(quoted(piece))).as("quoted <%s>", piece).isEqualTo(expected);
        }
    }

    @Test
    void marksWhatWasQuotedAndNothingElse() {
        Random random = new Random(7);
        List<String> all = new ArrayList<>(TEXTS.values());
        for (int round = 0; round < 60; round++) {
            int[] text = all.get(random.nextInt(all.size())).codePoints().toArray();
            int start = random.nextInt(text.length - 6);
            String piece = new String(text, start, 6);
            String needle = FoldedText.of(piece).toString();
            if (needle.length() < 2) {
                continue;
            }
            for (JsonNode hit : library.search(quoted(piece), "size=3").get("hits")) {
                assertThat(marked(hit).contains(needle) || marked(hit).chars().allMatch(c -> needle.indexOf(c) >= 0))
                        .as("<%s> marked <%s>", piece, marked(hit))
                        .isTrue();
            }
        }
    }

    private static String marked(JsonNode hit) {
        StringBuilder marked = new StringBuilder();
        for (JsonNode passage : hit.get("passages")) {
            String text = passage.get("text").asString();
            for (JsonNode mark : passage.get("highlights")) {
                marked.append(text, mark.get("start").asInt(), mark.get("end").asInt());
            }
        }
        return FoldedText.of(marked).toString();
    }

    @ParameterizedTest
    @CsvSource({"党员, 共产党员", "处理, 待处理", "简单, 安装简单", "在建, 在建工程", "农业, 中国农业发展银行"})
    void aWordWithinAnotherIsFoundInEveryDocumentThatHasIt(String word, String longer)
            throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(data.resolveSibling("glued-" + word.hashCode() + System.nanoTime()));
        Files.writeString(corpus.resolve("a.txt"), "通知\n这里说的是" + longer + "的事情。\n");
        Files.writeString(corpus.resolve("b.txt"), "通知\n这里什么也没有说到。\n");
        try (TestLibrary glued = TestLibrary.of(corpus.resolveSibling(corpus.getFileName() + "-data"), corpus)) {
            assertThat(glued.search("\"" + word + "\"").get("total").asInt()).isEqualTo(1);
            assertThat(glued.search(word).get("total").asInt()).isEqualTo(1);
            assertThat(glued.search("\"" + longer + "\"").get("total").asInt()).isEqualTo(1);
        }
    }

    private static String quoted(String piece) {
        return "\"" + piece.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static TreeSet<String> found(String query) {
        TreeSet<String> paths = new TreeSet<>();
        JsonNode answer = library.search(query, "size=100");
        for (JsonNode hit : answer.get("hits")) {
            paths.add(library.json("/api/v1/documents/" + hit.get("id").asString())
                    .get("file")
                    .get("path")
                    .asString());
        }
        assertThat(answer.get("total").asInt()).isEqualTo(paths.size());
        return paths;
    }
}
