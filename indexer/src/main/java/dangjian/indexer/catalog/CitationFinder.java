package dangjian.indexer.catalog;

import dangjian.corpus.document.Citation;
import dangjian.corpus.document.CitationKind;
import dangjian.corpus.document.DocumentNumber;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a text names other documents and clauses: 《…》 with or without a number and clauses behind it, names without 《》 before a clause (民法典第二十四条),
 * abbreviations the text declares (以下简称《条例》), bare document numbers, and clauses of the text itself (本条例第三条). One pass, from each 《 and each 第.
 */
public final class CitationFinder {

    private static final int LONGEST_NAME = 30;
    private static final int MOST_RECENT = 12;
    private static final int LONGEST_QUOTE = 120;
    private static final int LONGEST_SHORT_NAME = 5;
    private static final Pattern OWN =
            Pattern.compile("本(?:若干|实施|暂行)?(?:法|条例|办法|规定|细则|规则|章程|准则|意见|决定|解释|制度|规程|公约|规范|方案|通知)$");
    /** What a name without 《》 ends with. */
    private static final Pattern NAME = Pattern.compile(".*(?:法|法典|宪法|条例|规定|办法|细则|规则|章程|党章|准则|解释|公约|规程|修正案|制度|意见|决定)$");

    private static final Pattern NOT_NAME = Pattern.compile("[^\\p{L}\\p{N}]");
    /** Words that stand before a name and are no part of it. */
    private static final Pattern BEFORE_NAME = Pattern.compile(
            ".*(?:依照|依据|根据|按照|遵照|参照|比照|对照|适用|符合|违反|认定为|存在|具有|没有|属于|执行|落实|引用|或者|以及|修改|将|把|与|和|及|了|在|对|由|从|到|被|的|(?:以|因|于|为|如无)(?=\\p{IsHan}{2,6}法$))");

    private static final Pattern LINKS = Pattern.compile("[ \\u3000]?(?:中的?|的|之)?[ \\u3000]?");
    private static final Pattern AMENDED_TITLE = Pattern.compile("关于(?:修改|修订|修正)《(.+)》的决定|(.{1,30}法)修正案.*");
    private static final Pattern CHANGES = Pattern.compile("废止|失效|修改|修订");
    private static final Pattern BARE_NUMBER = Pattern.compile("[〔\\[［【][0-9０-９ ]{4,8}[〕\\]］】]");

    private final List<Citation> found = new ArrayList<>();
    private final Map<String, String> abbreviations = new HashMap<>();
    private final Deque<String> recentNames = new ArrayDeque<>();
    private final String title;
    private final boolean isPolicy;
    private final boolean hasArticles;
    /** In an amending text, whose clauses "第六条" means. */
    private final String amended;

    private CitationFinder(String title, boolean isPolicy, boolean hasArticles) {
        this.isPolicy = isPolicy;
        this.title = title;
        this.hasArticles = hasArticles;
        Matcher matcher = AMENDED_TITLE.matcher(title);
        this.amended = !matcher.find() ? "" : matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }

    /**
     * All citations of a document, in order, none resolved.
     *
     * @param title the document's own title
     * @param isPolicy whether it can abolish and amend others
     */
    public static List<Citation> find(String title, boolean isPolicy, List<Passage> passages) {
        boolean hasArticles = passages.stream().anyMatch(passage -> passage.type() == PassageType.ARTICLE);
        CitationFinder finder = new CitationFinder(title, isPolicy, hasArticles);
        for (Passage passage : passages) {
            if (passage.type() != PassageType.CONTENTS && passage.type() != PassageType.CLOSING) {
                finder.read(passage);
            }
        }
        return List.copyOf(finder.found);
    }

