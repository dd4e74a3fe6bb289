package dangjian.indexer.analysis;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each code point folds to, by itself: compatibility decomposition of its NFKC case folding (Unicode TR 15), then the simplified character for a
 * traditional one ({@link TraditionalCharacters}) and the standard one for a variant ({@link VariantCharacters}).
 *
 * <p>Folding looks at one code point at a time, never at its neighbours. So the folding of a piece of a text is a piece of the folding of the text, which
 * is what makes quoted search exact.
 *
 * <p>Each is worked out when it is first met and remembered: a text has a few thousand different ones, and to work out all 65,536 took a third of the time the
 * program needs to start. Safe for several threads: whoever comes first, the result is the same.
 */
final class CharacterFolding {

    private static final int TABLE_SIZE = 0x10000;

    /** For a code point of the basic plane: what it folds to where that is one char; itself or 0 (look further) otherwise. */
    private static final char[] ONE_TO_ONE = new char[TABLE_SIZE];

    /** For all others that were met and change: what they fold to; the empty string for one that is left out (zero-width and other ignorable code points). */
    private static final Map<Integer, String> LONGER = new ConcurrentHashMap<>();

    private static final Map<Integer, String> VARIANTS = VariantCharacters.standardForms();

    private CharacterFolding() {}

    /** The char that a char of the basic plane folds to, or 0 where {@link #longer} has to be asked. */
    static char oneToOne(char c) {
        return ONE_TO_ONE[c];
    }

    /** What a code point folds to; null where it stays as it is. */
    static String longer(int codePoint) {
        String known = LONGER.get(codePoint);
        if (known != null || isSurrogate(codePoint)) {
            return known;
        }
        return codePoint < TABLE_SIZE ? meet(codePoint) : meetSupplementary(codePoint);
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint < TABLE_SIZE && Character.isSurrogate((char) codePoint);
    }

    private static String meet(int codePoint) {
        String folded = compute(codePoint);
        if (folded.length() == 1 && folded.charAt(0) != 0) {
            ONE_TO_ONE[codePoint] = folded.charAt(0);
        } else {
            LONGER.put(codePoint, folded);
        }
        return folded;
    }

    /** One that neither case folding nor simplification changes stays as it is, even where it could be decomposed; it isn't remembered, there are a million of them. */
    private static String meetSupplementary(int codePoint) {
        String character = UCharacter.toString(codePoint);
        boolean isFolded = Normalizer2.getNFKCCasefoldInstance().isNormalized(character);
        if (isFolded && simple(codePoint).equals(character)) {
            return null;
        }
        String folded = compute(codePoint);
        LONGER.put(codePoint, folded);
        return folded;
    }

    private static String compute(int codePoint) {
        String folded = Normalizer2.getNFKCCasefoldInstance().normalize(UCharacter.toString(codePoint));
        String decomposed = Normalizer2.getNFKDInstance().normalize(folded);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < decomposed.length(); i += Character.charCount(decomposed.codePointAt(i))) {
            out.append(simple(decomposed.codePointAt(i)));
        }
        return out.toString();
    }

    private static String simple(int codePoint) {
        String standard = VARIANTS.get(codePoint);
        return standard == null ? TraditionalCharacters.simplified(codePoint) : standard;
    }
}
