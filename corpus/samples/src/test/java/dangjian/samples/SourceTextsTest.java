package dangjian.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample knowledge base is what it promises to be: enough of each kind, of real length, in every format, nothing written twice. */
class SourceTextsTest {

    private static final Path CORPUS = Path.of("..").toAbsolutePath().normalize();
    private static final int LONGEST_REPEATED = 20;

    private static final List<SourceText> TEXTS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS.resolve("sources"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                TEXTS.add(SourceReader.read(file));
            }
        }
    }

    @Test
    void thereAreEnoughOfEachKindAndEveryFormatIsUsed() {
        assertThat(of("policy")).hasSizeGreaterThanOrEqualTo(30);
        assertThat(of("experience")).hasSizeGreaterThanOrEqualTo(30);
        assertThat(of("minutes")).hasSizeGreaterThanOrEqualTo(15);
        assertThat(TEXTS).extracting(SourceText::format).containsAll(EnumSet.allOf(SourceText.Format.class));
    }

    @Test
    void everySourceHasItsFileAndNoFileIsWithoutSource() throws IOException {
        Set<String> made;
        try (Stream<Path> files = Files.walk(CORPUS.resolve("documents"))) {
            made = files.filter(Files::isRegularFile)
                    .map(file -> CORPUS.resolve("documents")
                            .relativize(file)
                            .toString()
                            .replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertThat(made)
                .isEqualTo(TEXTS.stream()
                        .map(text -> text.folder() + "/" + text.fileName())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void policiesHaveTwentyToSixtyArticlesOrItemsThatRunWithoutGap() {
        for (SourceText policy : of("policy")) {
            List<String> articles = numbered(policy, "第[一二三四五六七八九十]+条　.*");
            long items = articles.isEmpty()
                    ? numbered(policy, "(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[0-9]+．).*")
                            .size()
                    : articles.size();
            assertThat(items).as(policy.title()).isBetween(20L, 60L);
            for (int i = 0; i < articles.size(); i++) {
                String expected = "第" + dangjian.corpus.document.ChineseNumeral.format(i + 1) + "条　";
                assertThat(articles.get(i)).as(policy.title()).startsWith(expected);
            }
        }
    }

    @Test
    void experienceArticlesHaveTheirLength() {
        for (SourceText article : of("experience")) {
            int characters = article.lines().stream()
                    .mapToInt(line -> line.text().replaceAll("[\\s　]", "").length())
                    .sum();
            assertThat(characters).as(article.title()).isBetween(1_500, 4_000);
        }
    }

    @Test
    void minutesSayWhenWhereWhoAndWhatWasDecided() {
        for (SourceText minutes : of("minutes")) {
            String text = minutes.lines().stream().map(SourceText.Line::text).collect(Collectors.joining("\n"));
            assertThat(text)
                    .as(minutes.title())
                    .containsPattern("主\\s*持|主　持")
                    .containsPattern("记\\s*录|记　录")
                    .containsPattern("[决议]定|决议|明确的事项|结论");
            assertThat(text).as(minutes.title()).containsPattern("缺席|请假").containsPattern("[0-9０-９]{1,2}月|[0-9０-９]+日");
        }
    }

    @Test
    void noSentenceStandsInTwoDocuments() {
        Map<String, SourceText> seen = new HashMap<>();
        List<String> repeated = new ArrayList<>();
        for (SourceText text : TEXTS) {
            Set<String> own = text.lines().stream()
                    .flatMap(line -> Arrays.stream(line.text().split("[。；！？]")))
                    .map(sentence -> sentence.replaceAll("[\\s　]", ""))
                    .filter(sentence -> sentence.length() >= LONGEST_REPEATED)
                    .collect(Collectors.toSet());
            for (String sentence : own) {
                SourceText before = seen.put(sentence, text);
                if (before != null) {
                    repeated.add(before.title() + " / " + text.title() + "：" + sentence);
                }
            }
        }
        assertThat(repeated).isEmpty();
    }

    private static List<SourceText> of(String folder) {
        return TEXTS.stream().filter(text -> text.folder().equals(folder)).toList();
    }

    private static List<String> numbered(SourceText text, String pattern) {
        return text.lines().stream()
                .map(SourceText.Line::text)
                .filter(line -> line.matches(pattern))
                .toList();
    }
}
