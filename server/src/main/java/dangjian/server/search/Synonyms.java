package dangjian.server.search;

import dangjian.indexer.analysis.FoldedText;
import java.util.ArrayList;
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

    /** For each of the words that have any, their synonyms, folded; in the order of the words. */
    Map<String, List<String>> of(List<String> words) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String word : words) {
            Entry entry = entries.get(word);
            if (entry != null) {
                found.put(
                        word,
                        entry.others().stream().map(Synonyms::folded).distinct().toList());
            }
        }
        return found;
    }

    /** The same as people are shown them. */
    List<SearchResult.SynonymUse> shown(Map<String, List<String>> used, List<String> order) {
        List<SearchResult.SynonymUse> shown = new ArrayList<>();
        for (String word : order) {
            if (used.containsKey(word)) {
                Entry entry = entries.get(word);
                shown.add(new SearchResult.SynonymUse(entry.word(), entry.others()));
            }
        }
        return shown;
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
