package dangjian.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CharacterFoldingTest {

    private static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 PARTS = Normalizer2.getNFKDInstance();
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final CharsetEncoder GB_2312 = Charset.forName("GB2312").newEncoder();
    private static final Map<Integer, String> VARIANTS = VariantCharacters.standardForms();

    @Test
    void everyCodePointFoldsByTheRuleWheneverItIsMet() {
        List<String> wrong = new ArrayList<>();
        for (int round = 0; round < 2; round++) { // the first time it is worked out, then remembered
            IntStream.concat(IntStream.range(0, 0x40000), IntStream.range(0xE0000, 0xE1000))
                    .filter(codePoint -> !(codePoint < 0x10000 && Character.isSurrogate((char) codePoint)))
                    .filter(codePoint -> !folded(codePoint).equals(byTheRule(codePoint)))
                    .forEach(codePoint -> wrong.add("U+" + Integer.toHexString(codePoint)));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void aSurrogateAloneStaysAsItIs() {
        assertThat(CharacterFolding.longer(0xD800)).isNull();
        assertThat(FoldedText.of("\uDC00").toString()).isEqualTo("\uDC00");
    }

    private static String folded(int codePoint) {
        char one = codePoint < 0x10000 ? CharacterFolding.oneToOne((char) codePoint) : 0;
        if (one != 0) {
            return String.valueOf(one);
        }
        String longer = CharacterFolding.longer(codePoint);
        return longer == null ? Character.toString(codePoint) : longer;
    }

    private static String byTheRule(int codePoint) {
        String character = Character.toString(codePoint);
        String folded = CASE.normalize(character);
        if (codePoint >= 0x10000 && folded.equals(character)) {
            return simplified(codePoint);
        }
        StringBuilder out = new StringBuilder();
        PARTS.normalize(folded).codePoints().forEach(part -> out.append(simplified(part)));
        return out.toString();
    }

    private static String simplified(int codePoint) {
        if (VARIANTS.containsKey(codePoint)) {
            return VARIANTS.get(codePoint);
        }
        String character = Character.toString(codePoint);
        String simple = SIMPLIFIED.transliterate(character);
        boolean isOne = simple.codePointCount(0, simple.length()) == 1;
        return isOne && !GB_2312.canEncode(character) ? simple : character;
    }
}
