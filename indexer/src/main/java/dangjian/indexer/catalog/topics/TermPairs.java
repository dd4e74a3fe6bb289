package dangjian.indexer.catalog.topics;

import dangjian.corpus.topic.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The pairs of words (搭配) that speak for a topic where they stand near each other: 创新 and 思路 in 创新社区党建的思路, however many other words a writer puts
 * between them.
 */
final class TermPairs {

    /** UTF-16 units that may stand between the two words. */
    private static final int FARTHEST = 12;

    /** A pair of this weight names the topic outright (与群防群治相结合), so that it counts beside the word within it. */
    private static final int EXPLICIT = 5;

    private record Known(int topic, int word, int weight) {}

    private final List<Known> known = new ArrayList<>();

    /** Of each word the sides of pairs it is: twice the pair's index, and one more where it is the second word. */
    private final int[][] sides;

    /**
     * The pairs of all topics.
     *
     * @param topics the topics, in the order of their indexes
     * @param words the words that are looked for, among them both of each pair; the pairs have the indexes after theirs
     */
    TermPairs(List<Topic> topics, List<String> words) {
        List<List<Integer>> byWord =
                words.stream().<List<Integer>>map(word -> new ArrayList<>()).toList();
        for (int topic = 0; topic < topics.size(); topic++) {
            for (Topic.Pair pair : topics.get(topic).pairs()) {
                byWord.get(words.indexOf(pair.first())).add(2 * known.size());
                byWord.get(words.indexOf(pair.second())).add(2 * known.size() + 1);
                known.add(new Known(topic, words.size() + known.size(), pair.weight()));
            }
        }
        sides = byWord.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    Finder finder(String text) {
        return new Finder(text);
    }

    /**
     * Pairs as far as they say more than the words of their topic that stand in the same place say already, and none within another topic's word (创新 and 机制
     * in 创新监督机制).
     *
     * @param found the pairs in a text
     * @param singles the words in it, by where they begin
     * @param isHeading whether the text is a title or heading, whose words go on to all passages below and so must not count twice
     */
    List<TopicTerms.Sighting> worthMore(
            List<TopicTerms.Sighting> found, List<TopicTerms.Sighting> singles, boolean isHeading) {
        List<TopicTerms.Sighting> more = new ArrayList<>();
        int from = 0;
        for (TopicTerms.Sighting pair : byStart(found)) {
            while (from < singles.size() && singles.get(from).end() <= pair.start()) {
                from++;
            }
            int said = 0;
            boolean isWithinOther = false;
            for (int i = from; i < singles.size() && singles.get(i).start() < pair.end(); i++) {
                TopicTerms.Sighting single = singles.get(i);
                boolean isOwn = single.topic() == pair.topic();
                said += isOwn && single.end() > pair.start() ? single.weight() : 0;
                isWithinOther |= !isOwn && single.start() <= pair.start() && single.end() >= pair.end();
            }
            int weight = pair.weight() == EXPLICIT && !isHeading ? EXPLICIT : pair.weight() - said;
            if (weight > 0 && !isWithinOther) {
                more.add(new TopicTerms.Sighting(
                        pair.topic(), pair.word(), pair.term(), weight, pair.start(), pair.end()));
            }
        }
        return more;
    }

    private static List<TopicTerms.Sighting> byStart(List<TopicTerms.Sighting> found) {
        return found.stream()
                .sorted(Comparator.comparingInt(TopicTerms.Sighting::start))
                .toList();
    }

    /** Hears of the words of one text, from left to right. */
    final class Finder {

        private static final int NOWHERE = -1;

        private final String text;
        private final List<TopicTerms.Sighting> found = new ArrayList<>();
        private int[] starts;
        private int[] ends;

        private Finder(String text) {
            this.text = text;
        }

        void found(int word, int start, int end) {
            if (sides[word].length == 0) {
                return;
            }
            if (starts == null) {
                starts = new int[2 * known.size()];
                ends = new int[2 * known.size()];
                Arrays.fill(ends, NOWHERE);
            }
            for (int side : sides[word]) {
                int other = side ^ 1;
                if (ends[other] != NOWHERE && isNear(ends[other], start)) {
                    Known pair = known.get(side / 2);
                    found.add(new TopicTerms.Sighting(
                            pair.topic(),
                            pair.word(),
                            text.substring(starts[other], end),
                            pair.weight(),
                            starts[other],
                            end));
                    ends[other] = NOWHERE;
                } else {
                    starts[side] = start;
                    ends[side] = end;
                }
            }
        }

        List<TopicTerms.Sighting> found() {
            return found;
        }

        private boolean isNear(int from, int to) {
            return from <= to && to - from <= FARTHEST && ClauseBounds.end(text, from) >= to;
        }
    }
}
