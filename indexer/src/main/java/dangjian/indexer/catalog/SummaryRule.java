package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A summary of an experience article: at most 120 characters of its own sentences, those that say most of what the article says often (character pairs by their
 * frequency, after SumBasic, Nenkova and Vanderwende 2005), in the order of the text.
 */
final class SummaryRule implements MetadataRule<String> {

    private static final int LONGEST = 120;
    private static final int SHORTEST_SENTENCE = 12;
    private static final int LONGEST_SENTENCE = 90;
    private static final int MOST_SENTENCES = 400;
    private static final double FIRST_PARAGRAPHS = 1.4;

    private record Scored(int order, String text, Set<Integer> pairs) {}

    @Override
    public Attribute<String> attribute() {
        return Attribute.text(DocumentField.SUMMARY);
    }

    @Override
    public Optional<Finding<String>> find(SourceText text, Findings sofar) {
        List<Scored> sentences = sentences(text.passages());
        Map<Integer, Double> weights =
                weights(sentences, sofar.get(Attribute.TITLE).orElse(""));
        List<Scored> chosen = new ArrayList<>();
        int length = 0;
        while (true) {
            int left = LONGEST - length;
            Optional<Scored> best = sentences.stream()
                    .filter(sentence -> sentence.text().length() <= left && !chosen.contains(sentence))
                    .max(Comparator.comparingDouble((Scored sentence) -> score(sentence, weights, sentences.size()))
                            .thenComparing(sentence -> -sentence.order()));
            if (best.isEmpty()) {
                break;
            }
            chosen.add(best.get());
            length += best.get().text().length();
            best.get().pairs().forEach(pair -> weights.computeIfPresent(pair, (key, weight) -> weight * weight));
        }
        chosen.sort(Comparator.comparingInt(Scored::order));
        String summary = String.join("", chosen.stream().map(Scored::text).toList());
        return summary.isEmpty() ? Optional.empty() : Optional.of(Finding.derived(summary, 0.6));
    }

    private static List<Scored> sentences(List<Passage> passages) {
        List<Scored> sentences = new ArrayList<>();
        for (Passage passage : passages) {
            boolean tells = passage.type() == PassageType.PARAGRAPH || passage.type() == PassageType.ITEM;
            if (!tells || sentences.size() > MOST_SENTENCES) {
                continue;
            }
            for (Sentences.Sentence sentence : Sentences.of(passage.text())) {
                String words = sentence.text().strip();
                if (words.length() >= SHORTEST_SENTENCE && words.length() <= LONGEST_SENTENCE && words.endsWith("。")) {
                    sentences.add(new Scored(sentences.size(), words, pairs(words)));
                }
            }
        }
        return sentences;
    }

    private static Map<Integer, Double> weights(List<Scored> sentences, String title) {
        Map<Integer, Integer> counts = new HashMap<>();
        int total = 0;
        for (Scored sentence : sentences) {
            for (int pair : sentence.pairs()) {
                counts.merge(pair, 1, Integer::sum);
                total++;
            }
        }
        Set<Integer> inTitle = pairs(title);
        Map<Integer, Double> weights = new HashMap<>();
        double all = Math.max(1, total);
        counts.forEach((pair, count) -> weights.put(pair, count / all * (inTitle.contains(pair) ? 2 : 1)));
        return weights;
    }

    private static double score(Scored sentence, Map<Integer, Double> weights, int sentences) {
        double sum = 0;
        for (int pair : sentence.pairs()) {
            sum += weights.getOrDefault(pair, 0.0);
        }
        boolean isEarly = sentence.order() < sentences / 5.0;
        return sum / Math.max(1, sentence.pairs().size()) * (isEarly ? FIRST_PARAGRAPHS : 1);
    }

    private static Set<Integer> pairs(String words) {
        Set<Integer> pairs = new HashSet<>();
        for (int i = 0; i + 1 < words.length(); i++) {
            if (Character.isLetter(words.charAt(i)) && Character.isLetter(words.charAt(i + 1))) {
                pairs.add(words.charAt(i) << 16 | words.charAt(i + 1));
            }
        }
        return pairs;
    }
}
