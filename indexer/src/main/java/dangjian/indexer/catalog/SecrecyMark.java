package dangjian.indexer.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says how secret a text is, alone on its line: 机密★5年, 内部资料 注意保存, （内部文件，不得外传）, 密级：秘密. GB/T 9704—2012 §7.2.2.
 *
 * @param level 绝密, 机密, 秘密 or 内部
 * @param term for how long, as written without blanks; empty where the line doesn't say
 */
record SecrecyMark(String level, String term) {

    private static final int LONGEST = 40;
    private static final String BLANKS = Spaced.BLANKS;
    private static final String TERM = "(?:" + BLANKS + "[★☆*]" + BLANKS + "([^★☆*）)】\\]]{1,12}))?";
    private static final String WARNING = "(?:[，,；;、：:— \\u3000\\t\\u00A0]*(?:请" + BLANKS + ")?"
            + "(?:注意保[密管存]|妥善保[管存]|严禁外传|不得外传|请勿外传|禁止外传|严禁扩散|不得扩散|不得公开|仅供内部使用|仅供内部参考))*";
    private static final Pattern LINE =
            Pattern.compile("[★☆*（(【\\[]?" + BLANKS + "(?:" + Spaced.word("密级") + Spaced.COLON
                    + ")?(?:([绝机秘])" + BLANKS + "密" + TERM + "|内" + BLANKS
                    + "部(?:" + BLANKS + "(?:文件|资料|材料|使用|参考|传阅|刊物|掌握))?" + TERM + ")" + WARNING + BLANKS
                    + "[。！!]?[★☆*）)】\\]]?");

    /** The mark on a line; nothing where the line says anything else. */
    static Optional<SecrecyMark> on(String line) {
        String text = line.strip();
        Matcher matcher = LINE.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        String level = matcher.group(1) == null ? "内部" : matcher.group(1) + "密";
        String term = matcher.group(1) == null ? matcher.group(3) : matcher.group(2);
        return Optional.of(new SecrecyMark(level, term == null ? "" : term.replaceAll("[ \\u3000]", "")));
    }
}
