package dangjian.indexer.analysis;

import java.util.List;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of the folded text; a word within a longer one stands at the longer one's position when it begins there, else one further. */
final class WordTokenizer extends FoldingTokenizer {

    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final WordSegmenter segmenter;
    private List<WordSegmenter.Word> words = List.of();
    private int next;

    WordTokenizer(WordSegmenter segmenter) {
        this.segmenter = segmenter;
    }

    @Override
    void begin(FoldedText folded) {
        words = segmenter.segment(folded);
        next = 0;
    }

    @Override
    boolean next() {
        if (next == words.size()) {
            return false;
        }
        WordSegmenter.Word word = words.get(next);
        boolean sameStart = next > 0 && words.get(next - 1).start() == word.start();
        token(word.start(), word.end());
        increment.setPositionIncrement(sameStart ? 0 : 1);
        next++;
        return true;
    }
}
