package dangjian.indexer.catalog.topics.learned;

import java.util.Arrays;

/**
 * What a text is made of, for scoring: its characters and its pairs of neighbouring characters. In Chinese they do what words do, without a segmenter's mistakes.
 * Digits are all alike, Latin letters small and half-width; blanks and punctuation are in no pair.
 */
final class TextGrams {

    private static final char DIGIT = '0';
    private static final char NOTHING = 0;
    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final int TO_HALF_WIDTH = '！' - '!';

    private final int[] grams;
    private final int size;

    private TextGrams(int[] grams, int size) {
        this.grams = grams;
        this.size = size;
    }

    /** The grams of a text, each as often as it stands there. */
    static TextGrams of(String text) {
        int[] grams = new int[2 * text.length()];
        int size = 0;
        char before = NOTHING;
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (c != NOTHING) {
                grams[size++] = c;
                if (before != NOTHING) {
                    grams[size++] = pair(before, c);
                }
            }
            before = c;
        }
        Arrays.sort(grams, 0, size);
        return new TextGrams(grams, size);
    }

    /** Hears of a gram. */
    @FunctionalInterface
    interface Listener {

        /**
         * A gram was found.
         *
         * @param gram a character, or the first of two characters times 65,536 and the second
         * @param count how often it stands in the text
         */
        void found(int gram, int count);
    }

    /** Tells of each different gram once, always in the same order. */
    void forEach(Listener listener) {
        int from = 0;
        while (from < size) {
            int to = from + 1;
            while (to < size && grams[to] == grams[from]) {
                to++;
            }
            listener.found(grams[from], to - from);
            from = to;
        }
    }

    static int pair(char first, char second) {
        return first << Character.SIZE | second;
    }

    /** How a character counts; 0 where it counts for nothing. */
    static char fold(char c) {
        char half = c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? (char) (c - TO_HALF_WIDTH) : c;
        if (Character.isDigit(half)) {
            return DIGIT;
        }
        return Character.isLetter(half) || Character.isSurrogate(half) ? Character.toLowerCase(half) : NOTHING;
    }
}
