package dangjian.server.search;

import dangjian.indexer.analysis.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the marks of the query language: "…", -词, NOT, OR, |, AND, 标题:…. All of them in any width, case and script. A mark that has nothing to stand for is a
 * word like any other.
 *
 * <p>A minus excludes where it begins a word and touches it. The Chinese dash — does not: subtitles begin with it.
 */
final class QueryParts {

    private static final String MINUS = "-－−‐‑﹣";
    private static final String OPENING_BRACKETS = "《〈（(〔[【";
    private static final String TRAILING = "，,；;。、)）";

    private final List<QueryTokens.Token> tokens;
    private final String typed;
    private final List<QueryPart> parts = new ArrayList<>();
    private int next;
    private boolean alternative;

    private QueryParts(String typed) {
        this.typed = typed;
        this.tokens = QueryTokens.of(typed);
    }

    static List<QueryPart> read(String typed) {
        QueryParts reader = new QueryParts(typed);
        while (reader.next < reader.tokens.size()) {
            reader.readOne();
        }
        return reader.parts;
    }

    private void readOne() {
        QueryTokens.Token token = tokens.get(next);
        boolean isBetween = !parts.isEmpty() && next + 1 < tokens.size();
        if (token.isBar() || isBetween && is(token, "or")) {
            alternative = isBetween;
            next++;
        } else if (isBetween && (is(token, "and") || is(token, "&&"))) {
            next++;
        } else if (next + 1 < tokens.size() && excludesNext(token)) {
            next++;
            addOperand(tokens.get(next), 0, true, token.start());
        } else {
            int minus = minus(token);
            addOperand(token, minus, minus > 0, token.start());
        }
    }

    private static boolean is(QueryTokens.Token token, String word) {
        return !token.quoted()
                && token.text().length() <= word.length()
                && FoldedText.of(token.text()).toString().equals(word);
    }

    private boolean excludesNext(QueryTokens.Token token) {
        QueryTokens.Token following = tokens.get(next + 1);
        if (following.isBar()) {
            return false;
        }
        boolean touchesQuotation = following.quoted() && following.start() == token.end();
        boolean isMinus = !token.quoted() && token.text().length() == 1 && MINUS.contains(token.text());
        return is(token, "not") || isMinus && touchesQuotation;
    }

    /** How many characters of the token are a minus before a word: 1 or 0. */
    private static int minus(QueryTokens.Token token) {
        String text = token.text();
        if (token.quoted() || text.length() < 2 || MINUS.indexOf(text.charAt(0)) < 0) {
            return 0;
        }
        int second = text.codePointAt(1);
        return Character.isLetterOrDigit(second) || OPENING_BRACKETS.indexOf(second) >= 0 ? 1 : 0;
    }

    private void addOperand(QueryTokens.Token token, int from, boolean excluded, int start) {
        String text = token.text().substring(from);
        int colon = token.quoted() ? -1 : colon(text);
        Optional<QueryField> field = colon < 0 ? Optional.empty() : QueryField.named(text.substring(0, colon));
        next++;
        if (field.isEmpty()) {
            add(text, token.quoted(), excluded, field, start, token.end());
            return;
        }
        String value = withoutTrailing(text.substring(colon + 1));
        boolean valueFollows = value.isEmpty() && next < tokens.size() && !isMark(tokens.get(next));
        if (valueFollows) {
            QueryTokens.Token following = tokens.get(next++);
            String followingValue = following.quoted() ? following.text() : withoutTrailing(following.text());
            add(followingValue, following.quoted(), excluded, field, start, following.end());
        } else {
            boolean hasValue = !value.isEmpty();
            add(hasValue ? value : text, false, excluded, hasValue ? field : Optional.empty(), start, token.end());
        }
    }

    private static boolean isMark(QueryTokens.Token token) {
        return token.isBar() || is(token, "or") || is(token, "and") || is(token, "not") || minus(token) > 0;
    }

    private void add(String text, boolean quoted, boolean excluded, Optional<QueryField> field, int start, int end) {
        parts.add(new QueryPart(text, quoted, excluded, field, alternative, typed.substring(start, end)));
        alternative = false;
    }

    private static int colon(String text) {
        int narrow = text.indexOf(':');
        int wide = text.indexOf('：');
        return narrow < 0 || wide < 0 ? Math.max(narrow, wide) : Math.min(narrow, wide);
    }

    private static String withoutTrailing(String value) {
        int end = value.length();
        while (end > 0 && TRAILING.indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return value.substring(0, end);
    }
}