    private void read(Passage passage) {
        String text = passage.text();
        boolean isHead = passage.type() == PassageType.PREAMBLE;
        String headings = headingOf(passage);
        int titleMark = text.indexOf('《');
        int clauseMark = text.indexOf('第');
        int from = 0;
        int firstOfPassage = found.size();
        while (titleMark >= 0 || clauseMark >= 0) {
            boolean isTitle = titleMark >= 0 && (clauseMark < 0 || titleMark < clauseMark);
            from = isTitle
                    ? readTitle(passage, titleMark, isHead, headings)
                    : isHead ? clauseMark + 1 : readClause(passage, clauseMark, from, headings);
            titleMark = titleMark >= 0 && titleMark < from ? text.indexOf('《', from) : titleMark;
            clauseMark = clauseMark >= 0 && clauseMark < from ? text.indexOf('第', from) : clauseMark;
        }
        if (!isHead) {
            readNumbers(passage, firstOfPassage);
        }
    }

    /** The nearest heading that says what a list below it is about: 一、废止下列文件; else the document's title. */
    private String headingOf(Passage passage) {
        return passage.path().reversed().stream()
                .filter(heading -> CHANGES.matcher(heading).find())
                .findFirst()
                .orElse(title);
    }

    private int readTitle(Passage passage, int start, boolean isHead, String headings) {
        String text = passage.text();
        Optional<NamedTitle> read = NamedTitle.at(text, start, isHead);
        if (read.isEmpty() || read.get().title().isEmpty()) {
            return start + 1;
        }
        NamedTitle named = read.get();
        String name = fullName(named.title());
        named(name);
        declare(named.abbreviations());
        Matcher link = LINKS.matcher(text).region(named.endOfBrackets(), text.length());
        int clauseStart = link.lookingAt() ? link.end() : named.endOfBrackets();
        List<WrittenClause> clauses = isHead ? List.of() : WrittenClause.listAt(text, clauseStart);
        CitationKind kind =
                isHead ? kindInHead(named.title()) : CitationContext.of(text, start, named.endOfBrackets(), headings);
        if (clauses.isEmpty()) {
            add(kind, passage, start, named.end(), name, named.number(), Optional.empty());
            return named.endOfBrackets();
        }
        addClauses(kind, passage, start, name, named.number(), clauses);
        return clauses.get(clauses.size() - 1).end();
    }

    /** What a title stands for: what the text declares, else for 《办法》 the last title before that ends so. */
    private String fullName(String written) {
        String declared = abbreviations.get(comparable(written));
        if (declared != null || written.length() > LONGEST_SHORT_NAME) {
            return declared == null ? written : declared;
        }
        return recentNames.stream()
                .filter(name -> name.length() > LONGEST_SHORT_NAME && name.endsWith(written))
                .reduce((earlier, later) -> later)
                .orElse(written);
    }

    private void named(String name) {
        recentNames.addLast(name);
        if (recentNames.size() > MOST_RECENT) {
            recentNames.removeFirst();
        }
    }

    /** One abbreviation is for the title before it, several are for as many titles before. */
    private void declare(List<String> names) {
        List<String> titles = List.copyOf(recentNames);
        int first = titles.size() - names.size();
        for (int i = Math.max(0, -first); i < names.size(); i++) {
            abbreviations.put(comparable(names.get(i)), titles.get(first + i));
        }
    }

    /** What the title itself does to the document it names: 关于修改《…》的决定. */
    private CitationKind kindInHead(String named) {
        int place = title.indexOf("《" + named + "》");
        String before = place < 0 ? "" : title.substring(0, place);
        if (before.endsWith("废止")) {
            return CitationKind.REPEALS;
        }
        return before.matches(".*(?:修改|修订|修正)") ? CitationKind.AMENDS : CitationKind.CITES;
    }

