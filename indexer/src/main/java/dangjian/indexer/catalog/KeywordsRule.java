package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.catalog.topics.TermTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The keywords of an experience article: the line that gives them (关键词：), else the words of Party work and of the topics that it uses most. */
final class KeywordsRule implements MetadataRule<List<String>> {

    private static final Pattern LABELLED = Pattern.compile(
            "[【\\[]?" + Spaced.anyOf("关键词", "关键字", "主题词") + "[】\\]]?" + Spaced.BLANKS + "[：:]?(.{2,120})");
    private static final int MOST = 8;
    private static final int FEWEST_USES = 2;
    private static final int FIRST_LINES = 3;

    private final List<String> terms;
    private final TermTrie trie;

    KeywordsRule(TopicTaxonomy taxonomy, Vocabulary vocabulary) {
        this.terms = Stream.concat(
                        vocabulary.terms().stream(),
                        taxonomy.topics().stream()
                                .flatMap(topic -> topic.terms().stream())
                                .map(Topic.Term::text))
                .distinct()
                .toList();
        this.trie = new TermTrie(terms);
    }

    @Override
    public Attribute<List<String>> attribute() {
        return Attribute.list(DocumentField.KEYWORDS);
    }

    @Override
    public Optional<Finding<List<String>>> find(SourceText text, Findings sofar) {
        return Stream.concat(text.head().stream(), text.firstLines(FIRST_LINES))
                .flatMap(KeywordsRule::labelled)
                .findFirst()
                .or(() -> counted(text));
    }

    private static Stream<Finding<List<String>>> labelled(TextLine line) {
        Matcher matcher = LABELLED.matcher(line.text().strip());
        if (!matcher.matches()) {
            return Stream.empty();
        }
        List<String> words = Stream.of(matcher.group(1).strip().split("[；;、，, \\u3000]+"))
                .filter(word -> !word.isBlank())
                .toList();
        return Stream.of(Finding.in(line, words, 1));
    }

    private Optional<Finding<List<String>>> counted(SourceText text) {
        Map<String, Integer> counts = new HashMap<>();
        text.passages()
                .forEach(passage -> trie.find(
                        passage.text(), (term, start, end) -> counts.merge(terms.get(term), 1, Integer::sum)));
        List<String> chosen = new ArrayList<>();
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_USES)
                .sorted(Comparator.comparingDouble(KeywordsRule::weight)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .filter(word -> chosen.stream().noneMatch(other -> other.contains(word) || word.contains(other)))
                .limit(MOST)
                .forEach(chosen::add);
        return chosen.isEmpty() ? Optional.empty() : Optional.of(Finding.derived(List.copyOf(chosen), 0.6));
    }

    /** Longer words say more. */
    private static double weight(Map.Entry<String, Integer> counted) {
        return counted.getValue() * Math.sqrt(counted.getKey().length());
    }
}
