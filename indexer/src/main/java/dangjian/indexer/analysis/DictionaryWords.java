package dangjian.indexer.analysis;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.common.Vertex;
import java.util.IdentityHashMap;
import java.util.Map;

/** What the search for the best way asks of HanLP's words, each under its number, in arrays. */
final class DictionaryWords {

    private static final String ANY_WORD = "词";
    private static final int NO_WORD = Integer.MIN_VALUE;
    private static final int NO_FREQUENCY = -1;

    private final int[] countAs;
    private final int[] frequencies;
    private final double[] unseenCosts;
    private final boolean[] amounts;
    private final boolean[] measures;

    private DictionaryWords(int size) {
        countAs = new int[size];
        frequencies = new int[size];
        unseenCosts = new double[size];
        amounts = new boolean[size];
        measures = new boolean[size];
    }

    /** Names, numbers and times count as the word that stands for all of their kind; HanLP decides by the part of speech, where a word has only one. */
    static DictionaryWords of(DoubleArrayTrie<CoreDictionary.Attribute> dictionary) {
        DictionaryWords words = new DictionaryWords(dictionary.size());
        Map<Nature, Vertex> kinds = new IdentityHashMap<>();
        for (int id = 0; id < dictionary.size(); id++) {
            CoreDictionary.Attribute own = dictionary.getValueAt(id);
            if (own.nature.length == 1) {
                Vertex kind =
                        kinds.computeIfAbsent(own.nature[0], nature -> new Vertex(ANY_WORD, ofKind(nature), NO_WORD));
                words.put(
                        id,
                        kind.wordID == NO_WORD ? id : kind.wordID,
                        kind.getAttribute().totalFrequency == NO_FREQUENCY ? own : kind.getAttribute());
            } else {
                words.put(id, id, own);
            }
        }
        return words;
    }

    private static CoreDictionary.Attribute ofKind(Nature nature) {
        return new CoreDictionary.Attribute(nature, NO_FREQUENCY);
    }

    private void put(int id, int as, CoreDictionary.Attribute attribute) {
        countAs[id] = as;
        frequencies[id] = attribute.totalFrequency;
        unseenCosts[id] = WordCosts.unseen(attribute.totalFrequency);
        amounts[id] = attribute.nature[0] == Nature.mq;
        measures[id] = attribute.getNatureFrequency(Nature.q) > 0;
    }

    /** The number of the word that it counts as beside others. */
    int countsAs(int id) {
        return countAs[id];
    }

    int frequency(int id) {
        return frequencies[id];
    }

    /** What it costs after a word that it was never seen after. */
    double unseenCost(int id) {
        return unseenCosts[id];
    }

    /** Whether it is a number with its measure word (数量词). */
    boolean isAmount(int id) {
        return amounts[id];
    }

    /** Whether it can be a measure word (量词). */
    boolean isMeasure(int id) {
        return measures[id];
    }
}
