package dangjian.benchmark.growth;

import dangjian.indexer.analysis.FoldedText;
import dangjian.indexer.analysis.WordSegmenter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Searches of each kind, the same for every size: what they ask for is in the smallest library already.
 *
 * @param queries the query strings of the search address, by kind
 */
record SampleSearches(Map<SearchKind, List<String>> queries) {

    private static final long SEED = 8;
    private static final int COMMON_WORDS = 20;
    private static final int SHORTEST_PHRASE = 8;
    private static final int LONGEST_CLAUSE = 24;
    private static final int MOST_TEXTS_OF_COMMON_WORDS = 200;
    private static final List<String> QUESTIONS = List.of("%s，有什么规定？", "%s，应该怎么办", "%s由谁负责？", "请问%s要承担什么责任");
    private static final List<String> FILTERS =
            List.of("&year=2010-2019", "&kind=policy", "&year=2015", "&kind=policy&year=1995-2020");

    /**
     * Makes them.
     *
     * @param texts documents of the smallest library
     * @param asked questions of people; made up from the texts where there are none
     * @param count how many of each kind at most
     */
    static SampleSearches of(List<String> texts, List<String> asked, int count, WordSegmenter segmenter) {
        Random random = new Random(SEED);
        List<String> clauses = clauses(texts);
        List<List<String>> words = clauses.stream()
                .map(clause -> words(clause, segmenter))
                .filter(each -> each.size() > 1)
                .toList();
        Map<SearchKind, Set<String>> made = new EnumMap<>(SearchKind.class);
        for (SearchKind kind : SearchKind.values()) {
            made.put(kind, new LinkedHashSet<>());
        }
        for (int i = 0; i < count; i++) {
            String clause = clauses.get(random.nextInt(clauses.size()));
            String question = asked.isEmpty()
                    ? QUESTIONS.get(i % QUESTIONS.size()).replace("%s", clause)
                    : asked.get(random.nextInt(asked.size()));
            made.get(SearchKind.QUESTION).add(query(question));
            int phrase = Math.min(clause.length(), SHORTEST_PHRASE + random.nextInt(6));
            made.get(SearchKind.PHRASE).add(query("“" + clause.substring(0, phrase) + "”"));
            String pair = pair(words.get(random.nextInt(words.size())), random);
            made.get(SearchKind.TWO_WORDS).add(query(pair));
            made.get(SearchKind.FILTERED).add(query(pair) + FILTERS.get(i % FILTERS.size()));
        }
        common(texts, segmenter).stream()
                .limit(count)
                .forEach(word -> made.get(SearchKind.COMMON_WORD).add(query(word)));
        made.get(SearchKind.ALL_NEWEST).addAll(List.of("q=", "q=&sort=date", "q=&kind=policy", "q=&year=2015"));
        Map<SearchKind, List<String>> queries = new EnumMap<>(SearchKind.class);
        made.forEach((kind, each) -> queries.put(kind, List.copyOf(each)));
        return new SampleSearches(queries);
    }

    private static String query(String text) {
        return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What stands between two marks, neither short nor long. */
    private static List<String> clauses(List<String> texts) {
        return texts.stream()
                .flatMap(text -> List.of(text.split("[\\s　，。；：、“”《》（）()#]+")).stream())
                .filter(each -> each.length() >= SHORTEST_PHRASE && each.length() <= LONGEST_CLAUSE)
                .distinct()
                .toList();
    }

    private static List<String> words(String text, WordSegmenter segmenter) {
        FoldedText folded = FoldedText.of(text);
        return segmenter.segment(folded).stream()
                .filter(word -> word.end() - word.start() > 1)
                .map(word -> folded.toString().substring(word.start(), word.end()))
                .toList();
    }

    private static String pair(List<String> words, Random random) {
        List<String> two = new ArrayList<>(words);
        while (two.size() > 2) {
            two.remove(random.nextInt(two.size()));
        }
        return String.join(" ", two);
    }

    private static List<String> common(List<String> texts, WordSegmenter segmenter) {
        Map<String, Integer> counts = new HashMap<>();
        texts.stream()
                .limit(MOST_TEXTS_OF_COMMON_WORDS)
                .forEach(text -> words(text, segmenter).forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(each -> each.getKey().matches("\\p{IsHan}+"))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COMMON_WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
