package dangjian.server.search;

import dangjian.corpus.document.ChineseNumeral;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A number in a question with the ways in which texts write it: 第7条 and 第七条, 三十人 and 30人, 2023年7月1日, 二〇二三年七月一日 and 2023-07-01. Numerals are not
 * folded in the index, there a quotation is exact; an unquoted question asks for all forms.
 *
 * @param start where it begins in the folded run
 * @param end where it ends, exclusive
 * @param forms the ways to write it, folded, the one that was typed first
 */
record WrittenNumber(int start, int end, List<String> forms) {

    private static final String DIGITS = "[0-9〇零一二三四五六七八九]";
    private static final String SMALL = "([0-9]{1,2}|[〇零一二三四五六七八九十]{1,3})";
    private static final String ANY = "([0-9]{1,5}|[〇零一二三四五六七八九十百千两]{1,9})";

    /** What is counted or numbered (量词和单位). */
    private static final String UNITS = Stream.of(
                    "条 款 项 目 章 节 编 届 次 人 名 位 户 个 件 天 日 号 年 月 周 个月 小时 分钟 岁 周岁 元 万元 亿元 万 亿 倍 种 批 期 场 级 家 所 处 栋 幢 楼 层 套 "
                            .concat("平方米 米 公里 分 票 轮 页 遍 支 张 份 成 步 类 方面 星期 季度 年度 学时 课时 支部 小组 党员 居民 个工作日 工作日")
                            .split(" "))
            .sorted(Comparator.comparing(String::length).reversed())
            .collect(Collectors.joining("|"));

    private static final Pattern DATE =
            Pattern.compile("(?<![0-9])(" + DIGITS + "{4})年(?:" + SMALL + "月(?:" + SMALL + "([日号]))?)?");
    private static final Pattern DAY = Pattern.compile("(?<![0-9年])" + SMALL + "月" + SMALL + "([日号])");
    private static final Pattern PERCENT = Pattern.compile("百分之" + ANY + "(?![0-9.])");
    private static final Pattern COUNT =
            Pattern.compile("(?<![0-9.])(第?)" + ANY + "(" + UNITS + ")(?:(?<=条)之([0-9]{1,2}|[一二三四五六七八九十]{1,3}))?");

    /** All numbers of a folded run, in order, none overlapping another. */
    static List<WrittenNumber> in(String run) {
        List<WrittenNumber> found = new ArrayList<>();
        collect(DATE, run, found, WrittenNumber::date);
        collect(DAY, run, found, WrittenNumber::day);
        collect(PERCENT, run, found, WrittenNumber::percent);
        collect(COUNT, run, found, WrittenNumber::count);
        found.sort(Comparator.comparingInt(WrittenNumber::start));
        return found;
    }

    private interface Forms {
        Set<String> of(Matcher matcher);
    }

    private static void collect(Pattern pattern, String run, List<WrittenNumber> found, Forms forms) {
        Matcher matcher = pattern.matcher(run);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            boolean isTaken = found.stream().anyMatch(other -> other.start() < end && start < other.end());
            Set<String> written = isTaken ? Set.of() : forms.of(matcher);
            if (!written.isEmpty()) {
                Set<String> all = new LinkedHashSet<>();
                all.add(matcher.group());
                all.addAll(written);
                found.add(new WrittenNumber(start, end, List.copyOf(all)));
            }
        }
    }

    private static Set<String> date(Matcher matcher) {
        OptionalInt year = ChineseNumeral.parse(matcher.group(1));
        int month = number(matcher.group(2));
        int day = number(matcher.group(3));
        boolean isDate = year.isPresent()
                && (matcher.group(2) == null || month >= 1 && month <= 12)
                && (matcher.group(3) == null || day >= 1 && day <= 31);
        if (!isDate) {
            return Set.of();
        }
        Set<String> forms = new LinkedHashSet<>();
        String sign = matcher.group(4) == null ? "" : matcher.group(4);
        for (String written : years(year.getAsInt())) {
            boolean isArabic = written.charAt(0) <= '9';
            String withMonth = month == 0 ? "" : (isArabic ? month : ChineseNumeral.format(month)) + "月";
            String withDay = day == 0 ? "" : (isArabic ? day : ChineseNumeral.format(day)) + sign;
            forms.add(written + "年" + withMonth + withDay);
        }
        if (day > 0) {
            forms.addAll(withSeparators(year.getAsInt(), month, day));
        }
        return forms;
    }

    private static List<String> withSeparators(int year, int month, int day) {
        List<String> forms = new ArrayList<>();
        forms.add(year + "年" + twoDigits(month) + "月" + twoDigits(day) + "日");
        for (String separator : List.of("-", ".", "/")) {
            forms.add(year + separator + month + separator + day);
            forms.add(year + separator + twoDigits(month) + separator + twoDigits(day));
        }
        return forms;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** 2003, 二〇〇三 and 二零零三. */
    private static List<String> years(int year) {
        StringBuilder chinese = new StringBuilder();
        for (char digit : String.valueOf(year).toCharArray()) {
            chinese.append("〇一二三四五六七八九".charAt(digit - '0'));
        }
        return List.of(
                String.valueOf(year), chinese.toString(), chinese.toString().replace('〇', '零'));
    }

    private static Set<String> day(Matcher matcher) {
        int month = number(matcher.group(1));
        int day = number(matcher.group(2));
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return Set.of();
        }
        Set<String> forms = new LinkedHashSet<>();
        forms.add(month + "月" + day + matcher.group(3));
        forms.add(ChineseNumeral.format(month) + "月" + ChineseNumeral.format(day) + matcher.group(3));
        forms.add(twoDigits(month) + "月" + twoDigits(day) + matcher.group(3));
        return forms;
    }

    private static Set<String> percent(Matcher matcher) {
        OptionalInt value = ChineseNumeral.parse(matcher.group(1));
        if (value.isEmpty()) {
            return Set.of();
        }
        Set<String> forms = new LinkedHashSet<>();
        numerals(value.getAsInt(), false).forEach(numeral -> forms.add("百分之" + numeral));
        forms.add(value.getAsInt() + "%");
        return forms;
    }

    private static Set<String> count(Matcher matcher) {
        OptionalInt value = ChineseNumeral.parse(matcher.group(2));
        if (value.isEmpty()) {
            return Set.of();
        }
        String branch = matcher.group(4);
        Set<String> forms = new LinkedHashSet<>();
        boolean isOrdinal = !matcher.group(1).isEmpty() || matcher.group(3).equals("条");
        for (String numeral : numerals(value.getAsInt(), !isOrdinal)) {
            String sign = branch == null ? "" : "之" + ChineseNumeral.format(number(branch));
            forms.add(matcher.group(1) + numeral + matcher.group(3) + sign);
        }
        return forms;
    }

    /** 12 and 十二; of a quantity 2 also 两. */
    private static List<String> numerals(int value, boolean isQuantity) {
        List<String> numerals = new ArrayList<>(List.of(String.valueOf(value), ChineseNumeral.format(value)));
        if (isQuantity && value == 2) {
            numerals.add("两");
        }
        return numerals;
    }

    private static int number(String written) {
        return written == null ? 0 : ChineseNumeral.parse(written).orElse(0);
    }
}
