package dangjian.server.search;

import dangjian.indexer.schema.Fields;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * How words rank together with what else counts for them. A word and its synonyms rank as if they were one term whose synonyms stand there less often, so that
 * a rare synonym never outweighs the word that was typed. A number counts in whichever form it is written.
 */
final class Expanded {

    private static final float SYNONYM = 0.3f;
    private static final float FORM = 1f;

    private Expanded() {}

    static Query word(String field, String word, Expansions expansions) {
        List<String> synonyms = expansions.synonymsOf(word);
        if (synonyms.isEmpty()) {
            return new TermQuery(new Term(field, word));
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        any.addTerm(new Term(field, word));
        synonyms.stream()
                .filter(other -> !other.equals(word))
                .forEach(other -> any.addTerm(new Term(field, other), SYNONYM));
        return any.build();
    }

    /** For each number of a question the best of its forms in a passage. */
    static List<Query> forms(ParsedQuery query) {
        return query.words().stream()
                .filter(word -> !query.expansions().formsOf(word).isEmpty())
                .map(word -> query.expansions().formsOf(word))
                .map(forms -> forms.stream()
                        .map(form -> Lexical.characters(Fields.CHARACTERS, form))
                        .toList())
                .<Query>map(forms -> new BoostQuery(new DisjunctionMaxQuery(forms, 0), FORM))
                .toList();
    }
}
