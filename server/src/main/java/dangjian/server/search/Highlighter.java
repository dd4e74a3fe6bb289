package dangjian.server.search;

import dangjian.indexer.analysis.FoldedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Marks in a text exactly what a question matched: every place where one of its words or phrases stands, compared as the index compares. */
public final class Highlighter {

    private final List<String> needles;
    private final List<String> parts;

    private Highlighter(Collection<String> needles, Collection<String> parts) {
        this.needles = distinct(needles);
        this.parts = distinct(parts);
    }

    /**
     * A highlighter for a question: its phrases and words; where a text has none of them, the words within them. Single characters only where the question
     * has nothing longer.
     */
    static Highlighter of(ParsedQuery query) {
        List<String> longer = query.words().stream().filter(Highlighter::isLong).toList();
        List<String> choices = query.conditions().choices();
        boolean onlyCharacters = longer.isEmpty() && query.phrases().isEmpty() && choices.isEmpty();
        List<String> needles = new ArrayList<>(onlyCharacters ? query.words() : longer);
        needles.addAll(query.phrases());
        needles.addAll(choices);
        needles.addAll(query.expansions().all());
        needles.addAll(query.numberForms());
        return new Highlighter(
                needles,
                query.rankingWords().stream().filter(Highlighter::isLong).toList());
    }

    private static boolean isLong(String word) {
        return word.codePointCount(0, word.length()) > 1;
    }

    private static List<String> distinct(Collection<String> needles) {
        Set<String> distinct = new TreeSet<>(needles);
        distinct.remove("");
        return List.copyOf(distinct);
    }

    /** The places, in order, none touching or overlapping another. */
    public List<Highlight> mark(String text) {
        FoldedText folded = FoldedText.of(text);
        List<Highlight> found = places(folded, needles);
        return merged(found.isEmpty() ? places(folded, parts) : found);
    }

    /** This highlighter for a text in several pieces: the words within longer ones are marked only where none of the pieces has a longer one. */
    public Highlighter forPieces(Collection<String> pieces) {
        boolean isThere = pieces.stream()
                .map(FoldedText::of)
                .anyMatch(piece -> !places(piece, needles).isEmpty());
        return isThere ? new Highlighter(needles, List.of()) : this;
    }

    static List<Highlight> places(FoldedText text, List<String> needles) {
        List<Highlight> found = new ArrayList<>();
        for (String needle : needles) {
            for (int at = text.indexOf(needle, 0); at >= 0; at = text.indexOf(needle, at + 1)) {
                found.add(new Highlight(text.originalStart(at), text.originalEnd(at + needle.length())));
            }
        }
        return found;
    }

    static List<Highlight> merged(List<Highlight> found) {
        List<Highlight> sorted = found.stream()
                .sorted(Comparator.comparingInt(Highlight::start).thenComparingInt(Highlight::end))
                .toList();
        List<Highlight> merged = new ArrayList<>();
        for (Highlight next : sorted) {
            Highlight last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && next.start() <= last.end()) {
                merged.set(merged.size() - 1, new Highlight(last.start(), Math.max(last.end(), next.end())));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }
}
