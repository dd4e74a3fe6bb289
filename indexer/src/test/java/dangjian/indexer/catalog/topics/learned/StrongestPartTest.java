package dangjian.indexer.catalog.topics.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StrongestPartTest {

    @Test
    void aShortClauseIsShownWhole() {
        assertThat(part("那天下雨，谁家有空谁认，都记在本上。", "有空谁认")).isEqualTo("谁家有空谁认");
    }

    @Test
    void ofALongClauseTheStrongestCharactersAreShown() {
        assertThat(part("我们在每栋楼的门口贴出一张纸写明谁家的孩子几点放学由谁去接", "放学由谁去接"))
                .contains("放学由谁去接")
                .hasSize(8);
    }

    @Test
    void noCharacterIsCutInTwo() {
        String shown = part("我们在每栋楼的门口贴出一张纸写明𠮷𠮷𠮷𠮷𠮷家孩子几点放学由谁去接", "𠮷𠮷𠮷");
        assertThat(shown.codePoints()).noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    @Test
    void whereNothingSpeaksForItNothingIsShown() {
        assertThat(StrongestPart.of("今天下雨。", new double[5])).isEmpty();
        assertThat(StrongestPart.of("", new double[0])).isEmpty();
    }

    /** What is shown where each character of some words adds a tenth. */
    private static String part(String text, String words) {
        double[] added = new double[text.length()];
        int at = text.indexOf(words);
        Arrays.fill(added, at, at + words.length(), 0.1);
        TextPart part = StrongestPart.of(text, added).orElseThrow();
        return text.substring(part.start(), part.end());
    }
}
