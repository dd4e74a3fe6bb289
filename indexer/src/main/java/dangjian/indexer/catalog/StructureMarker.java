package dangjian.indexer.catalog;

import dangjian.corpus.document.ChineseNumeral;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number at the start of a line that gives the text its structure: 第三条, 第一百二十条之一, 第二章, 一、, （一）, 1., （1）.
 *
 * @param level what it numbers
 * @param number its number
 * @param branch the 之 number ("第一百二十条之一": 1), or 0
 * @param written as it stands in the text: "第三条", "（一）", "1."
 */
record StructureMarker(Level level, int number, int branch, String written) {

    /** What a marker numbers, from the outermost in. */
    enum Level {
        BOOK,
        DIVISION,
        CHAPTER,
        SECTION,
        ARTICLE,
        FIRST,
        SECOND,
        THIRD,
        FOURTH;

        /** Whether it groups articles: 编, 分编, 章, 节. */
        boolean isAboveArticles() {
            return ordinal() < ARTICLE.ordinal();
        }

        /** Whether it is of the 一、（一）1.（1） kind. */
        boolean isEnumeration() {
            return ordinal() > ARTICLE.ordinal();
        }
    }

    private static final String NUMERAL = "[〇零○一二三四五六七八九十百千两0-9０-９]{1,9}";
    private static final Pattern LEGISLATIVE = Pattern.compile("第[ \\u3000]?(" + NUMERAL
            + ")[ \\u3000]?(分编|编|章|节|条)(?:之(" + NUMERAL + "))?(?![款项、，,和与至的之规所]|相应|改为|以[后前上下内])");
    private static final Pattern FIRST = Pattern.compile("([〇零一二三四五六七八九十百]{1,5})[、．.]");
    private static final Pattern SECOND = Pattern.compile("[（(][ \\u3000]?([〇零一二三四五六七八九十百]{1,5})[ \\u3000]?[）)]");
    private static final Pattern THIRD = Pattern.compile("([0-9０-９]{1,3})[、．.](?![0-9０-９])");
    private static final Pattern FOURTH = Pattern.compile("[（(][ \\u3000]?([0-9０-９]{1,3})[ \\u3000]?[）)]");

    /** The marker a line starts with, blanks before it aside. */
    static Optional<StructureMarker> at(String line) {
        String text = line.stripLeading();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        char first = text.charAt(0);
        if (first == '第') {
            return legislativeAt(text, 0);
        }
        if (first == '（' || first == '(') {
            return enumeration(text, SECOND, Level.SECOND).or(() -> enumeration(text, FOURTH, Level.FOURTH));
        }
        return enumeration(text, FIRST, Level.FIRST).or(() -> enumeration(text, THIRD, Level.THIRD));
    }

    /** The marker of the 第×条 kind that stands at a place within a text. */
    static Optional<StructureMarker> legislativeAt(String text, int index) {
        Matcher matcher = LEGISLATIVE.matcher(text).region(index, text.length());
        if (!matcher.useTransparentBounds(true).lookingAt()) {
            return Optional.empty();
        }
        OptionalInt number = ChineseNumeral.parse(matcher.group(1));
        int branch = matcher.group(3) == null
                ? 0
                : ChineseNumeral.parse(matcher.group(3)).orElse(0);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Level level = switch (matcher.group(2)) {
            case "编" -> Level.BOOK;
            case "分编" -> Level.DIVISION;
            case "章" -> Level.CHAPTER;
            case "节" -> Level.SECTION;
            default -> Level.ARTICLE;
        };
        return Optional.of(new StructureMarker(level, number.getAsInt(), branch, matcher.group()));
    }

    private static Optional<StructureMarker> enumeration(String text, Pattern pattern, Level level) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        OptionalInt number = ChineseNumeral.parse(matcher.group(1));
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(new StructureMarker(level, number.getAsInt(), 0, matcher.group()));
    }

    /** The marker as it goes into a label: "第三条" in Chinese numerals whatever the text wrote, "一", "（一）", "1", "（1）". */
    String label() {
        String numeral = ChineseNumeral.format(number);
        return switch (level) {
            case BOOK -> "第" + numeral + "编";
            case DIVISION -> "第" + numeral + "分编";
            case CHAPTER -> "第" + numeral + "章";
            case SECTION -> "第" + numeral + "节";
            case ARTICLE -> "第" + numeral + "条" + (branch > 0 ? "之" + ChineseNumeral.format(branch) : "");
            case FIRST -> numeral;
            case SECOND -> "（" + numeral + "）";
            case THIRD -> String.valueOf(number);
            case FOURTH -> "（" + number + "）";
        };
    }

    /** The number as it goes into an anchor: "120-1" for 第一百二十条之一. */
    String anchorNumber() {
        return branch > 0 ? number + "-" + branch : String.valueOf(number);
    }
}
