package dangjian.server.search;

import dangjian.corpus.document.Clause;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.TitleKey;
import dangjian.corpus.document.TitleNames;
import dangjian.indexer.analysis.FoldedText;
import dangjian.indexer.schema.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

/**
 * Finds the clause that a question names, in the index and so for one viewer: first among the texts that are called so, then among those whose title has the
 * name as a part, then among those whose title has all its words, and last by what the words before the clause end with.
 */
final class ClauseLookup {

    private static final int MOST_CANDIDATES = 200;
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 60;

    /** A part of a title that this many different texts share names none of them. */
    private static final int MOST_TEXTS = 12;

    private static final int SHORTEST_NAME = 2;

    /** What people write before a name. */
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:请问|请查|查一下|查询|查找|查|根据|依据|依照|按照|违反|参照|我国|国家|现行|最新|关于|有关|什么是|看看|想知道|帮我找|找一下|找|一下|中国的|的)+");

    /** A place, or a text about another, before a name makes it another name: 上海市物业管理条例. */
    private static final Pattern OTHER_NAME = Pattern.compile(".*(?:[省市区县镇乡村州旗盟]|街道|社区|公司|大学|实施|贯彻|执行|适用)$");

    private static final Pattern INTERPRETATION = Pattern.compile("(?:的)?司法解释");

    /** （二） of 解释（二） is part of the name. */
    private static final Pattern ORDINAL = Pattern.compile("\\([一二三四五六七八九十]{1,3}\\)");

    private final Synonyms synonyms;
    private final Function<String, List<String>> words;

    /** @param words cuts a name into its words */
    ClauseLookup(Synonyms synonyms, Function<String, List<String>> words) {
        this.synonyms = synonyms;
        this.words = words;
    }

    /**
     * The clause meant.
     *
     * @param questions the clauses a question may ask for, in order
     * @param filters what a document must have beside the clause
     */
    Optional<ClauseAnswer> find(LibraryView view, List<ClauseQuestion> questions, Query filters) throws IOException {
        for (ClauseQuestion question : questions) {
            for (String name : names(question)) {
                Optional<Query> called = called(view, name, filters);
                if (called.isPresent()) {
                    return best(view, question, name, having(view, called.get(), filters, question));
                }
            }
        }
        ClauseQuestion first = questions.get(0);
        Optional<ClauseAnswer> byPart = first.mayBeInexact() ? byPart(view, first, filters) : Optional.empty();
        return byPart.isPresent() ? byPart : byEnding(view, first, filters);
    }

    /** The name as typed, and without what people write before it. */
    private static Set<String> names(ClauseQuestion question) {
        Set<String> names = new LinkedHashSet<>();
        names.add(question.name());
        names.add(BEFORE.matcher(question.name()).replaceFirst(""));
        return names;
    }

    private Optional<ClauseAnswer> byPart(LibraryView view, ClauseQuestion question, Query filters) throws IOException {
        String name = BEFORE.matcher(question.name()).replaceFirst("");
        if (name.length() < SHORTEST_PART) {
            return Optional.empty();
        }
        String key = TitleKey.of(name);
        if (key.isEmpty() || key.length() > LONGEST_PART) {
            return Optional.empty();
        }
        Query part = new WildcardQuery(new Term(Fields.TITLE_NAME, "*" + key + "*"));
        for (Query titles : List.of(part, allWords(name))) {
            List<DocumentCard> having =
                    cards(view, titles, both(filters, anchored(question.clause().articleAnchor())));
            long texts = having.stream().map(ClauseLookup::key).distinct().count();
            if (texts > 0 && texts <= MOST_TEXTS) {
                return best(view, question, name, having);
            }
        }
        return Optional.empty();
    }

    private Optional<ClauseAnswer> byEnding(LibraryView view, ClauseQuestion question, Query filters)
            throws IOException {
        String name = question.name();
        for (int start = 1; !question.isBehind() && start + SHORTEST_NAME <= name.length(); start++) {
            String ending = name.substring(start);
            Optional<Query> called = called(view, ending, filters);
            if (called.isPresent()) {
                return OTHER_NAME.matcher(name.substring(0, start)).matches()
                        ? Optional.empty()
                        : best(view, question, ending, having(view, called.get(), filters, question));
            }
        }
        return Optional.empty();
    }

    /** The documents called so by their own names; where there are none, by what the vocabulary says a short name stands for. */
    private Optional<Query> called(LibraryView view, String name, Query filters) throws IOException {
        for (Set<String> keys : List.of(own(name), meanings(name))) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            keys.forEach(key -> any.add(new TermQuery(new Term(Fields.TITLE_NAME, key)), Occur.SHOULD));
            if (!keys.isEmpty() && view.count(both(any.build(), filters)) > 0) {
                return Optional.of(any.build());
            }
        }
        return Optional.empty();
    }

    private static Set<String> own(String name) {
        String key = TitleKey.of(name);
        return new LinkedHashSet<>(List.of(key, TitleNames.plain(key)));
    }

    private Set<String> meanings(String name) {
        return synonyms.meanings(name).stream()
                .map(each -> TitleKey.of(FoldedText.of(each).toString()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** 民间借贷司法解释 is what courts call a 规定 or 解释 on 民间借贷. */
    private Query allWords(String name) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Matcher ordinal = ORDINAL.matcher(name);
        while (ordinal.find()) {
            all.add(Lexical.characters(Fields.TITLE_CHARACTERS, ordinal.group()), Occur.FILTER);
        }
        Matcher interpretation = INTERPRETATION.matcher(name);
        if (interpretation.find()) {
            all.add(Lexical.characters(Fields.TITLE_CHARACTERS, "最高人民"), Occur.FILTER);
        }
        words.apply(interpretation.replaceAll(" "))
                .forEach(word -> all.add(Lexical.characters(Fields.TITLE_CHARACTERS, word), Occur.FILTER));
        return all.build();
    }

    private static List<DocumentCard> cards(LibraryView view, Query documents, Query filters) throws IOException {
        List<DocumentCard> cards = new ArrayList<>();
        for (ScoreDoc hit : view.search(both(documents, filters), MOST_CANDIDATES)) {
            cards.add(view.card(hit.doc));
        }
        return cards;
    }

    /** Those that have the article; where none has, those that have an item with this number instead of articles (刑法修正案 has 一、二、). */
    private static List<DocumentCard> having(LibraryView view, Query documents, Query filters, ClauseQuestion question)
            throws IOException {
        Clause clause = question.clause();
        List<DocumentCard> having = cards(view, documents, both(filters, anchored(clause.articleAnchor())));
        boolean mayBeItem = having.isEmpty() && clause.branch() == 0;
        return mayBeItem
                ? cards(view, documents, without(both(filters, anchored(ClauseReader.item(clause))), anchored("art-1")))
                : having;
    }

    private static Query anchored(String anchor) {
        return new ToParentBlockJoinQuery(
                new TermQuery(new Term(Fields.ANCHOR, anchor)), LibraryView.DOCUMENTS, ScoreMode.None);
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    private static Query without(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.MUST_NOT)
                .build();
    }

    private Optional<ClauseAnswer> best(
            LibraryView view, ClauseQuestion question, String name, List<DocumentCard> candidates) throws IOException {
        List<RankedText> ranked = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>(meanings(name));
        keys.addAll(own(name));
        for (DocumentCard card : candidates) {
            ranked.add(RankedText.of(
                    card,
                    keys,
                    question.year(),
                    view.details(view.find(card.id()).orElseThrow())));
        }
        ranked.sort(RankedText.BEST_FIRST);
        return ranked.isEmpty() ? Optional.empty() : ClauseReader.read(view, question.clause(), ranked.get(0));
    }

    private static String key(DocumentCard card) {
        return TitleKey.of(FoldedText.of(card.title()).toString());
    }
}
