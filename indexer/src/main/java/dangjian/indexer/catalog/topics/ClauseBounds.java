package dangjian.indexer.catalog.topics;

/** Where a word's surroundings begin and end in a text: its clause (分句) and its sentence (句), by punctuation. */
final class ClauseBounds {

    private static final String SENTENCE_ENDS = "。！？!?\n";
    private static final String CLAUSE_ENDS = SENTENCE_ENDS + "，；：,;:";

    /** UTF-16 units looked at each side of a word, so that a text without punctuation costs no more than another. */
    private static final int FARTHEST = 200;

    private ClauseBounds() {}

    /** Where the clause around a place begins. */
    static int start(String text, int at) {
        return back(text, at, CLAUSE_ENDS);
    }

    /** Where the clause around a place ends, exclusive, without its punctuation. */
    static int end(String text, int at) {
        return forward(text, at, CLAUSE_ENDS);
    }

    /** Where the sentence around a place begins. */
    static int sentenceStart(String text, int at) {
        return back(text, at, SENTENCE_ENDS);
    }

    /** Where the sentence around a place ends, exclusive, without its punctuation. */
    static int sentenceEnd(String text, int at) {
        return forward(text, at, SENTENCE_ENDS);
    }

    private static int back(String text, int at, String ends) {
        int start = at;
        while (start > 0 && at - start < FARTHEST && ends.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static int forward(String text, int at, String ends) {
        int end = at;
        while (end < text.length() && end - at < FARTHEST && ends.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
