package dangjian.indexer.analysis;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How Chinese is read aloud (拼音), by HanLP's dictionary: syllables without tones, ü written as v. Safe for several threads at once. */
public final class PinyinReader {

    /** All readings of a character, the most usual first; nothing where it has none. */
    public List<String> readings(char character) {
        Pinyin[] known = PinyinDictionary.get(String.valueOf(character));
        return known == null
                ? List.of()
                : Arrays.stream(known)
                        .filter(reading -> reading != Pinyin.none5)
                        .map(Pinyin::getPinyinWithoutTone)
                        .distinct()
                        .toList();
    }

    /**
     * The reading of each char of a text as the words around it have it (重庆 is chong qing, 重大 zhong da).
     *
     * @return one syllable a char; the empty string for a char without a reading
     */
    public List<String> inContext(String text) {
        List<String> syllables = new ArrayList<>(text.length());
        for (Pinyin reading : PinyinDictionary.convertToPinyinArray(text)) {
            syllables.add(reading == null || reading == Pinyin.none5 ? "" : reading.getPinyinWithoutTone());
        }
        return syllables;
    }
}
