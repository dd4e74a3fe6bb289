package dangjian.indexer.catalog.topics.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextGramsTest {

    @Test
    void aTextIsItsCharactersAndPairs() {
        assertThat(grams("居委会，居委")).isEqualTo(Map.of("居", 2, "委", 2, "会", 1, "居委", 2, "委会", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "第７条, 第7条",
        "第３条, 第9条",
        "ＫＢ平台, kb平台",
        "〔2019〕5号, [2024]6号",
        "王　明, 王 明",
    })
    void widthCaseDigitsAndBracketsMakeNoDifference(String text, String same) {
        assertThat(grams(text)).isEqualTo(grams(same));
    }

    @Test
    void nothingIsPairedAcrossPunctuationAndBlanks() {
        assertThat(grams("党。委")).doesNotContainKey("党委").containsKeys("党", "委");
        assertThat(grams("党 委")).doesNotContainKey("党委");
    }

    @Test
    void charactersOutsideTheBasicPlaneAndNothingAtAllAreTexts() {
        assertThat(grams("𠮷社区")).containsKeys("𠮷", "社区");
        assertThat(grams("")).isEmpty();
        assertThat(grams("——……")).isEmpty();
    }

    private static Map<String, Integer> grams(String text) {
        Map<String, Integer> grams = new TreeMap<>();
        TextGrams.of(text).forEach((gram, count) -> {
            String second = String.valueOf((char) gram);
            grams.put(gram >>> Character.SIZE == 0 ? second : (char) (gram >>> Character.SIZE) + second, count);
        });
        return grams;
    }
}
