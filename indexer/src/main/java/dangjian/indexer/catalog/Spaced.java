package dangjian.indexer.catalog;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words and names as official texts space them: "签 发 人", "王　明". */
final class Spaced {

    /** A regular expression for any blanks. */
    static final String BLANKS = "[ \\u3000\\t\\u00A0]*";

    /** A regular expression for a colon of either width. */
    static final String COLON = BLANKS + "[：:]" + BLANKS;

    /** Two single characters with blanks between and none beside them: a name of two characters, spread to the width of three. */
    private static final Pattern SPREAD_NAME = Pattern.compile(
            "(?<![\\p{IsHan}])(\\p{IsHan})[ \\u3000]{1,4}(\\p{IsHan})(?![\\p{IsHan}]|[ \\u3000]\\p{IsHan}(?!\\p{IsHan}))");

    /** A name of two to four characters with a blank behind each, alone between commas. */
    private static final Pattern SPREAD_ITEM = Pattern.compile(
            "(?<=^|[、，,；;：:（(])[ \\u3000]*\\p{IsHan}(?:[ \\u3000]+\\p{IsHan}){1,3}[ \\u3000]*(?=$|[、，,；;。（()）])");

    private Spaced() {}

    /** A regular expression for a word whose characters may stand apart. */
    static String word(String word) {
        return word.codePoints()
                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining(BLANKS));
    }

    /** Regular expression for any of some words, each of which may stand apart; the longest first. */
    static String anyOf(String... words) {
        return java.util.Arrays.stream(words)
                .sorted(java.util.Comparator.comparing(String::length).reversed())
                .map(Spaced::word)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** A value with its spread names closed and the blanks around it gone. */
    static String tidy(String value) {
        String stripped = SPREAD_ITEM
                .matcher(value.strip())
                .replaceAll(match -> match.group().replaceAll("[ \\u3000]", ""));
        return SPREAD_NAME.matcher(stripped).replaceAll("$1$2");
    }
}
