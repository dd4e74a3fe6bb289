package dangjian.server.suggest;

import java.util.HashMap;
import java.util.Map;

/** What may be offered as a related search: the terms and topics that documents have, and longer words of theirs. Immutable. */
final class Candidates {

    static final int LEAST_PASSAGES = 3;

    /** Shorter words say too little by themselves. */
    private static final int SHORTEST_WORD = 4;

    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();

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

    Iterable<String> all() {
        return labels.keySet();
    }
}
