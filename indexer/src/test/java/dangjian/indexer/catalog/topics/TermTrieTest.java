package dangjian.indexer.catalog.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TermTrieTest {

    private record Found(int index, int start, int end) {}

    @Test
    void findsEveryWordTheLongestFirst() {
        TermTrie trie = new TermTrie(List.of("党小组", "党小组会", "小组", "会议"));

        assertThat(find(trie, "党小组会议"))
                .containsExactly(new Found(1, 0, 4), new Found(0, 0, 3), new Found(2, 1, 3), new Found(3, 3, 5));
    }

    @Test
    void findsWhatASearchForEachWordFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<String> words = random.ints(random.nextInt(1, 60), 1, 6)
                    .mapToObj(length -> text(random, length))
                    .distinct()
                    .toList();
            String text = text(random, 300);

            assertThat(find(new TermTrie(words), text)).containsExactlyInAnyOrderElementsOf(searched(words, text));
        }
    }

    private static List<Found> find(TermTrie trie, String text) {
        List<Found> found = new ArrayList<>();
        trie.find(text, (index, start, end) -> found.add(new Found(index, start, end)));
        return found;
    }

    private static List<Found> searched(List<String> words, String text) {
        List<Found> found = new ArrayList<>();
        for (int index = 0; index < words.size(); index++) {
            for (int at = text.indexOf(words.get(index)); at >= 0; at = text.indexOf(words.get(index), at + 1)) {
                found.add(new Found(index, at, at + words.get(index).length()));
            }
        }
        return found;
    }

    private static String text(Random random, int length) {
        return random.ints(length, 0, 4)
                .mapToObj(i -> "党课会员".substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
