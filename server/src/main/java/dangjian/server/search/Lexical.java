package dangjian.server.search;

import dangjian.indexer.analysis.CharacterPairAnalyzer;
import dangjian.indexer.schema.Fields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.NGramPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

/**
 * A question as queries to the index.
 *
 * <p>What a document must have is asked of its characters ({@link Requirements}). Words and pairs of characters then rank.
 *
 * @param required what a document must have
 * @param passages what ranks passages
 * @param ranking what ranks documents: their passages, title and number
 * @param named asks whether a document's title has what was typed, each worth its boost
 * @param first what puts a document before all others, however its passages rank: it has the clause asked for, bears the number, holds the sentence to the letter
 * @param found the documents that have what they must have, where they are known already
 */
record Lexical(Query required, Query passages, Query ranking, Query named, Query first, Optional<DocumentSet> found) {

    private static final Query NONE = MatchNoDocsQuery.INSTANCE;
    private static final float WORDS = 1f;
    private static final float PAIRS = 0.3f;
    private static final float WHOLE_RUN = 2f;
    private static final float QUOTED = 3f;
    private static final float TITLE_WORDS = 0.8f;
    private static final float TITLE_RUN = 4f;

    /** Who pastes a sentence looks for where it stands; more than all that words can add up to. */
    private static final float WHOLE_QUESTION = 200f;

    private static final float NUMBER = 500f;
    private static final float FIRST = 10_000f;

    /** What it is worth, on the scale of {@link Fusion}, that the title has what was typed: as much as a quarter in the cosine. */
    private static final float IN_TITLE = 6f;

    /** That it has one of the words of a longer question. */
    private static final float WORD_IN_TITLE = 1;

    /** Up to this many words must all be there; of more, {@link #PART_OF_MANY}. */
    private static final int ALL_OF_FEW = 3;

    private static final double PART_OF_MANY = 0.6;

    /** @param missing how many words of the question a document may lack beyond what is usual */
    static Lexical of(ParsedQuery query, int missing) {
        if (query.isEmpty()) {
            Query all = MatchAllDocsQuery.INSTANCE;
            return new Lexical(all, all, all, NONE, NONE, Optional.empty());
        }
        Query required = Requirements.of(query, least(query) - missing);
        if (query.hasNoText()) {
            return new Lexical(required, MatchAllDocsQuery.INSTANCE, required, NONE, NONE, Optional.empty());
        }
        Query passages = passages(query);
        BooleanQuery.Builder ranking = new BooleanQuery.Builder()
                .add(new ToParentBlockJoinQuery(passages, LibraryView.DOCUMENTS, ScoreMode.Max), Occur.SHOULD);
        for (String word : query.rankingWords()) {
            ranking.add(
                    boosted(Expanded.word(Fields.TITLE_WORDS, word, query.expansions()), TITLE_WORDS), Occur.SHOULD);
        }
        for (String run : query.runs()) {
            ranking.add(boosted(characters(Fields.TITLE_CHARACTERS, run), TITLE_RUN), Occur.SHOULD);
        }
        for (String phrase : query.phrases()) {
            ranking.add(boosted(characters(Fields.TITLE_CHARACTERS, phrase), TITLE_RUN), Occur.SHOULD);
        }
        BooleanQuery.Builder first = new BooleanQuery.Builder();
        if (!query.whole().isEmpty()) {
            first.add(
                    boosted(new ConstantScoreQuery(Requirements.anywhere(query.whole())), WHOLE_QUESTION),
                    Occur.SHOULD);
        }
        query.namedNumbers()
                .forEach(number -> first.add(
                        boosted(new ConstantScoreQuery(Requirements.numbered(number)), NUMBER), Occur.SHOULD));
        return new Lexical(required, passages, ranking.build(), named(query), first.build(), Optional.empty());
    }

    private static Query named(ParsedQuery query) {
        BooleanQuery.Builder named = new BooleanQuery.Builder();
        Stream.concat(query.runs().stream(), query.phrases().stream())
                .filter(text -> text.codePointCount(0, text.length()) > 1)
                .map(text -> new ConstantScoreQuery(characters(Fields.TITLE_CHARACTERS, text)))
                .forEach(inTitle -> named.add(new BoostQuery(inTitle, IN_TITLE), Occur.SHOULD));
        query.words().stream()
                .filter(word -> word.codePointCount(0, word.length()) > 1
                        && !query.runs().contains(word))
                .map(word -> new ConstantScoreQuery(characters(Fields.TITLE_CHARACTERS, word)))
                .forEach(inTitle -> named.add(new BoostQuery(inTitle, WORD_IN_TITLE), Occur.SHOULD));
        return named.build();
    }

    /** What a document must have, and what ranks it. */
    Query ranked() {
        return new BooleanQuery.Builder()
                .add(required, Occur.FILTER)
                .add(ranking, Occur.SHOULD)
                .build();
    }

    /** The same where it is known which documents have what they must have. */
    Lexical found(DocumentSet documents) {
        return new Lexical(documents.query(), passages, ranking, named, first, Optional.of(documents));
    }

    /** The same with one document before all others, whether it has what is required or not. */
    Lexical ledBy(String id) {
        Query leader = new TermQuery(new Term(Fields.ID, id));
        return new Lexical(
                either(required, leader),
                passages,
                either(ranking, leader),
                named,
                either(first, boosted(new ConstantScoreQuery(leader), FIRST)),
                Optional.empty());
    }

    /** Matches what one of two matches. */
    static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }

    /** How many words a document must have of a question's: none beside a document number, they say what is asked about it and only rank. */
    static int least(ParsedQuery query) {
        int words = query.number().isPresent() ? 0 : query.words().size();
        return words <= ALL_OF_FEW ? words : Math.max(ALL_OF_FEW - 1, (int) Math.ceil(words * PART_OF_MANY));
    }

    private static Query passages(ParsedQuery query) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String word : query.rankingWords()) {
            any.add(boosted(Expanded.word(Fields.WORDS, word, query.expansions()), WORDS), Occur.SHOULD);
        }
        for (String run : query.runs()) {
            List<String> pairs = CharacterPairAnalyzer.terms(run);
            if (run.codePointCount(0, run.length()) > 1) {
                pairs.forEach(pair ->
                        any.add(boosted(new TermQuery(new Term(Fields.CHARACTERS, pair)), PAIRS), Occur.SHOULD));
            }
            any.add(boosted(characters(Fields.CHARACTERS, run), WHOLE_RUN), Occur.SHOULD);
        }
        for (String phrase : query.phrases()) {
            any.add(boosted(characters(Fields.CHARACTERS, phrase), QUOTED), Occur.SHOULD);
        }
        if (!query.whole().isEmpty()) {
            any.add(boosted(characters(Fields.CHARACTERS, query.whole()), QUOTED), Occur.SHOULD);
        }
        Expanded.forms(query).forEach(forms -> any.add(forms, Occur.SHOULD));
        for (String form : query.numberForms()) {
            any.add(boosted(characters(Fields.CHARACTERS, form), QUOTED), Occur.SHOULD);
        }
        return any.build();
    }

    /** Where these folded characters stand in a row. */
    static Query characters(String field, String folded) {
        List<String> terms = CharacterPairAnalyzer.terms(folded);
        if (folded.codePointCount(0, folded.length()) == 1) {
            return new PrefixQuery(new Term(field, folded));
        }
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.get(0)));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        terms.forEach(term -> phrase.add(new Term(field, term)));
        return new NGramPhraseQuery(2, phrase.build());
    }

    private static Query boosted(Query query, float boost) {
        return boost == 1f ? query : new BoostQuery(query, boost);
    }
}
