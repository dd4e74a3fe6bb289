package dangjian.indexer.catalog;

import dangjian.corpus.document.ChineseNumeral;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as texts write them: 2023年7月1日, ２０２３ 年 ７ 月 １ 日, 二〇二三年七月一日, 2023-07-01, 2023.7.1, 2023/7/1, 2023年7月 (its first day).
 *
 * @param date the day
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 */
record WrittenDate(LocalDate date, int start, int end) {

    private static final String BLANK = "[ \\u3000]?";
    private static final String D = "[0-9０-９]";
    private static final String H = "[〇○零一二三四五六七八九十0-9０-９]";
    private static final String YEAR = "(?:" + D + BLANK + "){3}" + D + "|[〇○零一二三四五六七八九]{4}";
    private static final String SMALL = H + "(?:" + BLANK + H + "){0,2}";
    private static final Pattern DATE = Pattern.compile(
            "(?<![0-9０-９])(" + YEAR + ")" + BLANK + "(?:年" + BLANK + "(" + SMALL + ")" + BLANK + "月(?:" + BLANK + "("
                    + SMALL + ")" + BLANK + "日)?|[-－./．](" + D + "{1,2})[-－./．](" + D + "{1,2})(?![0-9０-９]))");

    /** All dates in a text, in order. */
    static List<WrittenDate> findAll(String text) {
        List<WrittenDate> found = new ArrayList<>();
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            read(matcher).ifPresent(date -> found.add(new WrittenDate(date, matcher.start(), matcher.end())));
        }
        return found;
    }

    /** The date that a line is, blanks and brackets around it aside. */
    static Optional<LocalDate> parse(String line) {
        String text = line.strip();
        if (text.length() > 2 && "（(".indexOf(text.charAt(0)) >= 0) {
            text = text.substring(1, text.length() - 1).strip();
        }
        Matcher matcher = DATE.matcher(text);
        return matcher.matches() ? read(matcher) : Optional.empty();
    }

    private static Optional<LocalDate> read(Matcher matcher) {
        String month = matcher.group(2) == null ? matcher.group(4) : matcher.group(2);
        String day = matcher.group(2) == null ? matcher.group(5) : matcher.group(3);
        OptionalInt y = number(matcher.group(1));
        OptionalInt m = number(month);
        OptionalInt d = day == null ? OptionalInt.of(1) : number(day);
        if (y.isEmpty() || m.isEmpty() || d.isEmpty() || y.getAsInt() < 1000) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(y.getAsInt(), m.getAsInt(), d.getAsInt()));
        } catch (DateTimeException e) {
            return Optional.empty(); // 2023年13月45日 is no date; the text keeps it
        }
    }

    private static OptionalInt number(String text) {
        return ChineseNumeral.parse(text.replace(" ", "").replace("\u3000", ""));
    }
}
