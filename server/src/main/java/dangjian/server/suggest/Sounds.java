package dangjian.server.suggest;

import dangjian.indexer.analysis.PinyinReader;
import java.util.ArrayList;
import java.util.List;

/** How each letter of a text sounds, z and zh, an and ang taken for one; a letter without a reading stands for itself. Immutable. */
final class Sounds {

    private final String all;
    private final int[] starts;
    private final TextHashes hashes;

    private Sounds(List<String> syllables) {
        StringBuilder out = new StringBuilder();
        starts = new int[syllables.size() + 1];
        for (int i = 0; i < syllables.size(); i++) {
            out.append(syllables.get(i)).append(' ');
            starts[i + 1] = out.length();
        }
        all = out.toString();
        hashes = new TextHashes(all);
    }

    /** As the words around have it, and as each letter is read most often; once where both are the same. */
    static List<Sounds> of(String letters, PinyinReader pinyin) {
        List<String> around = pinyin.inContext(letters);
        List<String> inContext = new ArrayList<>();
        List<String> usual = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            String itself = letters.substring(i, i + 1);
            List<String> readings = pinyin.readings(letters.charAt(i));
            inContext.add(around.get(i).isEmpty() ? itself : Syllables.blurred(around.get(i)));
            usual.add(readings.isEmpty() ? itself : Syllables.blurred(readings.get(0)));
        }
        return inContext.equals(usual)
                ? List.of(new Sounds(inContext))
                : List.of(new Sounds(inContext), new Sounds(usual));
    }

    String between(int from, int to) {
        return all.substring(starts[from], starts[to]);
    }

    /** The hash of the same. */
    long hash(int from, int to) {
        return hashes.between(starts[from], starts[to]);
    }
}
