package dangjian.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VariantCharactersTest {

    @Test
    void everyVariantFoldsToItsStandardCharacterAndThatToItself() {
        Map<Integer, String> variants = VariantCharacters.standardForms();

        assertThat(variants).hasSizeGreaterThan(400);
        variants.forEach((variant, standard) -> {
            assertThat(FoldedText.of(Character.toString(variant))).hasToString(standard);
            assertThat(FoldedText.of(standard)).hasToString(standard);
        });
    }
}
