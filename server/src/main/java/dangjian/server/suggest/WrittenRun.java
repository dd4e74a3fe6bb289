package dangjian.server.suggest;

import dangjian.indexer.analysis.FoldedText;
import dangjian.indexer.analysis.WordSegmenter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chinese characters in a row as they were typed, and how well they are known: where a known term or longer word stands nothing is wrong (sound); what lies in a
 * word that the documents have is probably right (covered); what lies in a word of the language at least may be.
 */
final class WrittenRun {

    private static final int SHORTEST_SOUND_WORD = 3;

    private final String letters;
    private final TextHashes hashes;
    private final boolean isAll;
    private final List<int[]> sound = new ArrayList<>();
    private final boolean[] covered;
    private final boolean[] inWord;
    private final boolean[] cut;

    /**
     * Looks at a run.
     *
     * @param isAll whether nothing else was typed
     */
    WrittenRun(String letters, boolean isAll, KnownForms forms, WordSegmenter segmenter) {
        this.letters = letters;
        this.hashes = new TextHashes(letters);
        this.isAll = isAll;
        this.covered = new boolean[letters.length()];
        this.inWord = new boolean[letters.length()];
        this.cut = new boolean[letters.length() + 1];
        Arrays.fill(cut, true);
        markSound(forms);
        markCovered(forms, segmenter);
    }

    private void markSound(KnownForms forms) {
        for (int from = 0; from < letters.length(); from++) {
            int last = Math.min(letters.length(), from + forms.longest());
            for (int to = last; to - from >= 2; to--) {
                KnownForm form = form(forms, from, to);
                if (form != null && (to - from >= SHORTEST_SOUND_WORD || !form.isWord())) {
                    sound.add(new int[] {from, to});
                    break;
                }
            }
        }
    }

    /** The known form that stands here; null where there is none. */
    private KnownForm form(KnownForms forms, int from, int to) {
        return forms.mayKnow(hashes.between(from, to)) ? forms.form(letters.substring(from, to)) : null;
    }

    private void markCovered(KnownForms forms, WordSegmenter segmenter) {
        for (WordSegmenter.Word word : segmenter.segment(FoldedText.of(letters))) {
            boolean isLonger = word.end() - word.start() > 1;
            boolean isKnown = isLonger && forms.knows(letters.substring(word.start(), word.end()));
            for (int i = word.start(); i < word.end(); i++) {
                inWord[i] |= isLonger;
                covered[i] |= isKnown;
                cut[i] &= !isKnown || i == word.start();
            }
        }
    }

    String letters() {
        return letters;
    }

    String between(int from, int to) {
        return letters.substring(from, to);
    }

    int length() {
        return letters.length();
    }

    /** Whether these letters are all that was typed. */
    boolean isAll(int from, int to) {
        return isAll && from == 0 && to == letters.length();
    }

    /** Whether these letters are a word that the documents have. */
    boolean isKnownWord(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!covered[i] || cut[i] != (i == from)) {
                return false;
            }
        }
        return cut[to];
    }

    /** Whether something sound would be changed; from and to are the same where a letter would be put in. */
    boolean wouldHurt(int from, int to) {
        return from == to
                ? sound.stream().anyMatch(each -> each[0] < from && from < each[1])
                : sound.stream().anyMatch(each -> each[0] < to && from < each[1]);
    }

    /** Whether something sound would be cut in two. */
    boolean wouldCutSound(int from, int to) {
        for (int[] each : sound) {
            if (each[0] < from && from < each[1] || each[0] < to && to < each[1]) {
                return true;
            }
        }
        return false;
    }

    /** Whether these letters are known as they stand. */
    boolean isKnown(KnownForms forms, int from, int to) {
        return form(forms, from, to) != null;
    }

    /** Whether both ends lie between words. */
    boolean liesBetweenWords(int from, int to) {
        return cut[from] && cut[to];
    }

    /** Whether one of the letters lies in no known word. */
    boolean hasDoubtful(int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(letters.length(), to); i++) {
            if (!covered[i]) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the letters lies in a word of the language. */
    boolean hasWord(int from, int to) {
        for (int i = from; i < to; i++) {
            if (inWord[i]) {
                return true;
            }
        }
        return false;
    }
}
