package dangjian.server.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What else counts for a word of a question; all folded.
 *
 * @param forms for a number or date the other ways to write it: as good as what was typed
 * @param synonyms for a word those that mean the same: found too, but less telling
 */
record Expansions(Map<String, List<String>> forms, Map<String, List<String>> synonyms) {

    static final Expansions NONE = new Expansions(Map.of(), Map.of());

    Expansions {
        forms = Map.copyOf(forms);
        synonyms = Map.copyOf(synonyms);
    }

    List<String> formsOf(String word) {
        return forms.getOrDefault(word, List.of());
    }

    List<String> synonymsOf(String word) {
        return synonyms.getOrDefault(word, List.of());
    }

    /** Everything that counts for a word, the word first. */
    List<String> of(String word) {
        List<String> all = new ArrayList<>();
        all.add(word);
        all.addAll(formsOf(word));
        all.addAll(synonymsOf(word));
        return all;
    }

    /** Everything there is beside the words themselves. */
    List<String> all() {
        return Stream.concat(forms.values().stream(), synonyms.values().stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
