package dangjian.indexer.analysis;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.utility.Predefine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * HanLP's Viterbi segmentation in index mode, over HanLP's own dictionaries: the same words as its {@code ViterbiSegment} gives, without an object, a string and a
 * list for each word that a text might have. {@code WordLatticeTest} compares the two.
 */
final class WordLattice {

    private static final int SHORTEST_WITHIN = 2;
    private static final int ROOT = 1;
    private static final DoubleArrayTrie<CoreDictionary.Attribute> DICTIONARY = CoreDictionary.trie;
    private static final DictionaryWords WORDS = DictionaryWords.of(DICTIONARY);

    /** The total is known only when the dictionary is read, which the line above has seen to. */
    private static final int FREQUENCY_OF_BORDERS = Predefine.TOTAL_FREQUENCY / 10;

    private final char[] text;
    private final int from;

    /** Words of our own; null where there are none. */
    private final DoubleArrayTrie<CoreDictionary.Attribute> vocabulary;

    /** The candidates that begin at an index are those from here to where those of the next index are. */
    private final int[] rows;

    private int[] ends;
    private int[] ids;
    private int[] frequencies;

    /** What a candidate costs after a word that it was never seen after. */
    private double[] unseenCosts;

    private boolean[] isAtom;
    private double[] costs;
    private int[] befores;
    private int count;

    /**
     * The candidates of chars [from, to).
     *
     * @param vocabulary words that are put together where the best way has all their pieces; null where there are none
     */
    WordLattice(char[] text, int from, int to, DoubleArrayTrie<CoreDictionary.Attribute> vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.from = from;
        this.rows = new int[to - from + 2];
        char[] piece = Arrays.copyOfRange(text, from, to);
        findCandidates(piece);
        List<Atoms.Atom> atoms = atoms(piece);
        if (!atoms.isEmpty()) {
            insert(atoms);
        }
    }

    private int length() {
        return rows.length - 2;
    }

    private void allocate(int size) {
        ends = new int[size];
        ids = new int[size];
    }