    /** @param from where the citation before ended */
    private int readClause(Passage passage, int start, int from, String headings) {
        String text = passage.text();
        List<WrittenClause> clauses = WrittenClause.listAt(text, start);
        if (clauses.isEmpty()) {
            return start + 1;
        }
        int end = clauses.get(clauses.size() - 1).end();
        boolean isOwnNumber =
                (start == 0 || text.charAt(start - 1) == '\n') && passage.type() == PassageType.ARTICLE && start == 0;
        if (isOwnNumber) {
            return Math.max(start + 1, clauses.get(0).end());
        }
        String name = nameBefore(text, start, from);
        if (OWN.matcher(name).find()) {
            addClauses(CitationKind.CITES, passage, start, amended, Optional.empty(), clauses);
        } else if (NAME.matcher(name).matches()
                && !name.matches(".*(?:的规定|规定的|依照规定|有关规定|本规定|方法|做法|办法的|违法|依法|合法|非法|执法|司法|立法|想法|说法)$")) {
            String known = abbreviation(name).orElseGet(() -> fullName(withoutWordsBefore(name)));
            CitationKind kind = CitationContext.of(text, start - 1, end, headings);
            addClauses(kind, passage, start, known, Optional.empty(), clauses);
        } else if (hasArticles || !amended.isEmpty()) {
            CitationKind kind = amended.isEmpty() ? CitationKind.CITES : CitationKind.AMENDS;
            addClauses(kind, passage, start, amended, Optional.empty(), clauses);
        }
        return end;
    }

    /** The Chinese characters right before a place, at most 30, not back over an earlier citation. */
    private static String nameBefore(String text, int end, int from) {
        int stop = end;
        while (stop > from && (text.charAt(stop - 1) == ' ' || text.charAt(stop - 1) == '\u3000')) {
            stop--;
        }
        int start = stop;
        while (start > from
                && stop - start < LONGEST_NAME
                && Character.UnicodeScript.of(text.charAt(start - 1)) == Character.UnicodeScript.HAN) {
            start--;
        }
        return text.substring(start, stop);
    }

    /** Brackets and digits of any width count the same. */
    private static String comparable(String name) {
        return NOT_NAME.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    private Optional<String> abbreviation(String name) {
        String words = comparable(name);
        return abbreviations.entrySet().stream()
                .filter(entry -> words.endsWith(entry.getKey()))
                .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private static String withoutWordsBefore(String name) {
        String rest = BEFORE_NAME.matcher(name).replaceFirst("");
        return rest.length() > 1 ? rest : name;
    }

    /** Document numbers that stand without a title. */
    private void readNumbers(Passage passage, int firstOfPassage) {
        String text = passage.text();
        Matcher year = BARE_NUMBER.matcher(text);
        while (year.find()) {
            int from = Math.max(0, year.start() - 16);
            int to = Math.min(text.length(), year.end() + 8);
            Optional<DocumentNumber> number = DocumentNumber.findIn(text.substring(from, to));
            boolean isKnown = found.subList(firstOfPassage, found.size()).stream()
                    .anyMatch(citation -> citation.number().equals(number));
            if (number.isPresent() && !isKnown) {
                int end = text.indexOf('号', year.end());
                add(CitationKind.CITES, passage, from, end < 0 ? year.end() : end + 1, "", number, Optional.empty());
            }
        }
    }

    private void addClauses(
            CitationKind kind,
            Passage passage,
            int start,
            String name,
            Optional<DocumentNumber> number,
            List<WrittenClause> clauses) {
        for (int i = 0; i < clauses.size(); i++) {
            WrittenClause clause = clauses.get(i);
            add(
                    kind,
                    passage,
                    i == 0 ? start : clause.start(),
                    clause.end(),
                    name,
                    number,
                    Optional.of(clause.clause()));
        }
    }

    private static String quote(String text, int start) {
        Sentences.Sentence sentence = Sentences.around(text, start);
        if (sentence.text().length() <= LONGEST_QUOTE) {
            return sentence.text().strip();
        }
        int from = Math.max(sentence.start(), start - LONGEST_QUOTE / 3);
        int to = Math.min(sentence.end(), from + LONGEST_QUOTE);
        from = Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
        to = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
        return text.substring(from, to).strip();
    }

    private void add(
            CitationKind kind,
            Passage passage,
            int start,
            int end,
            String name,
            Optional<DocumentNumber> number,
            Optional<dangjian.corpus.document.Clause> clause) {
        found.add(new Citation(
                isPolicy ? kind : CitationKind.CITES,
                passage.anchor(),
                passage.label(),
                quote(passage.text(), start),
                start,
                end,
                name,
                passage.text().charAt(start) == '《',
                number,
                clause,
                Optional.empty()));
    }
}
