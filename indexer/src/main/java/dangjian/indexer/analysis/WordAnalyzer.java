package dangjian.indexer.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/** The view of a text that ranks: its words ({@link WordSegmenter}). */
public final class WordAnalyzer extends Analyzer {

    private final WordSegmenter segmenter;

    public WordAnalyzer(WordSegmenter segmenter) {
        this.segmenter = segmenter;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new WordTokenizer(segmenter));
    }

    /** The folded words of a text, in order, words within longer ones included. */
    public List<String> words(CharSequence text) {
        FoldedText folded = FoldedText.of(text);
        String chars = folded.toString();
        List<String> words = new ArrayList<>();
        segmenter.segment(folded).forEach(word -> words.add(chars.substring(word.start(), word.end())));
        return words;
    }
}
