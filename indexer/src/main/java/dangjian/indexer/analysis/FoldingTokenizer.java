package dangjian.indexer.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * A tokenizer over the folding of its input.
 *
 * <p>Folding happens here and not in a char filter: a char filter can tell where a folded position lies in the original, but not where the character ends
 * that a position within an expansion came from ("㎡" folds to "m2"; a match on "2" must mark all of "㎡").
 */
abstract class FoldingTokenizer extends Tokenizer {

    private static final int BUFFER = 4096;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final StringBuilder raw = new StringBuilder();
    private final char[] buffer = new char[BUFFER];
    private FoldedText text;

    /** Called with the whole folded input before the first token. */
    abstract void begin(FoldedText folded) throws IOException;

    /** Fills the token and says whether there was one. */
    abstract boolean next() throws IOException;

    @Override
    public final boolean incrementToken() throws IOException {
        if (text == null) {
            text = FoldedText.of(readAll());
            begin(text);
        }
        clearAttributes();
        return next();
    }

    /** Makes the token from the folded chars [start, end). */
    final void token(int start, int end) {
        term.copyBuffer(text.chars(), start, end - start);
        offset.setOffset(correctOffset(text.originalStart(start)), correctOffset(text.originalEnd(end)));
    }

    private CharSequence readAll() throws IOException {
        for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
            raw.append(buffer, 0, count);
        }
        return raw;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        raw.setLength(0);
        text = null;
    }

    @Override
    public final void end() throws IOException {
        super.end();
        int last = correctOffset(raw.length());
        offset.setOffset(last, last);
    }
}
