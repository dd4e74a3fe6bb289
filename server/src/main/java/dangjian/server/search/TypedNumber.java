package dangjian.server.search;

import dangjian.corpus.document.DocumentNumber;
import dangjian.indexer.analysis.FoldedText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document number as people type it: with other brackets or none, without 号, in traditional characters, with blanks: 临委发 2023 5号, 臨委發[2023]5, 临委发2023-5.
 *
 * @param number the number
 * @param typed what stood there, folded
 * @param rest the text without it
 * @param certain whether it can't be anything else; otherwise it is one only where a document bears or cites it
 */
record TypedNumber(DocumentNumber number, String typed, String rest, boolean certain) {

    private static final String D = "[0-9０-９]";
    private static final String B = "[ \\u3000]*";
    private static final String OPEN = "[〔\\[［【(（〖{「]";
    private static final String CLOSE = "[〕\\]］】)）〗}」]";
    private static final String CODE =
            "(?<code>\\p{IsHan}(?:[ \\u3000]\\p{IsHan}){1,14}(?!\\p{IsHan})|\\p{IsHan}{1,15})";
    private static final String YEAR = "(?<year>[1-2１２](?:" + B + D + "){3})";
    private static final String SERIAL = "(?<serial>" + D + "{1,5})";
    private static final String NO_MORE = "(?!" + D + "|[-－./．／年月日%％])";

    /** In brackets; 号 may be missing. */
    private static final Pattern BRACKETED = Pattern.compile(
            CODE + B + OPEN + B + YEAR + B + CLOSE + B + "第?" + B + SERIAL + "(?:" + B + "[号號]|" + NO_MORE + ")");

    /** Without brackets, with 号 that is not of a house (号楼). */
    private static final Pattern SIGNED =
            Pattern.compile(CODE + B + YEAR + B + "[-－—年]?" + B + "第?" + B + SERIAL + B + "[号號](?![楼樓院线線门門栋棟])");

    /** Without brackets and 号: only behind what codes end with. */
    private static final Pattern BARE = Pattern.compile(
            "(?<code>\\p{IsHan}{0,14}[发發函字办辦令通文规規])" + B + YEAR + "(?:[-－—]|[ \\u3000]+)" + SERIAL + NO_MORE);

    static Optional<TypedNumber> findIn(String text) {
        return find(BRACKETED, text, true).or(() -> find(SIGNED, text, false)).or(() -> find(BARE, text, false));
    }

    private static Optional<TypedNumber> find(Pattern pattern, String text, boolean certain) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        DocumentNumber number = new DocumentNumber(
                FoldedText.of(matcher.group("code")).toString(),
                digits(matcher.group("year")),
                digits(matcher.group("serial")));
        String rest = text.substring(0, matcher.start()) + " " + text.substring(matcher.end());
        return Optional.of(
                new TypedNumber(number, FoldedText.of(matcher.group()).toString(), rest, certain));
    }

    private static int digits(String typed) {
        return Integer.parseInt(FoldedText.of(typed).toString().replace(" ", ""));
    }
}