    private void findCandidates(char[] piece) {
        allocate(3 * piece.length + 16);
        DoubleArrayTrie<CoreDictionary.Attribute>.Searcher searcher = DICTIONARY.getSearcher(piece, 0);
        int row = 0;
        while (searcher.next()) {
            while (row <= searcher.begin) {
                rows[row++] = count;
            }
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, 2 * count);
                ids = Arrays.copyOf(ids, 2 * count);
            }
            ends[count] = searcher.begin + searcher.length;
            ids[count] = searcher.index;
            count++;
        }
        Arrays.fill(rows, row, rows.length, count);
        frequencies = new int[count];
        unseenCosts = new double[count];
        isAtom = new boolean[count];
        for (int candidate = 0; candidate < count; candidate++) {
            frequencies[candidate] = WORDS.frequency(ids[candidate]);
            unseenCosts[candidate] = WORDS.unseenCost(ids[candidate]);
        }
    }

    /** What stands in the gaps that the dictionary leaves: from one longest candidate to the next there must always be one. */
    private List<Atoms.Atom> atoms(char[] piece) {
        List<Atoms.Atom> atoms = new ArrayList<>();
        int index = 0;
        while (index < piece.length) {
            if (rows[index] < rows[index + 1]) {
                index = ends[rows[index + 1] - 1];
                continue;
            }
            int next = index + 1;
            while (next < piece.length && (rows[next] == rows[next + 1] || Atoms.isChineseNumeral(piece[next]))) {
                next++;
            }
            for (Atoms.Atom atom : Atoms.of(piece, index, next)) {
                if (!isCandidate(atom.begin(), atom.end())) {
                    atoms.add(atom);
                }
            }
            index = next;
        }
        return atoms;
    }

    /** Each goes behind the candidates that begin where it does. */
    private void insert(List<Atoms.Atom> atoms) {
        int[] oldRows = rows.clone();
        int[] oldEnds = ends;
        int[] oldIds = ids;
        int all = count + atoms.size();
        allocate(all);
        frequencies = new int[all];
        unseenCosts = new double[all];
        isAtom = new boolean[all];
        count = 0;
        int next = 0;
        for (int row = 0; row < length(); row++) {
            rows[row] = count;
            for (int old = oldRows[row]; old < oldRows[row + 1]; old++) {
                int id = oldIds[old];
                put(oldEnds[old], id, WORDS.frequency(id), WORDS.unseenCost(id), false);
            }
            for (; next < atoms.size() && atoms.get(next).begin() == row; next++) {
                Atoms.Atom atom = atoms.get(next);
                put(atom.end(), atom.id(), atom.frequency(), WordCosts.unseen(atom.frequency()), true);
            }
        }
        rows[length()] = count;
        rows[length() + 1] = count;
    }

    private void put(int end, int id, int frequency, double unseenCost, boolean atom) {
        ends[count] = end;
        ids[count] = id;
        frequencies[count] = frequency;
        unseenCosts[count] = unseenCost;
        isAtom[count] = atom;
        count++;
    }

    /** Adds the words: those of the best way through, each before those within it, longest first where several begin at the same place. */
    void addWords(List<WordSegmenter.Word> words) {
        int[] way = bestWay();
        int i = 0;
        while (i < way.length) {
            int merged = vocabulary == null ? 0 : pieces(way, i);
            int last = i + Math.max(1, merged) - 1;
            add(begin(way, i), ends[way[last]], merged == 0 ? way[i] : -1, merged > 1, words);
            i = last + 1;
        }
    }

    private int begin(int[] way, int i) {
        return i == 0 ? 0 : ends[way[i - 1]];
    }

    /** The candidates of the best way, in order. */
    private int[] bestWay() {
        costs = new double[count];
        befores = new int[count];
        Arrays.fill(befores, -1);
        for (int candidate = 0; candidate < rows[1]; candidate++) {
            costs[candidate] = cost(CoreDictionary.BEGIN_WORD_ID, FREQUENCY_OF_BORDERS, candidate);
            befores[candidate] = candidate;
        }
        int best = -1;
        double bestCost = 0;
        for (int candidate = 0; candidate < count; candidate++) {
            if (befores[candidate] < 0) {
                continue;
            }
            int end = ends[candidate];
            if (end < length()) {
                passOn(candidate, rows[end], rows[end + 1]);
            } else {
                double cost = costs[candidate] + costOfEnd(candidate);
                if (best < 0 || bestCost > cost) {
                    best = candidate;
                    bestCost = cost;
                }
            }
        }
        return wayTo(best);
    }

    private void passOn(int candidate, int firstNext, int endNext) {
        int id = countsAs(candidate);
        int frequency = frequencies[candidate];
        for (int next = firstNext; next < endNext; next++) {
            double cost = costs[candidate] + cost(id, frequency, next);
            if (befores[next] < 0 || costs[next] > cost) {
                befores[next] = candidate;
                costs[next] = cost;
            }
        }
    }

    private int[] wayTo(int last) {
        int steps = 1;
        for (int each = last; befores[each] != each; each = befores[each]) {
            steps++;
        }
        int[] way = new int[steps];
        int each = last;
        for (int step = steps - 1; step >= 0; step--) {
            way[step] = each;
            each = befores[each];
        }
        return way;
    }

    private double cost(int idBefore, int frequencyBefore, int candidate) {
        int together = CoreBiGramTableDictionary.getBiFrequency(idBefore, countsAs(candidate));
        return together == 0
                ? unseenCosts[candidate]
                : WordCosts.seen(together, frequencyBefore, frequencies[candidate]);
    }

    private double costOfEnd(int candidate) {
        int together = CoreBiGramTableDictionary.getBiFrequency(countsAs(candidate), CoreDictionary.END_WORD_ID);
        return WordCosts.seen(together, frequencies[candidate], FREQUENCY_OF_BORDERS);
    }

    private int countsAs(int candidate) {
        return isAtom[candidate] ? ids[candidate] : WORDS.countsAs(ids[candidate]);
    }

    /** How many words of the way, from one on, make the longest word of the vocabulary; 0 where they make none. */
    private int pieces(int[] way, int first) {
        int pieces = 0;
        int state = ROOT;
        for (int i = first; i < way.length; i++) {
            for (int at = begin(way, i); at < ends[way[i]] && state > 0; at++) {
                state = vocabulary.transition(text[from + at], state);
            }
            if (state <= 0) {
                break;
            }
            if (vocabulary.output(state) != null) {
                pieces = i - first + 1;
            }
        }
        return pieces;
    }

    /**
     * Adds a word, and where it is long the words within it.
     *
     * @param own its candidate, -1 where the vocabulary says what it is
     * @param isMerged whether it is none of the candidates: one of the same length is then a word within it
     */
    private void add(int begin, int end, int own, boolean isMerged, List<WordSegmenter.Word> words) {
        addIfWord(begin, end, words);
        if (end - begin <= SHORTEST_WITHIN) {
            return;
        }
        boolean isAmount = own >= 0 && !isAtom[own] && WORDS.isAmount(ids[own]);
        int[] found = new int[2 * (end - begin)];
        for (int row = begin; row < end; row++) {
            int known = 0;
            for (int within = rows[row]; within < rows[row + 1]; within++) {
                boolean isItself = !isMerged && row == begin && ends[within] == end;
                boolean isLong = ends[within] - row >= SHORTEST_WITHIN
                        || isAmount && !isAtom[within] && WORDS.isMeasure(ids[within]);
                if (isLong && !isItself && ends[within] <= end) {
                    found[known++] = ends[within];
                }
            }
            int all = vocabulary == null ? known : addOfVocabulary(row, begin, end, found, known);
            Arrays.sort(found, 0, all);
            for (int i = all - 1; i >= 0; i--) {
                addIfWord(row, found[i], words);
            }
        }
    }

    /** Adds the ends of the words of the vocabulary that begin at a row within a longer word, but for those that are there; says how many there are then. */
    private int addOfVocabulary(int row, int begin, int end, int[] found, int known) {
        int all = known;
        int state = ROOT;
        for (int at = row; at < end; at++) {
            state = vocabulary.transition(text[from + at], state);
            if (state <= 0) {
                break;
            }
            boolean isWhole = row == begin && at + 1 == end;
            if (!isWhole && vocabulary.output(state) != null && !isCandidate(row, at + 1)) {
                found[all++] = at + 1;
            }
        }
        return all;
    }

    private boolean isCandidate(int row, int end) {
        for (int candidate = rows[row]; candidate < rows[row + 1]; candidate++) {
            if (ends[candidate] == end) {
                return true;
            }
        }
        return false;
    }

    private void addIfWord(int begin, int end, List<WordSegmenter.Word> words) {
        if (WordSegmenter.hasLetterOrDigit(text, from + begin, from + end)) {
            words.add(new WordSegmenter.Word(from + begin, from + end));
        }
    }
}
