package dangjian.server.suggest;

import dangjian.indexer.analysis.FoldedText;
import dangjian.indexer.schema.Fields;
import dangjian.server.search.LibraryView;
import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.NGramPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** In how many documents that the viewer may see a text stands, word for word. */
final class Occurrences {

    private static final int PAIR = 2;

    private final LibraryView view;

    Occurrences(LibraryView view) {
        this.view = view;
    }

    /** @param text at least two characters */
    int of(String text) throws IOException {
        String folded = FoldedText.of(text).toString();
        return folded.codePointCount(0, folded.length()) < PAIR ? 0 : view.count(query(folded));
    }

    private static Query query(String folded) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        int at = 0;
        while (folded.offsetByCodePoints(at, 1) < folded.length()) {
            int second = folded.offsetByCodePoints(at, 1);
            phrase.add(new Term(Fields.ALL_CHARACTERS, folded.substring(at, folded.offsetByCodePoints(second, 1))));
            at = second;
        }
        PhraseQuery pairs = phrase.build();
        return pairs.getTerms().length == 1 ? new TermQuery(pairs.getTerms()[0]) : new NGramPhraseQuery(PAIR, pairs);
    }
}
