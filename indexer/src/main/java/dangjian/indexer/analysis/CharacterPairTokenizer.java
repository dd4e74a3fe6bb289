package dangjian.indexer.analysis;

/**
 * Every two neighbouring code points of the folded text, punctuation included, one position each; then the last code point by itself. So a text of n code
 * points has n tokens, every code point begins one, and a phrase of them is exactly a piece of the text.
 */
final class CharacterPairTokenizer extends FoldingTokenizer {

    private FoldedText text;
    private int position;

    @Override
    void begin(FoldedText folded) {
        text = folded;
        position = 0;
    }

    @Override
    boolean next() {
        if (position >= text.length()) {
            return false;
        }
        int second = position + widthAt(position);
        int end = second < text.length() ? second + widthAt(second) : second;
        token(position, end);
        position = second;
        return true;
    }

    private int widthAt(int index) {
        boolean pair = Character.isHighSurrogate(text.charAt(index))
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
        return pair ? 2 : 1;
    }
}
