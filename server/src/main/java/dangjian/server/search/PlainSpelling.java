package dangjian.server.search;

import java.util.regex.Pattern;

/** Spells dates and shares of a question in one way before it is cut into words: 2023-07-01, 2023.7.1 and 2023 年 7 月 1 日 are 2023年7月1日, 5% is 百分之5. */
final class PlainSpelling {

    private static final String D = "[0-9０-９]";
    private static final String BETWEEN = "[-－./．／]";
    private static final Pattern DATE =
            Pattern.compile("(?<!" + D + "|" + BETWEEN + ")(" + D + "{4})" + BETWEEN + "([0０]?" + D + "|[1１][0-2０-２])"
                    + BETWEEN + "([0０]?" + D + "|[1-3１-３]" + D + ")(?!" + D + "|" + BETWEEN + ")");
    private static final Pattern LOOSE =
            Pattern.compile("(?<=" + D + ")[ \\u3000]+(?=[年月日])|(?<=[年月])[ \\u3000]+(?=" + D + "{1,2}[ \\u3000]*[月日])");
    private static final Pattern SHARE = Pattern.compile("(?<![0-9０-９.．])(" + D + "{1,3})[%％]");

    private PlainSpelling() {}

    static String of(String text) {
        String dated = DATE.matcher(text).replaceAll("$1年$2月$3日");
        String joined = LOOSE.matcher(dated).replaceAll("");
        return SHARE.matcher(joined).replaceAll("百分之$1");
    }
}
