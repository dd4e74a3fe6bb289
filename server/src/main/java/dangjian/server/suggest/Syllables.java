package dangjian.server.suggest;

import dangjian.indexer.analysis.PinyinReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The syllables that a character may be typed with, looked up once. Safe for several threads. */
final class Syllables {

    private static final String[] NONE = {};

    /** What many people don't tell apart (模糊音), initials and finals. */
    private static final List<String[]> INITIALS = List.of(
            new String[] {"zh", "z"}, new String[] {"ch", "c"}, new String[] {"sh", "s"}, new String[] {"n", "l"});

    private static final List<String[]> FINALS =
            List.of(new String[] {"ang", "an"}, new String[] {"eng", "en"}, new String[] {"ing", "in"});

    private final PinyinReader pinyin;
    private final Map<Character, String[]> exact = new ConcurrentHashMap<>();
    private final Map<Character, String[]> similar = new ConcurrentHashMap<>();

    Syllables(PinyinReader pinyin) {
        this.pinyin = pinyin;
    }

    PinyinReader pinyin() {
        return pinyin;
    }

    /** All readings of a character. */
    String[] of(char character) {
        return exact.computeIfAbsent(character, c -> pinyin.readings(c).toArray(NONE));
    }

    /** All readings, and what is often typed for them: si for shi, dan for dang, lu for lv. */
    String[] similarTo(char character) {
        return similar.computeIfAbsent(character, this::withSimilar);
    }

    private String[] withSimilar(char character) {
        Set<String> all = new LinkedHashSet<>();
        for (String reading : of(character)) {
            all.add(reading);
            all.add(reading.replace('v', 'u'));
            for (String initial : otherInitials(reading)) {
                all.add(initial);
                all.addAll(otherFinals(initial));
            }
            all.addAll(otherFinals(reading));
        }
        return all.toArray(NONE);
    }

    private static List<String> otherInitials(String syllable) {
        List<String> others = new ArrayList<>();
        for (String[] pair : INITIALS) {
            if (syllable.startsWith(pair[0])) {
                others.add(pair[1] + syllable.substring(pair[0].length()));
            } else if (syllable.startsWith(pair[1])) {
                others.add(pair[0] + syllable.substring(pair[1].length()));
            }
        }
        return others;
    }

    private static List<String> otherFinals(String syllable) {
        List<String> others = new ArrayList<>();
        for (String[] pair : FINALS) {
            if (syllable.endsWith(pair[0])) {
                others.add(syllable.substring(0, syllable.length() - pair[0].length()) + pair[1]);
            } else if (syllable.endsWith(pair[1])) {
                others.add(syllable.substring(0, syllable.length() - pair[1].length()) + pair[0]);
            }
        }
        return others;
    }

    /** One form of a syllable for all that are easily taken for it: zhang and zan are both "zan". */
    static String blurred(String syllable) {
        String out = syllable.replace('v', 'u');
        for (String[] pair : INITIALS) {
            out = out.startsWith(pair[0]) ? pair[1] + out.substring(pair[0].length()) : out;
        }
        for (String[] pair : FINALS) {
            out = out.endsWith(pair[0]) ? out.substring(0, out.length() - pair[0].length()) + pair[1] : out;
        }
        return out;
    }
}
