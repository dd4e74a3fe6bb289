package dangjian.server.suggest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be suggested to one viewer from one generation. Looks through all of it, one {@link Way} of finding after the other, and stops as soon
 * as there is enough: a few thousand entries are looked through faster than an automaton over all readings of all characters, from every character on, would be
 * built and kept. Immutable.
 */
final class SuggestionIndex {

    private final List<SuggestionEntry> entries;

    SuggestionIndex(Collection<SuggestionEntry> entries) {
        this.entries = entries.stream().sorted(SuggestionEntry.ORDER).toList();
    }

    List<SuggestionEntry> entries() {
        return entries;
    }

    /** What begins with, or else has in it, what was typed; the best first, no label twice. */
    List<Suggestion> find(String typed, int most) {
        TypedText question = TypedText.of(typed);
        Map<String, Suggestion> found = new LinkedHashMap<>();
        for (Way way : Way.values()) {
            boolean isWanted = found.size() < most && way.suits(question) && !(way.isLastResort() && !found.isEmpty());
            if (isWanted) {
                find(way, question, most, found);
            }
        }
        return List.copyOf(found.values());
    }

    /** Adds what is found this way: first what is the question and nothing else, then what is spelled out, then what is there by initials. */
    private void find(Way way, TypedText question, int most, Map<String, Suggestion> found) {
        List<Map<String, Suggestion>> ranks =
                List.of(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (SuggestionEntry entry : entries) {
            Optional<List<Spelling.Read>> read = way.find(question, entry);
            if (read.isPresent()) {
                Map<String, Suggestion> rank = ranks.get(rank(read.get(), entry));
                if (rank.size() < most + found.size()) {
                    rank.putIfAbsent(entry.letters().toString(), entry.marked(read.get()));
                }
            }
        }
        for (Map<String, Suggestion> rank : ranks) {
            for (Map.Entry<String, Suggestion> each : rank.entrySet()) {
                if (found.size() < most) {
                    found.putIfAbsent(each.getKey(), each.getValue());
                }
            }
        }
    }

    /** The labels that were typed from their first letter to their last, in pinyin, by initials or in part; of documents only titles. */
    List<String> spelledOut(String typed, int most) {
        TypedText question = TypedText.of(typed);
        return !Way.BEGINS_SPELLED.suits(question)
                ? List.of()
                : entries.stream()
                        .filter(entry -> entry.standing() == 0 && entry.kind() != Suggestion.Kind.NUMBER)
                        .filter(entry -> Way.BEGINS_SPELLED
                                .find(question, entry)
                                .filter(read -> isWhole(read, entry))
                                .isPresent())
                        .map(SuggestionEntry::label)
                        .distinct()
                        .limit(most)
                        .toList();
    }

    private static int rank(List<Spelling.Read> read, SuggestionEntry entry) {
        if (read.stream().anyMatch(Spelling.Read::byInitials)) {
            boolean isWhole = isWhole(read, entry);
            return isWhole ? 1 : 2;
        }
        return isWhole(read, entry) ? 0 : 1;
    }

    private static boolean isWhole(List<Spelling.Read> read, SuggestionEntry entry) {
        return read.size() == 1
                && read.get(0).end() == entry.letters().length()
                && isBeginning(read.get(0).start(), entry);
    }

    private static boolean isBeginning(int letter, SuggestionEntry entry) {
        for (int beginning : entry.beginnings()) {
            if (beginning == letter) {
                return true;
            }
        }
        return false;
    }
}
