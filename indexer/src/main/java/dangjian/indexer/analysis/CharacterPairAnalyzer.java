package dangjian.indexer.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/** The view of a text in which nothing can hide: pairs of neighbouring characters ({@link CharacterPairTokenizer}). */
public final class CharacterPairAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new CharacterPairTokenizer());
    }

    /**
     * The terms whose phrase is exactly a text of two or more code points: its pairs, without the single character at its end.
     *
     * @param folded a folding; for a single code point the answer is that code point, to be looked up as a prefix
     */
    public static List<String> terms(String folded) {
        int[] codePoints = folded.codePoints().toArray();
        List<String> terms = new ArrayList<>();
        if (codePoints.length == 1) {
            terms.add(folded);
        }
        for (int i = 0; i + 1 < codePoints.length; i++) {
            terms.add(new String(codePoints, i, 2));
        }
        return terms;
    }
}
