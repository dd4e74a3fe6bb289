package dangjian.indexer.analysis;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetIterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.HashMap;
import java.util.Map;

/**
 * What each code point folds to, by itself: compatibility decomposition of its NFKC case folding (Unicode TR 15), then the simplified character for a
 * traditional one and the standard one for a variant ({@link VariantCharacters}).
 *
 * <p>Folding looks at one code point at a time, never at its neighbours. So the folding of a piece of a text is a piece of the folding of the text, which
 * is what makes quoted search exact. A character of GB 2312 counts as simplified already: 著 and 乾 have words of their own there and are left alone.
 */
final class CharacterFolding {

    private static final int TABLE_SIZE = 0x10000;

    /** For a code point of the basic plane: what it folds to where that is one char; itself or 0 (look further) otherwise. */
    private static final char[] ONE_TO_ONE = new char[TABLE_SIZE];

    /** For all others: what they fold to; the empty string for one that is left out (zero-width and other ignorable code points). */
    private static final Map<Integer, String> LONGER = new HashMap<>();

    static {
        Map<Integer, String> simplified = simplifiedCharacters();
        for (int codePoint = 0; codePoint < TABLE_SIZE; codePoint++) {
            if (Character.isSurrogate((char) codePoint)) {
                ONE_TO_ONE[codePoint] = (char) codePoint;
                continue;
            }
            String folded = compute(codePoint, simplified);
            if (folded.length() == 1 && folded.charAt(0) != 0) {
                ONE_TO_ONE[codePoint] = folded.charAt(0);
            } else {
                LONGER.put(codePoint, folded);
            }
        }
        UnicodeSetIterator supplementary = new UnicodeSetIterator(
                new UnicodeSet("[[:Changes_When_NFKC_Casefolded=Yes:]&[\\U00010000-\\U0010FFFF]]"));
        while (supplementary.next()) {
            LONGER.put(supplementary.codepoint, compute(supplementary.codepoint, simplified));
        }
        simplified.forEach((from, to) -> {
            if (from >= TABLE_SIZE) {
                LONGER.putIfAbsent(from, to);
            }
        });
    }

    private CharacterFolding() {}

    /** The char that a char of the basic plane folds to, or 0 where {@link #longer} has to be asked. */
    static char oneToOne(char c) {
        return ONE_TO_ONE[c];
    }

    /** What a code point folds to; null where it stays as it is. */
    static String longer(int codePoint) {
        return LONGER.get(codePoint);
    }

    private static String compute(int codePoint, Map<Integer, String> simplified) {
        String folded = Normalizer2.getNFKCCasefoldInstance().normalize(UCharacter.toString(codePoint));
        String decomposed = Normalizer2.getNFKDInstance().normalize(folded);
        StringBuilder out = new StringBuilder();
        decomposed.codePoints().forEach(c -> {
            String simple = simplified.get(c);
            if (simple == null) {
                out.appendCodePoint(c);
            } else {
                out.append(simple);
            }
        });
        return out.toString();
    }

    private static Map<Integer, String> simplifiedCharacters() {
        Transliterator transliterator = Transliterator.getInstance("Traditional-Simplified");
        CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
        Map<Integer, String> out = new HashMap<>();
        UnicodeSetIterator sources = new UnicodeSetIterator(transliterator.getSourceSet());
        while (sources.next()) {
            if (sources.codepoint == UnicodeSetIterator.IS_STRING) {
                continue;
            }
            String character = UCharacter.toString(sources.codepoint);
            String simple = transliterator.transliterate(character);
            if (!simple.equals(character)
                    && simple.codePointCount(0, simple.length()) == 1
                    && !gb2312.canEncode(character)) {
                out.put(sources.codepoint, simple);
            }
        }
        out.putAll(VariantCharacters.standardForms());
        return out;
    }
}
