package dangjian.benchmark.searching;

import dangjian.indexer.analysis.FoldedText;
import dangjian.indexer.analysis.WordSegmenter;
import dangjian.indexer.reindex.CollectionText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Short questions as people type them, two words with a blank between, made of a collection's frequent words: each pair stands together in some text. */
final class TwoWordQuestions {

    private static final long SEED = 8;
    private static final double LEAST_PART = 0.001;
    private static final double MOST_PART = 0.05;
    private static final int LEAST_LENGTH = 2;

    /** In so few texts a word may stand, however few texts there are. */
    private static final int ALWAYS_ALLOWED = 10;

    private TwoWordQuestions() {}

    /**
     * The questions, the same for the same texts.
     *
     * @param most how many at most; fewer where the texts don't give them
     */
    static List<String> of(List<CollectionText> texts, WordSegmenter segmenter, int most) {
        List<Set<String>> words = texts.stream()
                .map(text -> words(FoldedText.of(text.text()), segmenter))
                .toList();
        Map<String, Integer> frequencies = new HashMap<>();
        words.forEach(each -> each.forEach(word -> frequencies.merge(word, 1, Integer::sum)));
        double least = Math.max(2, LEAST_PART * texts.size());
        double highest = Math.max(ALWAYS_ALLOWED, MOST_PART * texts.size());
        words.forEach(each -> each.removeIf(word -> frequencies.get(word) < least || frequencies.get(word) > highest));
        List<Set<String>> rich = words.stream().filter(each -> each.size() > 1).toList();
        Random random = new Random(SEED);
        Set<String> questions = new LinkedHashSet<>();
        for (int tries = 0; tries < 2 * most && !rich.isEmpty() && questions.size() < most; tries++) {
            List<String> of = new ArrayList<>(rich.get(random.nextInt(rich.size())));
            String first = of.remove(random.nextInt(of.size()));
            questions.add(first + " " + of.get(random.nextInt(of.size())));
        }
        return List.copyOf(questions);
    }

    private static Set<String> words(FoldedText text, WordSegmenter segmenter) {
        String folded = text.toString();
        Set<String> words = new TreeSet<>();
        for (WordSegmenter.Word word : segmenter.segment(text)) {
            String written = folded.substring(word.start(), word.end());
            if (written.length() >= LEAST_LENGTH && written.codePoints().allMatch(Character::isIdeographic)) {
                words.add(written);
            }
        }
        return words;
    }
}
