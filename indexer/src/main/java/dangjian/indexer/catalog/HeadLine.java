package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentNumber;
import java.util.regex.Pattern;

/** What a line above the body can be, when it is not the title. */
final class HeadLine {

    /** （2019年6月10日中共…会议通过　2019年6月18日发布）, also over several lines and without its bracket. */
    private static final Pattern NOTE = Pattern.compile(
            "[（(].*|[^（(]*[）)]|.*[0-9０-９〇○一二三四五六七八九十][ \\u3000]*日.*" + "(?:通过|公布|发布|印发|修正|修订|施行|批准|修改).*");

    private static final Pattern RED_HEAD = Pattern.compile("[^《》]{2,40}(?:文[ \\u3000]*件|函件)");
    private static final Pattern URGENT =
            Pattern.compile("(?:紧急程度[：:])?(?:特[ \\u3000]*急|加[ \\u3000]*急|平[ \\u3000]*急|急[ \\u3000]*件)");
    /** 签发人：, 作者：, 单位：. */
    private static final Pattern LABELLED = Pattern.compile(".{0,30}?"
            + Spaced.anyOf("签发人", "份号", "作者", "撰稿", "撰稿人", "供稿", "执笔", "作者单位", "报送单位", "供稿单位", "关键词") + "[】\\]]?"
            + Spaced.COLON + ".{1,60}");
    /** 份号. */
    private static final Pattern SERIAL = Pattern.compile("[0-9０-９]{6}");

    /** 根据2013年8月30日……通过的……，制定本解释。 is a sentence of the text. */
    private static final Pattern SENTENCE = Pattern.compile("^根据|^为|[。：:；]$");

    private static final int LONGEST = 100;

    private HeadLine() {}

    /** The note under the title that tells how and when the text was adopted (题注). */
    static boolean isNote(String line) {
        return !SENTENCE.matcher(line).find() && NOTE.matcher(line).matches();
    }

    /** 发文机关标志: "中共…委员会文件". */
    static boolean isRedHead(String line) {
        return RED_HEAD.matcher(line).matches();
    }

    /** 密级, or a mark that the text is for internal use. */
    static boolean isConfidential(String line) {
        return SecrecyMark.on(line).isPresent();
    }

    /** A label with its value: 签发人：王明. */
    static boolean isLabelled(String line) {
        return line.length() <= LONGEST && LABELLED.matcher(line).matches();
    }

    /** Any line that can't be the title. */
    static boolean isNotTitle(String line) {
        return isNote(line)
                || isRedHead(line)
                || isConfidential(line)
                || isLabelled(line)
                || URGENT.matcher(line).matches()
                || SERIAL.matcher(line).matches()
                || DocumentNumber.parse(line).isPresent()
                || WrittenDate.parse(line).isPresent();
    }
}
