package dangjian.server.suggest;

import dangjian.indexer.analysis.TermFinder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What may be offered as a related search: the terms and topics that documents have, and longer words of theirs. Immutable. */
final class Candidates {

    static final int LEAST_PASSAGES = 3;

    /** Shorter words say too little by themselves. */
    private static final int SHORTEST_WORD = 4;

    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<Integer, Set<String>> byPair = new HashMap<>();
    private final TermFinder inText;

    /**
     * The candidates of one generation.
     *
     * @param words for each word the number of passages that have it
     * @param documents how many documents there are
     */
    Candidates(SuggestionIndex suggestions, Map<String, Integer> words, int documents) {
        words.forEach((word, passages) -> {
            boolean isPlain = word.chars().allMatch(c -> Letters.isChinese((char) c) && !Slip.isNumeral(c));
            if (word.length() >= SHORTEST_WORD && isPlain) {
                labels.put(word, word);
                weights.put(word, rarity(documents, passages));
            }
        });
        for (SuggestionEntry entry : suggestions.entries()) {
            boolean isTerm = entry.kind() == Suggestion.Kind.TERM || entry.kind() == Suggestion.Kind.TOPIC;
            if (isTerm && entry.standing() == 0) {
                String letters = entry.letters().toString();
                labels.put(letters, entry.label());
                weights.put(letters, 2 * rarity(documents, (int) Math.exp(entry.popularity())));
            }
        }
        for (String letters : labels.keySet()) {
            for (int i = 1; i < letters.length(); i++) {
                byPair.computeIfAbsent(pair(letters, i - 1), none -> new HashSet<>())
                        .add(letters);
            }
        }
        inText = new TermFinder(
                labels.keySet().stream().filter(letters -> letters.length() > 1).toList());
    }

    private static double rarity(int documents, int occurrences) {
        return 1 / (1 + Math.log(1 + (double) occurrences / Math.max(1, documents) * 10));
    }

    boolean has(String letters) {
        return labels.containsKey(letters);
    }

    String label(String letters) {
        return labels.get(letters);
    }

    /** How much it says: terms more than words, the rare more than the frequent. */
    double weight(String letters) {
        return weights.get(letters);
    }

    /** Those that have two letters in a row that a question has too. */
    Set<String> near(String question) {
        Set<String> near = new HashSet<>();
        for (int i = 1; i < question.length(); i++) {
            near.addAll(byPair.getOrDefault(pair(question, i - 1), Set.of()));
        }
        return near;
    }

    /** Tells of those of two letters and more that stand in a text, each time one does. */
    void in(String letters, Consumer<String> told) {
        inText.find(letters, told);
    }

    private static int pair(String letters, int at) {
        return letters.charAt(at) << Character.SIZE | letters.charAt(at + 1);
    }
}
