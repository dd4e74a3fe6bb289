package dangjian.indexer.catalog;

import dangjian.corpus.document.ChineseNumeral;
import dangjian.corpus.document.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a clause as a text writes it: 第三条第二款第（一）项, 第一百二十条之一, and lists of them: 第三条、第五条第二款和第三款, 第三、四条, 第三条至第五条.
 *
 * @param clause the address
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 */
record WrittenClause(Clause clause, int start, int end) {

    private static final String N = "[〇零○一二三四五六七八九十百千两0-9０-９]{1,9}";
    private static final String B = "[ \\u3000]?";
    private static final String BELOW = "(?:" + B + "第?" + B + "(?<paragraph>" + N + ")" + B + "款)?(?:" + B + "第?" + B
            + "[（(]?(?<item>" + N + ")[）)]?" + B + "项)?(?:" + B + "第?(?<subitem>" + N + ")目)?";
    private static final Pattern WHOLE = Pattern.compile("第" + B + "(?<article>" + N + ")(?<more>(?:[、和至到]" + N
            + "){0,12})" + B + "条(?:之(?<branch>" + N + "))?" + BELOW);
    private static final Pattern REST =
            Pattern.compile("第" + B + "(?=[（(]?" + N + "[）)]?" + B + "[款项目])" + BELOW.replace("第?", "(?:第)?"));
    private static final Pattern JOINT =
            Pattern.compile(B + "(?:、|和|或者?|及|以及|与|至|到|－|—|-|，|,)?" + B + "(?:《[^》]{0,1}》)?(?=第)");
    private static final int MOST = 40;

    /** The clauses of the list that begins at a place with 第, none where none does. */
    static List<WrittenClause> listAt(String text, int index) {
        List<WrittenClause> clauses = new ArrayList<>();
        int from = index;
        while (clauses.size() < MOST) {
            int next = clauses.isEmpty() ? addWhole(text, from, clauses) : addNext(text, from, clauses);
            if (next < 0) {
                break;
            }
            from = next;
        }
        return clauses;
    }

    private static int addWhole(String text, int from, List<WrittenClause> clauses) {
        Matcher matcher = WHOLE.matcher(text).region(from, text.length());
        if (!matcher.lookingAt()) {
            return -1;
        }
        OptionalInt article = ChineseNumeral.parse(matcher.group("article"));
        if (article.isEmpty() || article.getAsInt() < 1) {
            return -1;
        }
        boolean isList = !matcher.group("more").isEmpty();
        add(clauses, isList ? bare(article.getAsInt()) : read(matcher, article.getAsInt()), matcher);
        for (String more : matcher.group("more").split("[、和至到]")) {
            OptionalInt other = ChineseNumeral.parse(more);
            if (other.isPresent() && other.getAsInt() > 0) {
                add(clauses, Optional.of(bare(other.getAsInt()).orElseThrow()), matcher);
            }
        }
        return matcher.end();
    }

    private static void add(List<WrittenClause> clauses, Optional<Clause> clause, Matcher matcher) {
        clause.ifPresent(found -> clauses.add(new WrittenClause(found, matcher.start(), matcher.end())));
    }

    private static Optional<Clause> bare(int article) {
        return Optional.of(new Clause(article, 0, 0, 0, 0));
    }

    private static Optional<Clause> read(Matcher matcher, int article) {
        return Optional.of(new Clause(
                article,
                number(matcher.group("branch")),
                number(matcher.group("paragraph")),
                number(matcher.group("item")),
                number(matcher.group("subitem"))));
    }

    /** Another article after 、 or 和, or another paragraph or item of the one before. */
    private static int addNext(String text, int from, List<WrittenClause> clauses) {
        Matcher joint = JOINT.matcher(text).region(from, text.length());
        if (!joint.lookingAt()) {
            return -1;
        }
        int next = addWhole(text, joint.end(), clauses);
        if (next >= 0) {
            return next;
        }
        Matcher rest = REST.matcher(text).region(joint.end(), text.length());
        if (!rest.lookingAt()) {
            return -1;
        }
        Clause last = clauses.get(clauses.size() - 1).clause();
        int paragraph = number(rest.group("paragraph"));
        clauses.add(new WrittenClause(
                new Clause(
                        last.article(),
                        last.branch(),
                        paragraph > 0 ? paragraph : last.paragraph(),
                        number(rest.group("item")),
                        number(rest.group("subitem"))),
                rest.start(),
                rest.end()));
        return rest.end();
    }

    private static int number(String written) {
        return written == null ? 0 : ChineseNumeral.parse(written).orElse(0);
    }
}
