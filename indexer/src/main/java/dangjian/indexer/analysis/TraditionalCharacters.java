package dangjian.indexer.analysis;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** Traditional characters (繁体字) become simplified ones by Unicode's data. A character of GB 2312 counts as simplified already: 著 and 乾 have words of their own there and are left alone. */
final class TraditionalCharacters {

    private TraditionalCharacters() {}

    /** Loaded with the first character that may be a traditional one: texts in simplified characters alone do without. */
    private static final class Rules {

        static final Transliterator TRANSLITERATOR = Transliterator.getInstance("Traditional-Simplified");
        static final UnicodeSet SOURCES = TRANSLITERATOR.getSourceSet().freeze();

        private Rules() {}
    }

    /** The simplified character for a traditional one; any other code point itself. */
    static String simplified(int codePoint) {
        String character = UCharacter.toString(codePoint);
        if (UScript.getScript(codePoint) != UScript.HAN || isInGb2312(character)) {
            return character;
        }
        if (!Rules.SOURCES.contains(codePoint)) {
            return character;
        }
        String simple = Rules.TRANSLITERATOR.transliterate(character);
        return simple.codePointCount(0, simple.length()) == 1 ? simple : character;
    }

    private static boolean isInGb2312(String character) {
        CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
        return gb2312.canEncode(character);
    }
}
