package dangjian.server.web;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassagePart;
import dangjian.corpus.document.PassageType;
import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.server.browse.RelatedDocuments;
import dangjian.server.reading.ReadDocument;
import dangjian.server.search.Excerpt;
import dangjian.server.search.Highlight;
import dangjian.server.search.Highlighter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** What the page of a document shows. */
public final class DocumentPage {

    private final ReadDocument document;
    private final TopicTaxonomy taxonomy;
    private final List<RelatedDocuments.Related> related;
    private final Optional<Highlighter> highlighter;
    private final String query;

    DocumentPage(
            ReadDocument document,
            TopicTaxonomy taxonomy,
            List<RelatedDocuments.Related> related,
            Optional<Highlighter> highlighter,
            String query) {
        this.document = document;
        this.taxonomy = taxonomy;
        this.related = related;
        this.highlighter = highlighter;
        this.query = query;
    }

    /** A line of a passage; an anchor where one of its parts begins. */
    public record Line(String anchor, List<Excerpt.Piece> pieces) {}

    /** An entry of the table of contents. */
    public record Entry(String label, String anchor, boolean isHeading) {}

    public DocumentCard card() {
        return document.card();
    }

    public String query() {
        return query;
    }

    public List<Passage> passages() {
        return document.passages();
    }

    public List<RelatedDocuments.Related> related() {
        return related;
    }

    public List<Topic> topics() {
        return card().topics().stream()
                .map(taxonomy::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Headings where the text has them, else its articles; nothing for a short text. */
    public List<Entry> contents() {
        boolean hasHeadings = passages().stream()
                        .filter(passage -> passage.type() == PassageType.HEADING)
                        .limit(2)
                        .count()
                == 2;
        return passages().stream()
                .filter(passage -> passage.type() == (hasHeadings ? PassageType.HEADING : PassageType.ARTICLE))
                .map(passage ->
                        new Entry(hasHeadings ? passage.text() : passage.label(), passage.anchor(), hasHeadings))
                .toList();
    }

    public boolean isHeading(Passage passage) {
        return passage.type() == PassageType.HEADING;
    }

    public boolean isTable(Passage passage) {
        return passage.type() == PassageType.TABLE;
    }

    public String cssClass(Passage passage) {
        return "passage " + passage.type().code();
    }

    /** The lines of a passage with what matched marked in them. */
    public List<Line> lines(Passage passage) {
        String text = passage.text();
        List<Highlight> marks = highlighter.map(each -> each.mark(text)).orElse(List.of());
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (start < end) {
                lines.add(new Line(
                        anchorAt(passage, start),
                        Excerpt.whole(text.substring(start, end), within(marks, start, end))));
            }
            start = end + 1;
        }
        return lines;
    }

    private static String anchorAt(Passage passage, int start) {
        return passage.parts().stream()
                .filter(part -> part.start() == start)
                .map(PassagePart::anchor)
                .findFirst()
                .orElse("");
    }

    private static List<Highlight> within(List<Highlight> marks, int start, int end) {
        return marks.stream()
                .filter(mark -> mark.end() > start && mark.start() < end)
                .map(mark -> new Highlight(Math.max(mark.start(), start) - start, Math.min(mark.end(), end) - start))
                .toList();
    }

    /** The rows of a table passage, cell by cell. */
    public List<String[]> rows(Passage passage) {
        return passage.text().lines().map(line -> line.split("\t", -1)).toList();
    }

    /** The page that begins with this passage, where it is not the page of the one before. */
    public Optional<String> pageMark(int index) {
        OptionalInt page = passages().get(index).page();
        OptionalInt before =
                index == 0 ? OptionalInt.empty() : passages().get(index - 1).page();
        if (page.isEmpty() || page.equals(before)) {
            return Optional.empty();
        }
        OptionalInt all = card().source().pages();
        return Optional.of("第" + page.getAsInt() + "页" + (all.isPresent() ? "/共" + all.getAsInt() + "页" : ""));
    }

    public String size() {
        double kilobytes = card().source().sizeBytes() / 1024.0;
        return kilobytes < 1024
                ? String.format(Locale.ROOT, "%.1f KB", kilobytes)
                : String.format(Locale.ROOT, "%.1f MB", kilobytes / 1024);
    }
}
