package dangjian.server.suggest;

import dangjian.indexer.analysis.PinyinReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;

/**
 * All forms that are right, and may be offered where the documents have them, found by how they sound and by what is left of them when one letter is taken away: two texts that are one wrong, missing,
 * superfluous or exchanged letter apart have such a rest in common (SymSpell; Garbe 2012). Immutable.
 */
final class KnownForms {

    /** Longer ones are found by their sound only. */
    private static final int LONGEST_BY_RESTS = 48;

    private static final int SHORTEST_BY_RESTS = 3;
    private static final int LONGEST_SPELLED = 60;

    private final List<KnownForm> forms;
    private final PinyinReader pinyin;
    private final Map<String, KnownForm> byLetters = new HashMap<>();
    private final Map<String, int[]> bySound = new HashMap<>();
    private final Map<String, int[]> bySpelling = new HashMap<>();
    private final long[] rests;
    private final int[] restOf;
    private final FixedBitSet mayBeRest = new FixedBitSet(TextHashes.PLACES);
    private final FixedBitSet mayBeForm = new FixedBitSet(TextHashes.PLACES);
    private final FixedBitSet mayBeSound = new FixedBitSet(TextHashes.PLACES);
    private final int longest;

    KnownForms(Collection<KnownForm> all, PinyinReader pinyin) {
        this.pinyin = pinyin;
        for (KnownForm form : all) {
            byLetters.merge(form.letters(), form, KnownForms::surer);
        }
        this.forms = List.copyOf(byLetters.values());
        this.longest =
                forms.stream().mapToInt(form -> form.letters().length()).max().orElse(0);
        List<long[]> found = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            if (forms.get(i).count() > 0) {
                addSounds(i);
                addRests(i, found);
            }
        }
        found.sort((a, b) -> Long.compare(a[0], b[0]));
        this.rests = found.stream().mapToLong(each -> each[0]).toArray();
        for (long rest : rests) {
            mayBeRest.set(TextHashes.place(rest));
        }
        this.restOf = found.stream().mapToInt(each -> (int) each[1]).toArray();
        byLetters.keySet().forEach(letters -> mayBeForm.set(TextHashes.place(TextHashes.of(letters))));
        bySound.keySet().forEach(sound -> mayBeSound.set(TextHashes.place(TextHashes.of(sound))));
    }

    private static KnownForm surer(KnownForm a, KnownForm b) {
        return a.source().compareTo(b.source()) <= 0 ? a : b;
    }

    private void addSounds(int index) {
        String letters = forms.get(index).letters();
        List<String> syllables = pinyin.inContext(letters);
        List<String> sounds = soundsOf(letters, pinyin);
        sounds.stream().distinct().forEach(sound -> add(bySound, sound, index));
        String spelled = String.join("", syllables);
        if (spelled.length() <= LONGEST_SPELLED && syllables.stream().noneMatch(String::isEmpty)) {
            add(bySpelling, spelled, index);
        }
    }

    private static void add(Map<String, int[]> map, String key, int index) {
        map.merge(key, new int[] {index}, (old, one) -> {
            int[] longer = Arrays.copyOf(old, old.length + 1);
            longer[old.length] = one[0];
            return longer;
        });
    }

    private void addRests(int index, List<long[]> found) {
        KnownForm form = forms.get(index);
        int length = form.letters().length();
        if (length < SHORTEST_BY_RESTS || length > LONGEST_BY_RESTS) {
            return;
        }
        for (long rest : new TextHashes(form.letters()).rests()) {
            found.add(new long[] {rest, index});
        }
    }

    /** How a text sounds: its syllables as the words have them, and as each character is read most often. */
    private static List<String> soundsOf(String letters, PinyinReader pinyin) {
        return Sounds.of(letters, pinyin).stream()
                .map(sounds -> sounds.between(0, letters.length()))
                .toList();
    }

    /** The length of the longest form. */
    int longest() {
        return longest;
    }

    /** Whether it is known as it stands. */
    boolean knows(String letters) {
        return byLetters.containsKey(letters);
    }

    /** Whether letters of this hash may be known as they stand; most that are not are told apart, and without making a text of them. */
    boolean mayKnow(long hash) {
        return mayBeForm.get(TextHashes.place(hash));
    }

    /** Whether some form may have the sound of this hash; the same holds. */
    boolean maySoundLike(long hash) {
        return mayBeSound.get(TextHashes.place(hash));
    }

    /** The form with these letters; null where there is none. */
    KnownForm form(String letters) {
        return byLetters.get(letters);
    }

    /** The forms with this sound. */
    List<KnownForm> soundingLike(String sound) {
        return of(bySound.get(sound));
    }

    /** The forms that are spelled exactly so in pinyin. */
    List<KnownForm> spelled(String pinyinLetters) {
        return of(bySpelling.get(pinyinLetters));
    }

    private List<KnownForm> of(int[] indexes) {
        return indexes == null
                ? List.of()
                : Arrays.stream(indexes).mapToObj(forms::get).toList();
    }

    /** The forms that may be one slip away; some may be further. */
    Set<KnownForm> nearly(String letters) {
        Set<KnownForm> found = new HashSet<>();
        if (letters.length() < SHORTEST_BY_RESTS - 1 || letters.length() > LONGEST_BY_RESTS + 1) {
            return found;
        }
        for (long rest : new TextHashes(letters).rests()) {
            if (!mayBeRest.get(TextHashes.place(rest))) {
                continue;
            }
            int at = Arrays.binarySearch(rests, rest);
            while (at > 0 && rests[at - 1] == rest) {
                at--;
            }
            for (int i = at; i >= 0 && i < rests.length && rests[i] == rest; i++) {
                found.add(forms.get(restOf[i]));
            }
        }
        return found;
    }
}
