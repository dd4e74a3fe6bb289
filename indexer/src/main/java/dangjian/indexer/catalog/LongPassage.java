package dangjian.indexer.catalog;

import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Cuts a passage that is too long to be shown or ranked as one. An article stays whole up to a length that real ones reach; anything else is cut at the ends
 * of lines, sentences or words.
 */
final class LongPassage {

    private static final int LONGEST_ARTICLE = 12_000;
    private static final int LONGEST = 1_500;
    private static final String SENTENCE_ENDS = "\n。！？!?；;";

    private LongPassage() {}

    /** Whether a passage of this length is cut. */
    static boolean isCut(PassageType type, int length) {
        return length > (type == PassageType.ARTICLE ? LONGEST_ARTICLE : LONGEST);
    }

    /** The passage itself where it is short enough, or its pieces; their texts, one after the other, are the whole text. */
    static List<Passage> cut(Passage passage) {
        String text = passage.text();
        if (!isCut(passage.type(), text.length())) {
            return List.of(passage);
        }
        List<Passage> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start, LONGEST);
            pieces.add(piece(passage, pieces.size() + 1, text.substring(start, end)));
            start = end;
        }
        return pieces;
    }

    private static Passage piece(Passage whole, int serial, String text) {
        String anchor = serial == 1 ? whole.anchor() : whole.anchor() + "-c" + serial;
        String label = whole.label() + "（" + serial + "）";
        return new Passage(
                whole.type(),
                anchor,
                label,
                whole.path(),
                text,
                serial == 1 ? whole.page() : OptionalInt.empty(),
                List.of());
    }

    private static int end(String text, int start, int longest) {
        int limit = start + longest;
        if (limit >= text.length()) {
            return text.length();
        }
        for (int i = limit; i > start + longest / 2; i--) {
            if (SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        for (int i = limit; i > start + longest / 2; i--) {
            boolean betweenWords = !isLatin(text.charAt(i - 1)) || !isLatin(text.charAt(i));
            if (betweenWords && !Character.isLowSurrogate(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }

    private static boolean isLatin(char c) {
        return c < 0x2E80 && Character.isLetterOrDigit(c);
    }
}
