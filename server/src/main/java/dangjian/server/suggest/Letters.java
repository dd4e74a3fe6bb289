package dangjian.server.suggest;

import dangjian.indexer.analysis.FoldedText;
import dangjian.server.search.Highlight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The letters and digits of a text, folded as the index folds, blanks and punctuation left out (法释〔2020〕17号 is 法释202017号), with the way back to where they
 * stand. Characters beyond the basic plane are left out too. Immutable.
 */
final class Letters {

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Letters(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static Letters of(String original) {
        FoldedText folded = FoldedText.of(original);
        StringBuilder out = new StringBuilder(folded.length());
        int[] starts = new int[folded.length()];
        int[] ends = new int[folded.length()];
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isLetterOrDigit(folded.charAt(i))) {
                starts[out.length()] = folded.originalStart(i);
                ends[out.length()] = folded.originalEnd(i + 1);
                out.append(folded.charAt(i));
            }
        }
        return new Letters(out.toString(), Arrays.copyOf(starts, out.length()), Arrays.copyOf(ends, out.length()));
    }

    @Override
    public String toString() {
        return text;
    }

    int length() {
        return text.length();
    }

    char at(int index) {
        return text.charAt(index);
    }

    /** Where the letter at this index begins in the original text. */
    int originalStart(int index) {
        return starts[index];
    }

    /** Where the letter before this index ends in the original text. */
    int originalEnd(int endIndex) {
        return ends[endIndex - 1];
    }

    /** Whether something else stands between this letter and the one before. */
    boolean standsApart(int index) {
        return starts[index] > ends[index - 1];
    }

    /** The letters [start, end) as pieces of the original text; punctuation between them is not marked. */
    List<Highlight> places(int start, int end) {
        List<Highlight> places = new ArrayList<>();
        int from = start;
        for (int i = start + 1; i <= end; i++) {
            if (i == end || standsApart(i)) {
                places.add(new Highlight(starts[from], ends[i - 1]));
                from = i;
            }
        }
        return places;
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isChinese(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
