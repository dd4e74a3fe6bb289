package dangjian.server.web;

import dangjian.corpus.document.CitationTarget;
import dangjian.server.reading.Relationships;
import dangjian.server.search.Highlight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The text of passages with what matched marked, and numbered through the document, and what it cites linked. */
public final class LinkedText {

    private final Map<String, List<Relationships.Outgoing>> citations;
    private int marks;

    LinkedText(List<Relationships.Outgoing> citations) {
        this.citations = citations.stream()
                .filter(each -> each.target().isPresent())
                .sorted(Comparator.comparingInt(each -> each.citation().start()))
                .collect(Collectors.groupingBy(each -> each.citation().anchor()));
    }

    /** A run of characters. @param mark its number among what matched; 0 where it did not, or where it goes on with the one before */
    public record Run(String text, boolean marked, int mark) {}

    /** A piece of a line: plain, or a link where {@code href} is not empty, with the address of what is shown before it is followed. */
    public record Piece(List<Run> runs, String href, String title, String preview) {

        static Piece plain(List<Run> runs) {
            return new Piece(runs, "", "", "");
        }
    }

    /** How many places are marked so far. */
    int marks() {
        return marks;
    }

    /**
     * The pieces of a line.
     *
     * @param from where the line begins in the passage's text
     * @param matches what matched, as offsets into the passage's text
     */
    List<Piece> line(String anchor, String text, int from, int to, List<Highlight> matches) {
        List<Piece> pieces = new ArrayList<>();
        int position = from;
        for (Relationships.Outgoing each : citations.getOrDefault(anchor, List.of())) {
            int start = each.citation().start();
            int end = each.citation().end();
            if (start >= position && end <= to && start < end) {
                if (start > position) {
                    pieces.add(Piece.plain(runs(text, position, start, matches)));
                }
                pieces.add(new Piece(
                        runs(text, start, end, matches),
                        href(each),
                        each.target().orElseThrow().title(),
                        preview(each)));
                position = end;
            }
        }
        if (position < to) {
            pieces.add(Piece.plain(runs(text, position, to, matches)));
        }
        return pieces;
    }

    static String href(Relationships.Outgoing each) {
        Optional<String> anchor = each.citation().target().flatMap(CitationTarget::anchor);
        return Addresses.document(each.target().orElseThrow().id())
                + anchor.map(name -> "#" + name).orElse("");
    }

    private static String preview(Relationships.Outgoing each) {
        Optional<String> anchor = each.citation().target().flatMap(CitationTarget::anchor);
        String document = Addresses.document(each.target().orElseThrow().id());
        return anchor.map(name -> document + "/passages/" + name).orElse(document + "/preview");
    }

    private List<Run> runs(String text, int from, int to, List<Highlight> matches) {
        List<Run> runs = new ArrayList<>();
        int position = from;
        for (Highlight match : matches) {
            int start = Math.max(match.start(), position);
            int end = Math.min(match.end(), to);
            if (start < end) {
                if (start > position) {
                    runs.add(new Run(text.substring(position, start), false, 0));
                }
                runs.add(new Run(text.substring(start, end), true, match.start() == start ? ++marks : 0));
                position = end;
            }
        }
        if (position < to) {
            runs.add(new Run(text.substring(position, to), false, 0));
        }
        return runs;
    }
}
