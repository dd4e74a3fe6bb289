package dangjian.server.search;

import dangjian.corpus.document.DocumentNumber;
import dangjian.indexer.analysis.CharacterPairAnalyzer;
import dangjian.indexer.schema.Fields;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
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
 * <p>What a document must have is asked of its characters, never of its words: a word counts as present where its characters stand in a row, however the
 * segmenter cut the text. Words and pairs of characters then rank.
 *
 * @param required what a document must have
 * @param passages what ranks passages
 * @param ranked both, and what ranks documents by title and number
 * @param named asks whether a document's title or number is what was typed, each worth its boost
 */
record Lexical(Query required, Query passages, Query ranked, Query named) {

    private static final float WORDS = 1f;
    private static final float PAIRS = 0.3f;
    private static final float WHOLE_RUN = 2f;
    private static final float QUOTED = 3f;
    private static final float TITLE_WORDS = 0.8f;
    private static final float TITLE_RUN = 4f;
    private static final float NUMBER = 100f;

    /** What it is worth, on the scale of {@link Fusion}, that the title has what was typed: as much as a quarter in the cosine. */
    private static final float IN_TITLE = 6f;

    /** Up to this many words must all be there; of more, {@link #PART_OF_MANY}. */
    private static final int ALL_OF_FEW = 3;

    private static final double PART_OF_MANY = 0.6;

    /** @param missing how many words of the question a document may lack beyond what is usual */
    static Lexical of(ParsedQuery query, int missing) {
        if (query.isEmpty()) {
            Query all = MatchAllDocsQuery.INSTANCE;
            return new Lexical(all, all, all, all);
        }
        Query required = required(query, missing);
        Query passages = passages(query);
        BooleanQuery.Builder ranked = new BooleanQuery.Builder()
                .add(required, Occur.FILTER)
                .add(new ToParentBlockJoinQuery(passages, LibraryView.DOCUMENTS, ScoreMode.Max), Occur.SHOULD);
        for (String word : query.rankingWords()) {
            ranked.add(boosted(new TermQuery(new Term(Fields.TITLE_WORDS, word)), TITLE_WORDS), Occur.SHOULD);
        }
        for (String run : query.runs()) {
            ranked.add(boosted(characters(Fields.TITLE_CHARACTERS, run), TITLE_RUN), Occur.SHOULD);
        }
        for (String phrase : query.phrases()) {
            ranked.add(boosted(characters(Fields.TITLE_CHARACTERS, phrase), TITLE_RUN), Occur.SHOULD);
        }
        query.namedNumbers()
                .forEach(number -> ranked.add(boosted(new ConstantScoreQuery(numbered(number)), NUMBER), Occur.SHOULD));
        return new Lexical(required, passages, ranked.build(), named(query));
    }

    private static Query named(ParsedQuery query) {
        BooleanQuery.Builder named = new BooleanQuery.Builder();
        Stream.concat(query.runs().stream(), query.phrases().stream())
                .filter(text -> text.codePointCount(0, text.length()) > 1)
                .map(text -> new ConstantScoreQuery(characters(Fields.TITLE_CHARACTERS, text)))
                .forEach(inTitle -> named.add(new BoostQuery(inTitle, IN_TITLE), Occur.SHOULD));
        query.namedNumbers()
                .forEach(number ->
                        named.add(new BoostQuery(new ConstantScoreQuery(numbered(number)), NUMBER), Occur.SHOULD));
        return named.build();
    }

    /** How many words a document must have of a question's: none beside a document number, they say what is asked about it and only rank. */
    static int least(ParsedQuery query) {
        int words = query.number().isPresent() ? 0 : query.words().size();
        return words <= ALL_OF_FEW ? words : Math.max(ALL_OF_FEW - 1, (int) Math.ceil(words * PART_OF_MANY));
    }

    private static Query required(ParsedQuery query, int missing) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        query.phrases().forEach(phrase -> all.add(anywhere(phrase), Occur.FILTER));
        int least = least(query) - missing;
        if (least > 0) {
            BooleanQuery.Builder words = new BooleanQuery.Builder();
            query.words().forEach(word -> words.add(anywhere(word), Occur.SHOULD));
            words.setMinimumNumberShouldMatch(least);
            all.add(words.build(), Occur.FILTER);
        }
        query.number().ifPresent(number -> {
            BooleanQuery.Builder hasOrCites = new BooleanQuery.Builder().add(numbered(number), Occur.SHOULD);
            query.numberForms().forEach(form -> hasOrCites.add(anywhere(form), Occur.SHOULD));
            all.add(hasOrCites.build(), Occur.FILTER);
        });
        return all.build();
    }

    /** In the text or in the title, which need not stand in the text: it may be the file's name. */
    private static Query anywhere(String folded) {
        return new BooleanQuery.Builder()
                .add(characters(Fields.ALL_CHARACTERS, folded), Occur.SHOULD)
                .add(characters(Fields.TITLE_CHARACTERS, folded), Occur.SHOULD)
                .build();
    }

    /** The documents whose own number it is. */
    private static Query numbered(DocumentNumber number) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        number.endings()
                .forEach(ending -> any.add(new TermQuery(new Term(Fields.NUMBER, ending.toString())), Occur.SHOULD));
        return any.build();
    }

    private static Query passages(ParsedQuery query) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String word : query.rankingWords()) {
            any.add(boosted(new TermQuery(new Term(Fields.WORDS, word)), WORDS), Occur.SHOULD);
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
