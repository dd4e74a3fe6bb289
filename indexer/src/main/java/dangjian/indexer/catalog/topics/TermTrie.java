package dangjian.indexer.catalog.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds the words of a list that begin at a place in a text: a double-array trie (Aoe 1989). Characters that stand in no word share one code, so that at most
 * places of a text one look at a table is all; the words being short, this needs no links back as Aho–Corasick does. Immutable.
 */
public final class TermTrie {

    private static final int NO_WORD = -1;
    private static final int ROOT = 0;

    private final char[] codes = new char[Character.MAX_VALUE + 1];
    private int[] base = new int[1];
    private int[] parent = {NO_WORD};
    private int[] word = {NO_WORD};
    private final int longest;

    /** While words are placed: below this, all slots are taken. */
    private int firstFree = 1;

    /** Hears of a word. */
    @FunctionalInterface
    public interface Listener {

        /**
         * A word was found.
         *
         * @param index its index in the list
         * @param start where it begins, in UTF-16 units
         * @param end where it ends, exclusive
         */
        void found(int index, int start, int end);
    }

    private static final class Node {
        private final TreeMap<Character, Node> children = new TreeMap<>();
        private int index = NO_WORD;
    }

    /** A trie of different words, none of them empty. */
    public TermTrie(Collection<String> words) {
        Node root = new Node();
        int index = 0;
        int most = 0;
        char code = 0;
        for (String text : words) {
            Node node = root;
            for (char c : text.toCharArray()) {
                if (codes[c] == 0) {
                    codes[c] = ++code;
                }
                node = node.children.computeIfAbsent(codes[c], key -> new Node());
            }
            node.index = index++;
            most = Math.max(most, text.length());
        }
        longest = most;
        place(root, ROOT);
    }

    /** Tells of every word in a text, from left to right and the longest first where several begin at one place. */
    public void find(CharSequence text, Listener listener) {
        int[] indexes = new int[longest];
        int[] ends = new int[longest];
        for (int start = 0; start < text.length(); start++) {
            int found = 0;
            int node = ROOT;
            for (int i = start; i < text.length(); i++) {
                char code = codes[text.charAt(i)];
                int next = code == 0 ? NO_WORD : base[node] + code;
                if (next < 0 || next >= parent.length || parent[next] != node) {
                    break;
                }
                node = next;
                if (word[node] != NO_WORD) {
                    indexes[found] = word[node];
                    ends[found++] = i + 1;
                }
            }
            while (--found >= 0) {
                listener.found(indexes[found], start, ends[found]);
            }
        }
    }

    private void place(Node node, int slot) {
        word[slot] = node.index;
        if (node.children.isEmpty()) {
            return;
        }
        List<Character> children = new ArrayList<>(node.children.keySet());
        int free = freeBase(children);
        base[slot] = free;
        for (char code : children) {
            parent[free + code] = slot;
        }
        while (firstFree < parent.length && parent[firstFree] != NO_WORD) {
            firstFree++;
        }
        for (char code : children) {
            place(node.children.get(code), free + code);
        }
    }

    /** The first base from which all children's slots are free; slot 0 is the root's, and codes begin at 1. */
    private int freeBase(List<Character> children) {
        int candidate = Math.max(0, firstFree - children.get(0));
        while (!isFree(candidate, children)) {
            candidate++;
        }
        grow(candidate + children.get(children.size() - 1) + 1);
        return candidate;
    }

    private boolean isFree(int candidate, List<Character> children) {
        for (char code : children) {
            int slot = candidate + code;
            if (slot < parent.length && parent[slot] != NO_WORD) {
                return false;
            }
        }
        return true;
    }

    private void grow(int size) {
        int old = parent.length;
        if (size > old) {
            base = Arrays.copyOf(base, size);
            parent = Arrays.copyOf(parent, size);
            word = Arrays.copyOf(word, size);
            Arrays.fill(parent, old, size, NO_WORD);
            Arrays.fill(word, old, size, NO_WORD);
        }
    }
}
