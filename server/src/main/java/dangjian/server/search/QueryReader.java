package dangjian.server.search;

import dangjian.corpus.document.DocumentNumber;
import dangjian.indexer.analysis.FoldedText;
import dangjian.indexer.analysis.WordSegmenter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a person typed. Whatever it is, it is read as something: quotation marks without a partner are punctuation. */
final class QueryReader {

    private static final String OPENING = "\"＂“„「『«";
    private static final String CLOSING = "\"＂””」』»";

    private final WordSegmenter segmenter;

    QueryReader(WordSegmenter segmenter) {
        this.segmenter = segmenter;
    }

    ParsedQuery read(String typed) {
        List<String> phrases = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        int position = 0;
        while (position < typed.length()) {
            int kind = OPENING.indexOf(typed.charAt(position));
            int end = kind < 0 ? -1 : closing(typed, position, kind);
            if (end < 0) {
                rest.append(typed.charAt(position++));
                continue;
            }
            String phrase =
                    FoldedText.of(unescaped(typed.substring(position + 1, end))).toString();
            if (!phrase.isEmpty() && !phrases.contains(phrase)) {
                phrases.add(phrase);
            }
            rest.append(' ');
            position = end + 1;
        }
        return withWords(phrases, rest.toString());
    }

    /** The partner of an opening mark; “…“…”…” may stand within each other, and \" within "…". */
    private static int closing(String typed, int open, int kind) {
        char opener = OPENING.charAt(kind);
        char closer = CLOSING.charAt(kind);
        int depth = 1;
        for (int i = open + 1; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == '\\' && i + 1 < typed.length()) {
                i++;
            } else if (c == closer) {
                depth--;
                if (depth == 0) {
                    return i;
                }
            } else if (c == opener) {
                depth++;
            }
        }
        return -1;
    }

    private static String unescaped(String quoted) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            boolean escapes = c == '\\' && i + 1 < quoted.length() && "\"\\".indexOf(quoted.charAt(i + 1)) >= 0;
            out.append(escapes ? quoted.charAt(++i) : c);
        }
        return out.toString();
    }

    private ParsedQuery withWords(List<String> phrases, String rest) {
        List<String> runs = new ArrayList<>();
        Set<String> cut = new LinkedHashSet<>();
        Set<String> all = new LinkedHashSet<>();
        Optional<DocumentNumber> number = DocumentNumber.findIn(rest);
        for (String run : DocumentNumber.without(rest).split("[^\\p{L}\\p{N}\\p{M}]+")) {
            FoldedText folded = FoldedText.of(run);
            if (folded.length() == 0) {
                continue;
            }
            String text = folded.toString();
            runs.add(text);
            // two characters by themselves are meant in a row, also where the segmenter has no such word (公示 was 公 and
            // 示)
            boolean isPair = text.codePointCount(0, text.length()) == 2;
            if (isPair) {
                cut.add(text);
            }
            int covered = isPair ? text.length() : 0;
            for (WordSegmenter.Word word : segmenter.segment(folded)) {
                String letters = text.substring(word.start(), word.end());
                all.add(letters);
                if (word.end() > covered) {
                    cut.add(letters);
                    covered = word.end();
                }
            }
        }
        List<String> words = telling(cut, phrases);
        List<String> ranking = all.stream()
                .filter(word -> !FunctionWords.contains(word) || words.contains(word))
                .toList();
        return new ParsedQuery(phrases, runs, words, ranking, number);
    }

    /** The words that tell what a question is about: longer ones where it has any, else single characters, else whatever there is. */
    private static List<String> telling(Set<String> cut, List<String> phrases) {
        List<String> content =
                cut.stream().filter(word -> !FunctionWords.contains(word)).toList();
        List<String> longer = content.stream()
                .filter(word -> word.codePointCount(0, word.length()) > 1)
                .toList();
        if (!longer.isEmpty()) {
            return longer;
        }
        boolean asksNothingElse = content.isEmpty() && phrases.isEmpty();
        return asksNothingElse ? new ArrayList<>(cut) : content;
    }
}
