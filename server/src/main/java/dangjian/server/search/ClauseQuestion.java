package dangjian.server.search;

import dangjian.corpus.document.ChineseNumeral;
import dangjian.corpus.document.Clause;
import dangjian.indexer.analysis.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question for one clause of a text: 党章第七条, 居委会组织法 第3条第(二)项, 民法典1042条, 刑法第120条之一.
 *
 * @param name what stands before it (behind it, where nothing does), folded, without brackets around titles: the name of the text, with words before it perhaps
 * @param isBehind whether the name stands behind the clause
 * @param year the year of the version asked for, where the name has one
 * @param clause the clause
 */
record ClauseQuestion(String name, boolean isBehind, OptionalInt year, Clause clause) {

    private static final String N = "([0-9]{1,5}|[〇零一二三四五六七八九十百千两]{1,9})";
    private static final String ITEM = "(?:第?\\(" + N + "\\)项?|第?" + N + "项)";
    private static final Pattern CLAUSE = Pattern.compile("第?" + N + "条(?:第?之" + N
            + "|-([0-9]{1,2})(?![0-9]))?[的,、.]?(?:第?" + N + "款)?[的,、.]?" + ITEM + "?(?:第?" + N + "目)?");
    private static final Pattern YEAR = Pattern.compile(
            "\\(?((?:19|20)[0-9]{2})年?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:修正|修订|修改|公布|施行|版|第[一二三四五六七八九]次)*(?:版|本)?\\)?");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}(]+|[^\\p{L}\\p{N})]+$");
    private static final Pattern TITLE = Pattern.compile("[《<]([^《》<>]{2,80})[》>]([(][^()]{1,20}[)])?的?中?$");
    private static final Pattern FOLLOWING = Pattern.compile("(?:的|中|里|之|规定的|关于)+$");
    private static final Pattern SENTENCE = Pattern.compile("[,。;:?!]");
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 80;
    private static final int MOST = 3;

    /** The clauses a text asks for, in order, each with the name before or behind it; a name may have another clause in it (刑法第十二条几个问题的解释第二条). */
    static List<ClauseQuestion> readFrom(String text) {
        String folded = FoldedText.of(text).toString();
        Matcher matcher = CLAUSE.matcher(folded);
        List<ClauseQuestion> questions = new ArrayList<>();
        while (questions.size() < MOST && matcher.find()) {
            String before = name(folded.substring(0, matcher.start()));
            boolean isBehind = before.length() < SHORTEST_NAME;
            String name = isBehind ? name(folded.substring(matcher.end())) : before;
            Optional<Clause> clause = clause(matcher);
            if (clause.isPresent() && name.length() >= SHORTEST_NAME) {
                questions.add(new ClauseQuestion(withoutYear(name), isBehind, year(name), clause.get()));
            }
        }
        return questions;
    }

    private static Optional<Clause> clause(Matcher matcher) {
        int article = number(matcher, 1);
        if (article < 1) {
            return Optional.empty();
        }
        return Optional.of(new Clause(
                article,
                Math.max(number(matcher, 2), number(matcher, 3)),
                number(matcher, 4),
                Math.max(number(matcher, 5), number(matcher, 6)),
                number(matcher, 7)));
    }

    private static int number(Matcher matcher, int group) {
        String written = matcher.group(group);
        return written == null ? 0 : ChineseNumeral.parse(written).orElse(0);
    }

    /** The last title in brackets, else the words, of a long text those nearest. */
    private static String name(String words) {
        String nearest = words.substring(Math.max(0, words.length() - LONGEST_NAME));
        String trimmed =
                FOLLOWING.matcher(AROUND.matcher(nearest).replaceAll("")).replaceFirst("");
        Matcher title = TITLE.matcher(nearest.strip());
        return title.find() ? title.group(1) + (title.group(2) == null ? "" : title.group(2)) : trimmed;
    }

    private static OptionalInt year(String name) {
        Matcher matcher = YEAR.matcher(name);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private static String withoutYear(String name) {
        String without = YEAR.matcher(name).replaceAll("");
        return without.length() < SHORTEST_NAME ? name : without;
    }

    /** Whether the words may be other than exactly a name: part of one, or a name with words before it. */
    boolean mayBeInexact() {
        return !isBehind && !SENTENCE.matcher(name).find();
    }
}
