package dangjian.indexer.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts some hundred words in a text in one pass: words are looked up by their first two characters. */
final class TermOccurrences {

    private final Map<Integer, List<String>> byStart = new HashMap<>();

    TermOccurrences(Collection<String> terms) {
        terms.stream()
                .distinct()
                .filter(term -> term.length() > 1)
                .forEach(term -> byStart.computeIfAbsent(start(term, 0), key -> new ArrayList<>())
                        .add(term));
    }

    /** Adds the number of times each word stands in a text to the counts. */
    void count(String text, Map<String, Integer> counts) {
        for (int i = 0; i + 1 < text.length(); i++) {
            List<String> candidates = byStart.get(start(text, i));
            if (candidates == null) {
                continue;
            }
            for (String candidate : candidates) {
                if (text.startsWith(candidate, i)) {
                    counts.merge(candidate, 1, Integer::sum);
                }
            }
        }
    }

    private static int start(String text, int index) {
        return text.charAt(index) << 16 | text.charAt(index + 1);
    }
}
