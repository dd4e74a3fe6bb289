package dangjian.indexer.extract;

import java.time.LocalDateTime;
import java.util.Locale;

/** Writes a date the way a spreadsheet's number format says, as Chinese Excel shows it. ECMA-376 Part 1, §18.8.31. */
final class DateDisplay {

    private static final String WEEKDAYS = "一二三四五六日";
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private final LocalDateTime moment;
    private final String format;
    private final boolean isChinese;
    private final boolean isHalfDays;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private boolean afterHours;

    private DateDisplay(LocalDateTime moment, String format) {
        this.moment = moment;
        this.isChinese = format.contains("[DBNum1]");
        this.format = format;
        this.isHalfDays = format.contains("AM/PM") || format.contains("上午/下午") || format.contains("A/P");
    }

    /** A moment in a format, of which the first section counts. */
    static String write(LocalDateTime moment, String format) {
        return new DateDisplay(moment, firstSection(format)).write();
    }

    private static String firstSection(String format) {
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            if (format.charAt(i) == '"') {
                quoted = !quoted;
            } else if (format.charAt(i) == ';' && !quoted) {
                return format.substring(0, i);
            }
        }
        return format;
    }

    private String write() {
        while (at < format.length()) {
            char c = Character.toLowerCase(format.charAt(at));
            switch (c) {
                case '"' -> quoted();
                case '\\' -> {
                    out.append(at + 1 < format.length() ? format.charAt(at + 1) : "");
                    at += 2;
                }
                case '[' -> bracket();
                case '_', '*' -> at += 2;
                case 'y', 'e', 'm', 'd', 'h', 's' -> field(c, run(c));
                case 'a' -> halfDayOrWeekday();
                case '@' -> at++;
                default -> literal(c);
            }
        }
        return out.toString().strip();
    }

    private void literal(char c) {
        if (format.startsWith("上午/下午", at)) {
            out.append(moment.getHour() < 12 ? "上午" : "下午");
            at += "上午/下午".length();
        } else if (c == '0' && out.toString().endsWith(".")) {
            out.append(String.format(Locale.ROOT, "%03d", moment.getNano() / 1_000_000), 0, Math.min(3, run('0')));
        } else {
            out.append(format.charAt(at++));
        }
    }

    private void quoted() {
        int end = format.indexOf('"', at + 1);
        int stop = end < 0 ? format.length() : end;
        out.append(format, at + 1, stop);
        at = stop + 1;
    }

    private void bracket() {
        int end = format.indexOf(']', at);
        String inside = end < 0 ? "" : format.substring(at + 1, end).toLowerCase(Locale.ROOT);
        if (inside.matches("h+|m+|s+")) {
            out.append(moment.getHour());
            afterHours = true;
        }
        at = end < 0 ? format.length() : end + 1;
    }

    private int run(char c) {
        int from = at;
        while (at < format.length() && Character.toLowerCase(format.charAt(at)) == c) {
            at++;
        }
        return at - from;
    }

    private void field(char c, int width) {
        switch (c) {
            case 'y', 'e' -> year(width);
            case 'm' -> {
                if (afterHours || secondsFollow()) {
                    number(moment.getMinute(), width);
                } else {
                    month(width);
                }
                afterHours = false;
            }
            case 'd' -> day(width);
            case 'h' -> {
                int hour = moment.getHour();
                number(isHalfDays ? (hour + 11) % 12 + 1 : hour, width);
                afterHours = true;
            }
            default -> number(moment.getSecond(), width);
        }
    }

    private boolean secondsFollow() {
        String rest = format.substring(at).toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|[^a-z]", "");
        return rest.startsWith("s");
    }

    private void year(int width) {
        String year = String.valueOf(moment.getYear());
        out.append(
                isChinese
                        ? NumberFormat.write(moment.getYear(), "ideographDigital")
                        : width == 2 ? year.substring(2) : year);
    }

    private void month(int width) {
        if (width == 3) {
            out.append(MONTHS[moment.getMonthValue() - 1], 0, 3);
        } else if (width == 4) {
            out.append(MONTHS[moment.getMonthValue() - 1]);
        } else {
            number(moment.getMonthValue(), width);
        }
    }

    private void day(int width) {
        if (width >= 3) {
            out.append("星期").append(WEEKDAYS.charAt(moment.getDayOfWeek().getValue() - 1));
        } else {
            number(moment.getDayOfMonth(), width);
        }
    }

    private void halfDayOrWeekday() {
        String rest = format.substring(at).toUpperCase(Locale.ROOT);
        if (rest.startsWith("AM/PM")) {
            out.append(moment.getHour() < 12 ? "AM" : "PM");
            at += 5;
        } else if (rest.startsWith("A/P")) {
            out.append(moment.getHour() < 12 ? "A" : "P");
            at += 3;
        } else {
            out.append(run('a') > 3 ? "星期" : "")
                    .append(WEEKDAYS.charAt(moment.getDayOfWeek().getValue() - 1));
        }
    }

    private void number(int value, int width) {
        if (isChinese) {
            out.append(NumberFormat.write(value, "chineseCountingThousand"));
        } else {
            out.append(String.format(Locale.ROOT, width >= 2 ? "%02d" : "%d", value));
        }
    }
}
