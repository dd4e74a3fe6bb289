package dangjian.indexer.analysis;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Cuts folded text into words with HanLP's Viterbi segmenter and a vocabulary of our own. A long word also gives the words within it (index mode), so that
 * 组织法 is found in 居民委员会组织法. Safe for several threads at once; no global state of HanLP is touched.
 */
public final class WordSegmenter {

    /** HanLP builds a lattice over all it is given; pieces keep it small. */
    private static final int LONGEST_PIECE = 512;

    private static final String SENTENCE_ENDS = "。;!?,:、…";
    private static final int TERM_FREQUENCY = 1000;

    private final Segment segment;

    private WordSegmenter(Segment segment) {
        this.segment = segment;
    }

    /**
     * A segmenter that knows some words beside HanLP's own.
     *
     * @param vocabulary words in any width, case and script; words of one character are left aside
     */
    public static WordSegmenter withVocabulary(Collection<String> vocabulary) {
        Segment segment = new ViterbiSegment()
                .enableAllNamedEntityRecognize(false)
                .enablePartOfSpeechTagging(false)
                .enableIndexMode(true)
                .enableOffset(true);
        TreeMap<String, CoreDictionary.Attribute> words = new TreeMap<>();
        for (String word : vocabulary) {
            String folded = FoldedText.of(word).toString();
            if (folded.length() > 1) {
                words.put(folded, new CoreDictionary.Attribute(Nature.nz, TERM_FREQUENCY));
            }
        }
        if (words.isEmpty()) {
            segment.enableCustomDictionary(false);
        } else {
            DoubleArrayTrie<CoreDictionary.Attribute> trie = new DoubleArrayTrie<>();
            trie.build(words);
            segment.enableCustomDictionary(new DynamicCustomDictionary(trie, null, null));
        }
        return new WordSegmenter(segment);
    }

    /** One word: the folded chars [start, end). */
    public record Word(int start, int end) {}

    /** The words of a folded text, in order of their start, a longer one before the words within it; blanks and punctuation left out. */
    public List<Word> segment(FoldedText text) {
        List<Word> words = new ArrayList<>(text.length() / 2 + 1);
        int start = 0;
        while (start < text.length()) {
            int end = pieceEnd(text, start);
            segmentPiece(text, start, end, words);
            start = end;
        }
        return words;
    }

    private void segmentPiece(FoldedText text, int from, int to, List<Word> words) {
        int first = words.size();
        for (Term term : segment.seg(Arrays.copyOfRange(text.chars(), from, to))) {
            int start = from + term.offset;
            int end = start + term.word.length();
            if (hasLetterOrDigit(term.word)) {
                words.add(new Word(start, end));
            }
        }
        words.subList(first, words.size())
                .sort(Comparator.comparingInt(Word::start).thenComparingInt(word -> -word.end()));
    }

    private static boolean hasLetterOrDigit(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static int pieceEnd(FoldedText text, int start) {
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
