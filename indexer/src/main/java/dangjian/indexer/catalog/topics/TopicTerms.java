package dangjian.indexer.catalog.topics;

import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the taxonomy's words in a text. A word within a longer one of any topic isn't one (党小组 in 党小组会), nor one within an exclusion (排除) of its topic;
 * of words of one topic that overlap the first counts. Safe for several threads at once.
 */
final class TopicTerms {

    /** What a word says for one topic; weight 0 is an exclusion. */
    private record Vote(int topic, int weight) {}

    private final List<String> topicIds;
    private final List<String> words;
    private final Vote[][] votes;
    private final boolean[] isTerm;
    private final TermTrie trie;

    /**
     * A word of a topic at a place in a text.
     *
     * @param topic the topic's index in {@link #topicIds}
     * @param word the word's index, the same wherever it stands
     * @param term the word
     * @param weight how strongly it speaks for the topic, 1–5
     * @param start where it begins, in UTF-16 units
     * @param end where it ends, exclusive
     */
    record Sighting(int topic, int word, String term, int weight, int start, int end) {}

    TopicTerms(TopicTaxonomy taxonomy) {
        topicIds = taxonomy.topics().stream().map(Topic::id).toList();
        Map<String, List<Vote>> byWord = new LinkedHashMap<>();
        for (int topic = 0; topic < topicIds.size(); topic++) {
            for (Topic.Term term : taxonomy.topics().get(topic).terms()) {
                add(byWord, term.text(), new Vote(topic, term.weight()));
            }
            for (String exclusion : taxonomy.topics().get(topic).exclusions()) {
                add(byWord, exclusion, new Vote(topic, 0));
            }
        }
        words = List.copyOf(byWord.keySet());
        votes = byWord.values().stream().map(list -> list.toArray(new Vote[0])).toArray(Vote[][]::new);
        isTerm = new boolean[votes.length];
        for (int word = 0; word < votes.length; word++) {
            isTerm[word] = Arrays.stream(votes[word]).anyMatch(vote -> vote.weight() > 0);
        }
        trie = new TermTrie(words);
    }

    private static void add(Map<String, List<Vote>> byWord, String word, Vote vote) {
        byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(vote);
    }

    /** The topics' ids, in the taxonomy's order. */
    List<String> topicIds() {
        return topicIds;
    }

    /** The words in a text, from left to right. */
    List<Sighting> find(String text) {
        Finder finder = new Finder();
        trie.find(text, finder);
        return finder.found;
    }

    private final class Finder implements TermTrie.Listener {

        private final List<Sighting> found = new ArrayList<>();
        private final int[] takenTo = new int[topicIds.size()];
        private int coveredTo;

        @Override
        public void found(int word, int start, int end) {
            boolean isWithinLonger = end <= coveredTo;
            for (Vote vote : votes[word]) {
                if (start < takenTo[vote.topic()]) {
                    continue;
                }
                if (vote.weight() == 0) {
                    takenTo[vote.topic()] = end;
                } else if (!isWithinLonger) {
                    takenTo[vote.topic()] = end;
                    found.add(new Sighting(vote.topic(), word, words.get(word), vote.weight(), start, end));
                }
            }
            if (isTerm[word]) {
                coveredTo = Math.max(coveredTo, end);
            }
        }
    }
}
