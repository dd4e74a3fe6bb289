package dangjian.indexer.catalog.topics;

import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private final boolean[] isContext;
    private final boolean hasContext;
    private final TermPairs pairs;
    private final TermTrie trie;

    /**
     * A word of a topic at a place in a text.
     *
     * @param topic the topic's index in {@link #topicIds}
     * @param word the word's index, the same wherever it stands
     * @param term the word; of a pair the text from the one word to the other
     * @param weight how strongly it speaks for the topic, 1–5
     * @param start where it begins, in UTF-16 units
     * @param end where it ends, exclusive
     */
    record Sighting(int topic, int word, String term, int weight, int start, int end) {}

    /**
     * What was found in a text.
     *
     * @param sightings the topics' words, from left to right
     * @param contextCount how many context words (语境) it has
     */
    record Found(List<Sighting> sightings, int contextCount) {}

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
            for (Topic.Pair pair : taxonomy.topics().get(topic).pairs()) {
                byWord.computeIfAbsent(pair.first(), key -> new ArrayList<>());
                byWord.computeIfAbsent(pair.second(), key -> new ArrayList<>());
            }
        }
        Set<String> context = new HashSet<>(taxonomy.contextWords());
        taxonomy.contextWords().forEach(word -> byWord.computeIfAbsent(word, key -> new ArrayList<>()));
        words = List.copyOf(byWord.keySet());
        votes = byWord.values().stream().map(list -> list.toArray(new Vote[0])).toArray(Vote[][]::new);
        isTerm = new boolean[votes.length];
        isContext = new boolean[votes.length];
        for (int word = 0; word < votes.length; word++) {
            isTerm[word] = Arrays.stream(votes[word]).anyMatch(vote -> vote.weight() > 0);
            isContext[word] = context.contains(words.get(word));
        }
        hasContext = !context.isEmpty();
        pairs = new TermPairs(taxonomy.topics(), words);
        trie = new TermTrie(words);
    }

    private static void add(Map<String, List<Vote>> byWord, String word, Vote vote) {
        byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(vote);
    }

    /** The topics' ids, in the taxonomy's order. */
    List<String> topicIds() {
        return topicIds;
    }

    /** Is a sighting's word a pair of words? */
    boolean isPair(int word) {
        return word >= words.size();
    }

    /** Do the topics name a world (语境) that a text must be from? */
    boolean hasContext() {
        return hasContext;
    }

    /** The words in a text. */
    Found find(String text, boolean isHeading) {
        Finder finder = new Finder(text);
        trie.find(text, finder);
        List<Sighting> found = finder.found;
        List<Sighting> together = pairs.worthMore(finder.pairsFound.found(), found, isHeading);
        if (!together.isEmpty()) {
            found.addAll(together);
            found.sort(Comparator.comparingInt(Sighting::start));
        }
        return new Found(found, finder.contextCount);
    }

    private final class Finder implements TermTrie.Listener {

        private final List<Sighting> found = new ArrayList<>();
        private final TermPairs.Finder pairsFound;
        private final int[] takenTo = new int[topicIds.size()];
        private int coveredTo;
        private int contextTo;
        private int contextCount;

        Finder(String text) {
            pairsFound = pairs.finder(text);
        }

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
            if (isContext[word] && start >= contextTo) {
                contextCount++;
                contextTo = end;
            }
            pairsFound.found(word, start, end);
        }
    }
}
