package dangjian.indexer.analysis;

import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.seg.NShort.Path.AtomNode;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.seg.common.WordNet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What HanLP makes of chars that its dictionary does not know: numbers, words in Latin letters, punctuation. By its own code: there are few of them. */
final class Atoms extends ViterbiSegment {

    private Atoms() {}

    /**
     * A run of chars of one type.
     *
     * @param id the word that it counts as, as HanLP numbers its words
     * @param frequency how frequent it counts as
     */
    record Atom(int begin, int end, int id, int frequency) {}

    static boolean isChineseNumeral(char c) {
        return CharType.get(c) == CharType.CT_CNUM;
    }

    /** The atoms of chars [begin, end) of a text, in order. */
    static List<Atom> of(char[] text, int begin, int end) {
        char[] gap = Arrays.copyOfRange(text, begin, end);
        List<AtomNode> nodes = quickAtomSegment(gap, 0, gap.length);
        WordNet net = new WordNet(gap);
        net.add(1, nodes);
        List<Atom> atoms = new ArrayList<>(nodes.size());
        int at = 0;
        for (AtomNode node : nodes) {
            Vertex vertex = net.get(at + 1).get(0);
            int next = at + node.sWord.length();
            atoms.add(new Atom(begin + at, begin + next, vertex.wordID, vertex.getAttribute().totalFrequency));
            at = next;
        }
        return atoms;
    }
}
