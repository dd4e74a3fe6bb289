package dangjian.server.search;

import dangjian.indexer.analysis.CharacterPairAnalyzer;
import dangjian.indexer.embedding.PassageVectors;
import dangjian.indexer.schema.Fields;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A question as each voice hears it.
 *
 * @param pairs asks for its pairs of characters
 * @param words asks for its words
 * @param exact what stands in a passage as it was typed, each worth its boost
 * @param meaning its vector; nothing where there are none
 */
record PassageQuestion(Query pairs, Query words, Query exact, Optional<PassageVectors.Query> meaning) {

    /** A whole run of what was typed in a row: worth as much as a tenth in the cosine. */
    private static final float WHOLE_RUN = 2f;

    private static final float QUOTED = 3f;

    static PassageQuestion of(ParsedQuery query, Optional<PassageVectors.Query> meaning) {
        Set<String> pairs = new LinkedHashSet<>();
        BooleanQuery.Builder exact = new BooleanQuery.Builder();
        for (String run : query.runs()) {
            pairs.addAll(CharacterPairAnalyzer.terms(run));
            add(exact, run, WHOLE_RUN);
        }
        for (String phrase : query.phrases()) {
            pairs.addAll(CharacterPairAnalyzer.terms(phrase));
            add(exact, phrase, QUOTED);
        }
        for (String form : query.numberForms()) {
            pairs.addAll(CharacterPairAnalyzer.terms(form));
            add(exact, form, QUOTED);
        }
        for (Query form : Expanded.forms(query)) {
            exact.add(new BoostQuery(new ConstantScoreQuery(form), WHOLE_RUN), Occur.SHOULD);
        }
        return new PassageQuestion(any(pairs), words(query), exact.build(), meaning);
    }

    private static void add(BooleanQuery.Builder exact, String folded, float worth) {
        Query inARow = new ConstantScoreQuery(Lexical.characters(Fields.CHARACTERS, folded));
        exact.add(new BoostQuery(inARow, worth), Occur.SHOULD);
    }

    private static Query any(Iterable<String> pairs) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        pairs.forEach(pair -> any.add(new TermQuery(new Term(Fields.CHARACTERS, pair)), Occur.SHOULD));
        return any.build();
    }

    private static Query words(ParsedQuery query) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        query.rankingWords()
                .forEach(word -> any.add(Expanded.word(Fields.WORDS, word, query.expansions()), Occur.SHOULD));
        return any.build();
    }
}
