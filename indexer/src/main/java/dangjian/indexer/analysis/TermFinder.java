package dangjian.indexer.analysis;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.Collection;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Finds where any of many terms stands in a text, all in one pass (Aho–Corasick). Terms and texts are compared as they are. Safe for several threads. */
public final class TermFinder {

    private final AhoCorasickDoubleArrayTrie<String> trie;

    /** @param terms none of them empty; there may be none */
    public TermFinder(Collection<String> terms) {
        TreeMap<String, String> sorted = new TreeMap<>();
        terms.forEach(term -> sorted.put(term, term));
        trie = sorted.isEmpty() ? null : new AhoCorasickDoubleArrayTrie<>(sorted);
    }

    /** Tells of each term each time it stands in the text, also within another or overlapping one. */
    public void find(String text, Consumer<String> told) {
        if (trie != null) {
            trie.parseText(text, (start, end, term) -> told.accept(term));
        }
    }
}
