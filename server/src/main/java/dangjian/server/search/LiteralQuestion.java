package dangjian.server.search;

import dangjian.indexer.analysis.FoldedText;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Makes a question that means its words literally, by putting quotation marks around those that others would be looked for beside. */
final class LiteralQuestion {

    private LiteralQuestion() {}

    /** @param words the words, folded */
    static String of(String typed, Collection<String> words) {
        List<String> longestFirst = words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (QueryTokens.Token token : QueryTokens.of(typed)) {
            out.append(typed, copied, token.start());
            String text = typed.substring(token.start(), token.end());
            out.append(token.quoted() ? text : quoted(text, longestFirst));
            copied = token.end();
        }
        return out.append(typed.substring(copied)).toString();
    }

    private static String quoted(String text, List<String> words) {
        FoldedText folded = FoldedText.of(text);
        for (String word : words) {
            int at = folded.indexOf(word, 0);
            if (at >= 0) {
                int start = folded.originalStart(at);
                int end = folded.originalEnd(at + word.length());
                return quoted(text.substring(0, start), words)
                        + "“" + text.substring(start, end) + "”"
                        + quoted(text.substring(end), words);
            }
        }
        return text;
    }
}
