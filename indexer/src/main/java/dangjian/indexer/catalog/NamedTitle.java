package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title in 《》 with the brackets behind it, which may hold its number or the abbreviation it goes by from then on.
 *
 * @param title the words between 《 and 》
 * @param number the document number behind it
 * @param abbreviations names the text declares: one for it (以下简称《条例》), or one for each of the last titles (以下分别简称《决定》《规定》)
 * @param start where 《 stands
 * @param end behind 》
 * @param endOfBrackets behind the brackets
 */
record NamedTitle(
        String title,
        Optional<DocumentNumber> number,
        List<String> abbreviations,
        int start,
        int end,
        int endOfBrackets) {

    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_BRACKET = 80;
    private static final int MOST_BRACKETS = 3;
    private static final Pattern DECLARES = Pattern.compile("(?:简|统|合|并)称(?:为)?[：:]?(.+)");
    private static final Pattern QUOTED = Pattern.compile("[“\"‘'《〈「『](.{1,40}?)[”\"’'》〉」』]");
    private static final Pattern UNQUOTED = Pattern.compile("[\\p{IsHan}]{1,20}");

    /** Reads the title whose 《 stands at a place; nothing where its 》 is missing. */
    static Optional<NamedTitle> at(String text, int start, boolean mayBreakLine) {
        int end = close(text, start, mayBreakLine);
        if (end < 0) {
            return Optional.empty();
        }
        String title = text.substring(start + 1, end - 1).replaceAll("[ \\u3000\\n\\t]", "");
        List<String> abbreviations = new ArrayList<>();
        Optional<DocumentNumber> number = Optional.empty();
        int behind = end;
        for (int i = 0; i < MOST_BRACKETS; i++) {
            int closed = closeBracket(text, behind);
            if (closed < 0) {
                break;
            }
            String inside = text.substring(behind + 1, closed - 1);
            abbreviations.addAll(declared(inside));
            number = number.or(() -> DocumentNumber.findIn(inside));
            behind = closed;
        }
        return Optional.of(new NamedTitle(title, number, abbreviations, start, end, behind));
    }

    private static List<String> declared(String bracket) {
        Matcher declares = DECLARES.matcher(bracket);
        if (!declares.find()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(declares.group(1));
        while (quoted.find()) {
            names.add(quoted.group(1).strip());
        }
        Matcher plain = UNQUOTED.matcher(declares.group(1));
        if (names.isEmpty() && plain.lookingAt()) {
            names.add(plain.group());
        }
        return names;
    }

    private static int close(String text, int start, boolean mayBreakLine) {
        int depth = 0;
        int limit = Math.min(text.length(), start + LONGEST_TITLE);
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '《') {
                depth++;
            } else if (c == '》') {
                depth--;
                if (depth == 0) {
                    return i + 1;
                }
            } else if (c == '。' || c == '\n' && !mayBreakLine) {
                return -1;
            }
        }
        return -1;
    }

    private static int closeBracket(String text, int start) {
        if (start >= text.length() || "（(".indexOf(text.charAt(start)) < 0) {
            return -1;
        }
        int depth = 0;
        int limit = Math.min(text.length(), start + LONGEST_BRACKET);
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '（' || c == '(') {
                depth++;
            } else if (c == '）' || c == ')') {
                depth--;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return -1;
    }
}
