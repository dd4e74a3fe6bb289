package dangjian.indexer.catalog;

import dangjian.corpus.document.Passage;
import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The topics a text is about, by their terms: each term counts by its weight, several times up to a bound, more in the title; a long text needs more of them
 * than a short one.
 */
final class TopicsRule implements MetadataRule<List<String>> {

    private static final int MOST_TOPICS = 12;
    private static final int MOST_COUNTED = 4;
    private static final int TITLE_COUNTS = 4;
    private static final double LEAST_SCORE = 8;
    private static final double CHARACTERS_OF_A_SHORT_TEXT = 2_000;

    private final TermOccurrences terms;
    private final TopicTaxonomy taxonomy;

    TopicsRule(TopicTaxonomy taxonomy) {
        this.taxonomy = taxonomy;
        this.terms = new TermOccurrences(taxonomy.topics().stream()
                .flatMap(topic -> topic.terms().stream())
                .map(Topic.Term::text)
                .toList());
    }

    @Override
    public Attribute<List<String>> attribute() {
        return Attribute.TOPICS;
    }

    @Override
    public Optional<Finding<List<String>>> find(SourceText text, Findings sofar) {
        Map<String, Integer> inText = new HashMap<>();
        int length = 0;
        for (Passage passage : text.passages()) {
            terms.count(passage.text(), inText);
            length += passage.text().length();
        }
        Map<String, Integer> inTitle = new HashMap<>();
        terms.count(sofar.get(Attribute.TITLE).orElse(""), inTitle);

        double least = LEAST_SCORE * (1 + Math.max(0, Math.log(length / CHARACTERS_OF_A_SHORT_TEXT) / Math.log(2)) / 2);
        Map<String, Double> scores = new HashMap<>();
        for (Topic topic : taxonomy.topics()) {
            double score = score(topic, inText, inTitle);
            if (score >= least) {
                scores.put(topic.id(), score);
            }
        }
        return Optional.of(Finding.derived(
                scores.entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_TOPICS)
                        .map(Map.Entry::getKey)
                        .toList(),
                0.8));
    }

    private static double score(Topic topic, Map<String, Integer> inText, Map<String, Integer> inTitle) {
        double score = 0;
        for (Topic.Term term : topic.terms()) {
            int count = Math.min(inText.getOrDefault(term.text(), 0), MOST_COUNTED)
                    + Math.min(inTitle.getOrDefault(term.text(), 0), 1) * TITLE_COUNTS;
            score += term.weight() * (double) count;
        }
        return score;
    }
}
