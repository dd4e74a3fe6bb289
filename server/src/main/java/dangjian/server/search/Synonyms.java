package dangjian.server.search;

import dangjian.indexer.analysis.FoldedText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The vocabulary's synonyms and abbreviations, looked up by folded words. */
final class Synonyms {

    private record Entry(String word, List<String> others) {}

    private final Map<String, Entry> entries = new HashMap<>();

    /** @param vocabulary for a word those that can stand for it, as the vocabulary's files write them */
    Synonyms(Map<String, List<String>> vocabulary) {
        vocabulary.forEach((word, others) -> entries.put(folded(word), new Entry(word, others)));
    }

    /**
     * For each of the words that have any, their synonyms, folded; in the order of the words. One that has the word within it is found by the word itself and
     * left out.
     */
    Map<String, List<String>> of(List<String> words) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String word : words) {
            List<String> others =
                    others(word).stream().map(Synonyms::folded).distinct().toList();
            if (!others.isEmpty()) {
                found.put(word, others);
            }
        }
        return found;
    }

    private List<String> others(String word) {
        return meanings(word).stream()
                .filter(other -> !folded(other).contains(word))
                .toList();
    }

    /** The same as people are shown them. */
    List<SearchResult.SynonymUse> shown(List<String> words) {
        return words.stream()
                .filter(word -> !others(word).isEmpty())
                .map(word -> new SearchResult.SynonymUse(entries.get(word).word(), others(word)))
                .toList();
    }

    /** What a name of a text stands for, as the vocabulary writes it; nothing where it has none. */
    List<String> meanings(String foldedName) {
        Entry entry = entries.get(foldedName);
        return entry == null ? List.of() : entry.others();
    }

    private static String folded(String word) {
        return FoldedText.of(word).toString();
    }
}
