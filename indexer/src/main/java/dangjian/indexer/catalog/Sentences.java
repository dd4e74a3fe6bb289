package dangjian.indexer.catalog;

import java.util.ArrayList;
import java.util.List;

/** Sentences of a Chinese text: they end with 。！？ or a line, closing quotation marks and brackets belonging to them. */
final class Sentences {

    private static final String ENDS = "。！？!?";
    private static final String CLOSERS = "”’」』）)》";

    private Sentences() {}

    /** A sentence and where it stands. */
    record Sentence(String text, int start, int end) {}

    static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean isLineEnd = text.charAt(i) == '\n';
            if (!isLineEnd && ENDS.indexOf(text.charAt(i)) < 0) {
                continue;
            }
            int end = i + 1;
            while (!isLineEnd && end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            add(text, start, isLineEnd ? i : end, sentences);
            start = end;
            i = end - 1;
        }
        add(text, start, text.length(), sentences);
        return sentences;
    }

    /** The sentence around a place. */
    static Sentence around(String text, int place) {
        int start = place;
        while (start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0 && text.charAt(start - 1) != '\n') {
            start--;
        }
        int end = place;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0 && text.charAt(end) != '\n') {
            end++;
        }
        return new Sentence(text.substring(start, end), start, end);
    }

    private static void add(String text, int start, int end, List<Sentence> sentences) {
        if (end > start && !text.substring(start, end).isBlank()) {
            sentences.add(new Sentence(text.substring(start, end), start, end));
        }
    }
}
