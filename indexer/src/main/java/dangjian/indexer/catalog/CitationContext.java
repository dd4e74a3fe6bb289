package dangjian.indexer.catalog;

import dangjian.corpus.document.CitationKind;
import java.util.regex.Pattern;

/** Tells from the words around a title what a text does to the document it names: abolish, amend, implement it, or only name it. */
final class CitationContext {

    private static final String ENDING = "(?:废止|失效|停止执行|停止施行|终止执行)";
    /** What may stand between the titles of a list and 同时废止. */
    private static final Pattern IS_REPEALED = Pattern.compile(
            "[^，。；不未]{0,60}(?:，?(?:同时|予以|即行|一并|相应|均|自[^。；]{2,24}起)[^。；不未]{0,16})?" + ENDING + "(?!的|或者|前|后).*",
            Pattern.DOTALL);

    private static final Pattern REPEALS_NEXT = Pattern.compile("(?:废止|宣布失效)(?:了|下列|以下)?[^《，。]{0,12}$");
    private static final Pattern LISTED =
            Pattern.compile("\\s*(?:[（(]?[0-9０-９一二三四五六七八九十]{1,3}[）)、.．]\\s*)?(?:第[一二三四五六七八九十]{1,3}条\\s*)?");
    private static final Pattern AMENDS_BEFORE = Pattern.compile("(?:将|对|修改|修订|修正)(?:原|现行)?$");
    private static final Pattern AMENDS_BEHIND =
            Pattern.compile("[^。；]{0,60}(?:修改为|作如下修改|作出修改|修改如下|予以修改|修订为|删去|删除|作以下修改|作了修改).*", Pattern.DOTALL);
    private static final Pattern BASIS = Pattern.compile("(?:根据|依据|遵照|按照|贯彻|落实|执行|实施)[^。；]{0,60}$");
    private static final Pattern MADE =
            Pattern.compile("[^。]{0,80}(?:制定本|制定如下|结合[^。]{0,40}(?:制定|实际)|提出如下|现就|特制定|，制定).*", Pattern.DOTALL);
    private static final int REACH = 160;

    private CitationContext() {}

    /**
     * What the text does.
     *
     * @param heading the heading above, or the title, that says what a list below it is about
     */
    static CitationKind of(String text, int start, int end, String heading) {
        Sentences.Sentence sentence = Sentences.around(text, start);
        String before = text.substring(Math.max(sentence.start(), start - REACH), start);
        int sentenceEnd = end >= text.length()
                ? end
                : Sentences.around(text, Math.min(end, text.length() - 1)).end();
        String behind = text.substring(end, Math.min(Math.max(sentenceEnd, end), Math.min(text.length(), end + REACH)))
                .replaceAll("《[^》]*》|（[^）]*）|\\([^)]*\\)", "");
        boolean isListed = LISTED.matcher(before).matches();
        boolean isBasis = BASIS.matcher(before).find();
        if (REPEALS_NEXT.matcher(before).find()
                || !isBasis && IS_REPEALED.matcher(behind).matches()
                || isListed && heading.contains("废止") && !behind.contains("修改为")) {
            return CitationKind.REPEALS;
        }
        boolean isAboutAmending = heading.contains("修改") || heading.contains("修订") || heading.contains("修正");
        boolean amends = isListed
                || AMENDS_BEFORE.matcher(before).find()
                        && AMENDS_BEHIND.matcher(behind).matches();
        if (!isBasis && isAboutAmending && amends) {
            return CitationKind.AMENDS;
        }
        return isBasis && MADE.matcher(behind).matches() ? CitationKind.IMPLEMENTS : CitationKind.CITES;
    }
}
