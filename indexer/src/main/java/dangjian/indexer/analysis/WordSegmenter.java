package dangjian.indexer.analysis;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Cuts folded text into words as HanLP's Viterbi segmenter does ({@link WordLattice}), with a vocabulary of our own. A long word also gives the words within it
 * (index mode), so that 组织法 is found in 居民委员会组织法. Safe for several threads at once; no global state of HanLP is touched.
 */
public final class WordSegmenter {

    /** A lattice is built over all that is given; pieces keep it small. */
    private static final int LONGEST_PIECE = 512;

    private static final String SENTENCE_ENDS = "。;!?,:、…";
    private static final int TERM_FREQUENCY = 1000;

    private final DoubleArrayTrie<CoreDictionary.Attribute> vocabulary;

    /** @param vocabulary the words of our own; null where there are none */
    private WordSegmenter(DoubleArrayTrie<CoreDictionary.Attribute> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * A segmenter that knows some words beside HanLP's own.
     *
     * @param vocabulary words in any width, case and script; words of one character are left aside
     */
    public static WordSegmenter withVocabulary(Collection<String> vocabulary) {
        TreeMap<String, CoreDictionary.Attribute> words = new TreeMap<>();
        for (String word : vocabulary) {
            String folded = FoldedText.of(word).toString();
            if (folded.length() > 1) {
                words.put(folded, new CoreDictionary.Attribute(Nature.nz, TERM_FREQUENCY));
            }
        }
        if (words.isEmpty()) {
            return new WordSegmenter(null);
        }
        DoubleArrayTrie<CoreDictionary.Attribute> trie = new DoubleArrayTrie<>();
        trie.build(words);
        return new WordSegmenter(trie);
    }

    /** The words of our own; null where there are none. */
    DoubleArrayTrie<CoreDictionary.Attribute> vocabulary() {
        return vocabulary;
    }

    /** One word: the folded chars [start, end). */
    public record Word(int start, int end) {}

    /** The words of a folded text, in order of their start, a longer one before the words within it; blanks and punctuation left out. */
    public List<Word> segment(FoldedText text) {
        List<Word> words = new ArrayList<>(text.length() / 2 + 1);
        int start = 0;
        while (start < text.length()) {
            int end = pieceEnd(text, start);
            new WordLattice(text.chars(), start, end, vocabulary).addWords(words);
            start = end;
        }
        return words;
    }

    static boolean hasLetterOrDigit(char[] chars, int start, int end) {
        for (int i = start; i < end; i += Character.charCount(Character.codePointAt(chars, i, end))) {
            if (Character.isLetterOrDigit(Character.codePointAt(chars, i, end))) {
                return true;
            }
        }
        return false;
    }

    static int pieceEnd(FoldedText text, int start) {
        int limit = Math.min(text.length(), start + LONGEST_PIECE);
        for (int i = start; i < limit; i++) {
            if (SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0 && i - start > LONGEST_PIECE / 4) {
                return i + 1;
            }
        }
        boolean splitsPair = limit < text.length() && Character.isLowSurrogate(text.charAt(limit));
        return splitsPair ? limit - 1 : limit;
    }
}
