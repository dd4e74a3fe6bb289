package dangjian.indexer.extract;

import dangjian.corpus.document.ChineseNumeral;
import java.util.Locale;

/**
 * Writes a number of a list as office programs write it. The names are those of ECMA-376 Part 1, §17.18.59; Word 97's codes ([MS-OSHARED] MSONFC) and the
 * formats of OpenDocument lead to them.
 */
final class NumberFormat {

    static final String NONE = "none";
    static final String BULLET = "bullet";

    private static final String[] OF_WORD_97 = {
        "decimal",
        "upperRoman",
        "lowerRoman",
        "upperLetter",
        "lowerLetter",
        "ordinal",
        "decimal",
        "decimal",
        "hex",
        "decimal",
        "ideographDigital",
        "japaneseCounting",
        "decimal",
        "decimal",
        "decimalFullWidth",
        "decimal",
        "chineseLegalSimplified",
        "ideographDigital",
        "decimalEnclosedCircle",
        "decimalFullWidth",
        "decimal",
        "decimal",
        "decimalZero",
        BULLET,
        "decimal",
        "decimal",
        "decimalEnclosedFullstop",
        "decimalEnclosedParen",
        "decimalEnclosedCircle",
        "ideographEnclosedCircle",
        "ideographTraditional",
        "ideographZodiac",
        "ideographZodiac",
        "chineseCountingThousand",
        "ideographLegalTraditional",
        "chineseCountingThousand",
        "ideographDigital",
        "chineseCounting",
        "chineseLegalSimplified",
        "chineseCountingThousand",
        "ideographDigital"
    };
    private static final int WORD_97_DASH = 57;
    private static final int WORD_97_NONE = 255;
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String LEGAL_TRADITIONAL_DIGITS = "零壹貳參肆伍陸柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    private NumberFormat() {}

    /** The name of a format of Word 97. */
    static String ofWord97(int code) {
        if (code == WORD_97_NONE) {
            return NONE;
        }
        if (code == WORD_97_DASH) {
            return "numberInDash";
        }
        return code >= 0 && code < OF_WORD_97.length ? OF_WORD_97[code] : "decimal";
    }

    /** A number in a format; in Arabic digits where the format does not reach so far or is unknown. */
    static String write(int value, String format) {
        String plain = String.valueOf(value);
        return switch (format) {
            case "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand" ->
                counted(value);
            case "chineseCounting" -> value < 100 ? counted(value) : positional(plain);
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" -> positional(plain);
            case "chineseLegalSimplified", "japaneseLegal" -> legal(value, LEGAL_DIGITS);
            case "ideographLegalTraditional" -> legal(value, LEGAL_TRADITIONAL_DIGITS);
            case "ideographTraditional" -> oneOf(STEMS, value);
            case "ideographZodiac", "ideographZodiacTraditional" -> oneOf(BRANCHES, value);
            case "ideographEnclosedCircle" -> value >= 1 && value <= 10 ? from('㊀', value) : plain;
            case "decimalZero" -> value >= 0 && value < 10 ? "0" + value : plain;
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(plain);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(value);
            case "decimalEnclosedFullstop" -> value >= 1 && value <= 20 ? from('⒈', value) : plain + ".";
            case "decimalEnclosedParen" -> value >= 1 && value <= 20 ? from('⑴', value) : "(" + plain + ")";
            case "numberInDash" -> "- " + plain + " -";
            case "lowerLetter" -> letters(value);
            case "upperLetter" -> letters(value).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(value);
            case "hex" -> Integer.toHexString(value).toUpperCase(Locale.ROOT);
            case "ordinal" -> plain + ordinalEnding(value);
            case NONE, BULLET -> "";
            default -> plain;
        };
    }

    private static String counted(int value) {
        return value >= 0 && value < 100_000 ? ChineseNumeral.format(value) : String.valueOf(value);
    }

    private static String positional(String plain) {
        StringBuilder out = new StringBuilder();
        plain.chars().forEach(c -> out.append(c >= '0' && c <= '9' ? DIGITS.charAt(c - '0') : (char) c));
        return out.toString();
    }

    private static String legal(int value, String digits) {
        StringBuilder out = new StringBuilder();
        counted(value).chars().forEach(c -> {
            int digit = c == '零' ? 0 : DIGITS.indexOf(c);
            int unit = "十百千".indexOf(c);
            out.append(digit >= 0 ? digits.charAt(digit) : unit >= 0 ? "拾佰仟".charAt(unit) : (char) c);
        });
        return value >= 10 && value < 20 ? digits.charAt(1) + out.toString() : out.toString();
    }

    private static String oneOf(String names, int value) {
        return value >= 1 && value <= names.length() ? names.substring(value - 1, value) : String.valueOf(value);
    }

    private static String from(char first, int value) {
        return String.valueOf((char) (first + value - 1));
    }

    private static String circled(int value) {
        if (value >= 1 && value <= 20) {
            return from('①', value);
        }
        if (value >= 21 && value <= 35) {
            return from('㉑', value - 20);
        }
        return value >= 36 && value <= 50 ? from('㊱', value - 35) : String.valueOf(value);
    }

    private static String fullWidth(String plain) {
        StringBuilder out = new StringBuilder();
        plain.chars().forEach(c -> out.append(c >= '0' && c <= '9' ? (char) (c - '0' + '０') : (char) c));
        return out.toString();
    }

    private static String letters(int value) {
        return value < 1 || value > 780
                ? String.valueOf(value)
                : String.valueOf((char) ('a' + (value - 1) % 26)).repeat((value - 1) / 26 + 1);
    }

    private static String ordinalEnding(int value) {
        if (value % 100 >= 11 && value % 100 <= 13) {
            return "th";
        }
        return switch (value % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static String roman(int value) {
        if (value < 1 || value > 3999) {
            return String.valueOf(value);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] names = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder out = new StringBuilder();
        int rest = value;
        for (int i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) {
                out.append(names[i]);
            }
        }
        return out.toString();
    }
}
