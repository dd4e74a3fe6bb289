package dangjian.server.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weighs what may be searched for next against one question. */
final class RelatedSearchRanking {

    private static final double SAME_MEANING = 6;
    private static final double SHARED_LETTER = 1;
    private static final int LEAST_SHARED = 2;

    private final Candidates candidates;
    private final String question;
    private final Map<String, Tally> tallies = new HashMap<>();
    private int texts;

    RelatedSearchRanking(Candidates candidates, String question) {
        this.candidates = candidates;
        this.question = question;
        for (String letters : candidates.near(question)) {
            int shared = shared(letters);
            if (shared >= LEAST_SHARED) {
                add(letters, SHARED_LETTER * shared);
            }
        }
    }

    /** What speaks for one of them. */
    private static final class Tally {

        private final double weight;
        private double score;
        private int lastText;

        Tally(double weight) {
            this.weight = weight;
        }
    }

    private Tally tally(String letters) {
        return tallies.computeIfAbsent(letters, each -> new Tally(candidates.weight(each)));
    }

    private void add(String letters, double score) {
        Tally tally = tally(letters);
        tally.score += score * tally.weight;
    }

    /**
     * Where the question has this term, what means the same may be looked for too.
     *
     * @param term its letters
     * @param synonyms their letters
     */
    void addSynonyms(String term, List<String> synonyms) {
        if (question.contains(term)) {
            synonyms.stream().filter(candidates::has).forEach(each -> add(each, SAME_MEANING));
        }
    }

    /** What a text says that has to do with the question; each counts once a text. */
    void addText(String letters) {
        texts++;
        candidates.in(letters, each -> {
            Tally tally = tally(each);
            if (tally.lastText < texts) {
                tally.lastText = texts;
                tally.score += tally.weight;
            }
        });
    }

    /** The best: nothing that the question says already, and nothing that only says part of what another says. */
    List<String> best(int most) {
        List<String> chosen = new ArrayList<>();
        List<String> ranked = tallies.keySet().stream()
                .filter(each -> !question.contains(each))
                .sorted(Comparator.comparingDouble((String each) -> -tallies.get(each).score)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String each : ranked) {
            boolean isNew = chosen.stream().noneMatch(other -> other.contains(each) || each.contains(other));
            if (chosen.size() < most && isNew) {
                chosen.add(each);
            }
        }
        return chosen.stream().map(candidates::label).toList();
    }

    /** The length of the longest piece that question and candidate have in common. */
    private int shared(String letters) {
        int longest = 0;
        for (int from = 0; from + longest < letters.length(); from++) {
            int to = from + longest + 1;
            while (to <= letters.length() && question.contains(letters.substring(from, to))) {
                longest = to - from;
                to++;
            }
        }
        return longest;
    }
}
