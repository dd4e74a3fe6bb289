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

    /** @param needles folded words and phrases */
    Highlighter(Collection<String> needles) {
        Set<String> distinct = new TreeSet<>(needles);
        distinct.remove("");
        this.needles = List.copyOf(distinct);
    }

    /** A highlighter for a question: its phrases and words; single characters only where there is nothing longer. */
    static Highlighter of(ParsedQuery query) {
        List<String> needles = new ArrayList<>(query.phrases());
        needles.addAll(query.words());
        needles.addAll(query.rankingWords());
        List<String> longer = needles.stream()
                .filter(needle -> needle.codePointCount(0, needle.length()) > 1)
                .toList();
        List<String> chosen = new ArrayList<>(longer.isEmpty() ? needles : longer);
        chosen.addAll(query.phrases());
        return new Highlighter(chosen);
    }

    /** The places, in order, none touching or overlapping another. */
    public List<Highlight> mark(String text) {
        return mark(FoldedText.of(text));
    }

    List<Highlight> mark(FoldedText text) {
        List<Highlight> found = new ArrayList<>();
        for (String needle : needles) {
            for (int at = text.indexOf(needle, 0); at >= 0; at = text.indexOf(needle, at + 1)) {
                found.add(new Highlight(text.originalStart(at), text.originalEnd(at + needle.length())));
            }
        }
        return merged(found);
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
