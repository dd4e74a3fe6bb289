package dangjian.corpus.document;

import java.util.OptionalInt;

/** Whole numbers as Chinese texts write them: "一百二十", "二〇二三" and "１２". Values from 0 to 99,999. */
public final class ChineseNumeral {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String OTHER_DIGITS = "零壹贰叁肆伍陆柒捌玖";

    private ChineseNumeral() {}

    /**
     * The number a text writes, in Chinese numerals or in Arabic digits of either width.
     *
     * @return nothing where the text is not a number of this range
     */
    public static OptionalInt parse(CharSequence text) {
        if (text.isEmpty() || text.length() > 12) {
            return OptionalInt.empty();
        }
        return isPositional(text) ? parsePositional(text) : parseWithUnits(text);
    }

    /** The number in Chinese numerals with units: 120 becomes "一百二十", 10 "十", 101 "一百零一", 10,500 "一万零五百". */
    public static String format(int number) {
        if (number < 0 || number > 99_999) {
            throw new IllegalArgumentException(String.valueOf(number));
        }
        if (number == 0) {
            return "零";
        }
        StringBuilder out = new StringBuilder();
        int[] units = {10_000, 1000, 100, 10, 1};
        String[] names = {"万", "千", "百", "十", ""};
        boolean gap = false;
        for (int i = 0; i < units.length; i++) {
            int digit = number / units[i] % 10;
            if (digit == 0) {
                gap = !out.isEmpty();
                continue;
            }
            if (gap) {
                out.append('零');
                gap = false;
            }
            boolean barTen = units[i] == 10 && digit == 1 && out.isEmpty();
            if (!barTen) {
                out.append(DIGITS.charAt(digit));
            }
            out.append(names[i]);
        }
        return out.toString();
    }

    private static boolean isPositional(CharSequence text) {
        return text.chars().allMatch(c -> digit((char) c) >= 0);
    }

    private static OptionalInt parsePositional(CharSequence text) {
        if (text.length() > 5) {
            return OptionalInt.empty();
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            value = value * 10 + digit(text.charAt(i));
        }
        return OptionalInt.of(value);
    }

    private static OptionalInt parseWithUnits(CharSequence text) {
        int total = 0;
        int section = 0;
        int digit = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int unit = unit(c);
            if (unit == 0) {
                int value = digit(c);
                if (value < 0) {
                    return OptionalInt.empty();
                }
                digit = digit > 0 ? digit * 10 + value : value;
            } else if (unit == 10_000) {
                total = (total + section + Math.max(digit, 0)) * unit;
                section = 0;
                digit = -1;
            } else {
                section += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            }
            if (total > 99_999 || section > 99_999) {
                return OptionalInt.empty();
            }
        }
        int value = total + section + Math.max(digit, 0);
        return value > 99_999 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static int unit(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1000;
            case '万', '萬' -> 10_000;
            default -> 0;
        };
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= '０' && c <= '９') {
            return c - '０';
        }
        if (c == '两') {
            return 2;
        }
        if (c == '○' || c == 'Ｏ') {
            return 0;
        }
        return Math.max(DIGITS.indexOf(c), OTHER_DIGITS.indexOf(c));
    }
}
