package dangjian.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every place of every term is told, and nothing else. */
class TermFinderTest {

    private static List<String> found(List<String> terms, String text) {
        List<String> found = new ArrayList<>();
        new TermFinder(terms).find(text, found::add);
        return found;
    }

    @Test
    void termsWithinAndAcrossOthersAreFound() {
        assertThat(found(List.of("居民委员会", "委员会组织法", "居民", "组织法", "村民"), "居民委员会组织法里的居民"))
                .containsExactlyInAnyOrder("居民委员会", "委员会组织法", "居民", "组织法", "居民");
    }

    @Test
    void charactersOutsideTheBasicPlaneAreWhole() {
        assertThat(found(List.of("𠮷野家", "𠮷"), "在𠮷野家")).containsExactlyInAnyOrder("𠮷", "𠮷野家");
    }

    @Test
    void nothingIsFoundOfNoTermsAndInNoText() {
        assertThat(found(List.of(), "居民")).isEmpty();
        assertThat(found(List.of("居民"), "")).isEmpty();
    }

    @Test
    void randomTermsAreFoundAsByLookingForEach() {
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            List<String> terms = random.ints(20, 1, 5)
                    .mapToObj(length -> letters(random, length))
                    .distinct()
                    .toList();
            String text = letters(random, 60);
            List<String> expected = new ArrayList<>();
            for (String term : terms) {
                for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
                    expected.add(term);
                }
            }
            assertThat(found(terms, text)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String letters(Random random, int length) {
        return random.ints(length, '一', '一' + 4).mapToObj(Character::toString).reduce("", String::concat);
    }
}
