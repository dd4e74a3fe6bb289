package dangjian.indexer.catalog.topics;

import dangjian.corpus.document.PassageType;
import java.util.regex.Pattern;

/**
 * Tells what a document says for form's sake, which is about no topic: its front matter and signature, the final clauses (附则) that say who explains it and
 * from when it holds, and the roll of a meeting (时间、地点、出席、请假).
 */
final class FormalText {

    private static final int LONGEST_FRONT_LINE = 45;
    private static final int LONGEST_ROLL_WORD = 12;
    private static final int LONGEST_FINAL_CLAUSE = 120;

    private static final String ROLL_WORDS = "名称|时间|地点|主持|记录|主讲|参加|参会|出席|到会|列席|缺席|请假|旁听|监督人员|应到|实到|散会时间";
    private static final Pattern FINAL_CLAUSE = Pattern.compile("^(第[一二三四五六七八九十百〇零]+条[\\s\\u3000]*)?"
            + "(本[^，。]{2,8}(由[^。]{2,40}解释|自[^。]{2,20}(施行|执行))|[^。]{0,30}自[^。]{2,20}起(施行|实施))");
    private static final Pattern FINAL_HEADING = Pattern.compile("^(第[一二三四五六七八九十]+[章节][\\s\\u3000]*)?附[\\s\\u3000]*则$");
    private static final Pattern ROLL_BEFORE_COLON = Pattern.compile("^(会议)?(" + ROLL_WORDS + ")[^。，]{0,6}$");
    private static final Pattern ROLL_BEFORE_SPACE = Pattern.compile("^(出席|列席|缺席|请假|会议时间|会议地点|主持人|记录人)[\\s\\u3000]");

    private FormalText() {}

    /** Is all of a passage there for form's sake? */
    static boolean isFormal(PassageType type, String text, TextCues cues) {
        if (type == PassageType.CLOSING || isFinalClause(text)) {
            return true;
        }
        int from = 0;
        while (from <= text.length()) {
            if (!cues.isFormalAt(from)) {
                return false;
            }
            int lineEnd = text.indexOf('\n', from);
            from = (lineEnd < 0 ? text.length() : lineEnd) + 1;
        }
        return true;
    }

    /** Is a line front matter, or does it give the time, place or people of a meeting? */
    static boolean isFormalLine(PassageType type, String text, int start, int end) {
        boolean isFrontLine = type == PassageType.PREAMBLE
                && end - start <= LONGEST_FRONT_LINE
                && (end == start || text.charAt(end - 1) != '。');
        return isFrontLine || isRollLine(text, start, end);
    }

    /** Does a heading say that final clauses follow? */
    static boolean isFinalHeading(String heading) {
        return FINAL_HEADING.matcher(heading).matches();
    }

    private static boolean isFinalClause(String text) {
        return text.length() <= LONGEST_FINAL_CLAUSE
                && (text.contains("行") || text.contains("解释") || text.contains("实施"))
                && FINAL_CLAUSE.matcher(text).find();
    }

    /** The roll's words are often spread: 时　　间：, 主 持 人：. */
    private static boolean isRollLine(String text, int start, int end) {
        for (int i = start; i < Math.min(end, start + LONGEST_ROLL_WORD); i++) {
            char c = text.charAt(i);
            if (c == '：') {
                String word = text.substring(start, i).replaceAll("[\\s\\u3000]", "");
                return ROLL_BEFORE_COLON.matcher(word).find();
            }
            if (Character.isWhitespace(c)
                    && ROLL_BEFORE_SPACE.matcher(text).region(start, end).find()) {
                return true;
            }
        }
        return false;
    }
}
