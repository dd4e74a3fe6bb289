package dangjian.server.web;

import dangjian.corpus.document.CitationTarget;
import dangjian.server.reading.Relationships;
import dangjian.server.search.Excerpt;
import dangjian.server.search.Highlight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The text of passages with what matched marked and what it cites linked. */
public final class LinkedText {

    private final List<Relationships.Outgoing> citations;

    LinkedText(List<Relationships.Outgoing> citations) {
        this.citations = citations.stream()
                .filter(each -> each.target().isPresent())
                .sorted(Comparator.comparingInt(each -> each.citation().start()))
                .toList();
    }

    /** A piece of a line: plain, or a link where {@code href} is not empty. */
    public record Piece(List<Excerpt.Piece> text, String href, String title) {}

    /**
     * The pieces of a line.
     *
     * @param from where the line begins in the passage's text
     * @param marks what matched, as offsets into the passage's text
     */
    List<Piece> line(String anchor, String text, int from, int to, List<Highlight> marks) {
        List<Piece> pieces = new ArrayList<>();
        int position = from;
        for (Relationships.Outgoing each : citations) {
            int start = each.citation().start();
            int end = each.citation().end();
            if (each.citation().anchor().equals(anchor) && start >= position && end <= to && start < end) {
                if (start > position) {
                    pieces.add(piece(text, position, start, marks, "", ""));
                }
                pieces.add(piece(
                        text,
                        start,
                        end,
                        marks,
                        href(each),
                        each.target().orElseThrow().title()));
                position = end;
            }
        }
        if (position < to) {
            pieces.add(piece(text, position, to, marks, "", ""));
        }
        return pieces;
    }

    static String href(Relationships.Outgoing each) {
        Optional<String> anchor = each.citation().target().flatMap(CitationTarget::anchor);
        return "/documents/" + each.target().orElseThrow().id()
                + anchor.map(name -> "#" + name).orElse("");
    }

    private static Piece piece(String text, int from, int to, List<Highlight> marks, String href, String title) {
        List<Highlight> within = marks.stream()
                .filter(mark -> mark.end() > from && mark.start() < to)
                .map(mark -> new Highlight(Math.max(mark.start(), from) - from, Math.min(mark.end(), to) - from))
                .toList();
        return new Piece(Excerpt.whole(text.substring(from, to), within), href, title);
    }
}
