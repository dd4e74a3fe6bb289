package dangjian.server.web;

import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassagePart;
import dangjian.corpus.document.PassageType;
import dangjian.server.reading.ReadDocument;
import dangjian.server.search.Highlight;
import dangjian.server.search.Highlighter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The text of a document as it is laid out: headings, clauses with what stands beside them, tables, page marks. */
public final class DocumentText {

    /** From here on, in characters, a text is too long to lie open from the start. */
    private static final int LONG = 16_000;

    private static final int SHOWN_OF_A_LONG_ONE = 6_000;

    /** From here on the browser is told to lay out only what is on the screen. */
    private static final int MANY_PASSAGES = 120;

    private static final Pattern ITEM = Pattern.compile(".*-x\\d+(?:-\\d+)*");
    private static final Pattern SUB_ITEM = Pattern.compile(".*-m\\d+(?:-\\d+)*");
    private static final Pattern ATTACHMENT = Pattern.compile("att\\d+-.*");

    private final ReadDocument document;
    private final Optional<Highlighter> highlighter;
    private final MarginNotes notes;
    private final LinkedText linked;
    private final List<Section> sections = new ArrayList<>();
    private int firstFolded = -1;

    DocumentText(ReadDocument document, Optional<Highlighter> highlighter) {
        this.document = document;
        this.highlighter = highlighter;
        this.notes = new MarginNotes(document.relationships().citedBy());
        this.linked = new LinkedText(document.relationships().citations());
        layOut();
    }

    /** A line of a section; an anchor where a part of the passage begins, the label of the clause where it is the first. */
    public record Line(
            String anchor, String style, List<LinkedText.Piece> label, List<LinkedText.Piece> pieces, boolean isLast) {}

    /** The mark where a page begins. */
    public record PageMark(int page, String label) {}

    /**
     * A passage on the page.
     *
     * @param level of a heading, from 2 below the title
     * @param rows of a table
     */
    public record Section(
            Passage passage,
            String style,
            int level,
            Optional<PageMark> pageMark,
            List<Line> lines,
            List<String[]> rows,
            List<MarginNotes.Group> notes) {

        public boolean isHeading() {
            return passage.type() == PassageType.HEADING;
        }

        public boolean isTable() {
            return passage.type() == PassageType.TABLE;
        }
    }

    /** What lies open from the start. */
    public List<Section> open() {
        return firstFolded < 0 ? sections : sections.subList(0, firstFolded);
    }

    /** What a script folds away at first; empty but for long texts. */
    public List<Section> rest() {
        return firstFolded < 0 ? List.of() : sections.subList(firstFolded, sections.size());
    }

    public boolean hasNotes() {
        return !notes.isEmpty();
    }

    public boolean isLong() {
        return sections.size() > MANY_PASSAGES;
    }

    /** How many places are marked. */
    public int marks() {
        return linked.marks();
    }

    private void layOut() {
        List<Passage> passages = document.passages();
        int length =
                passages.stream().mapToInt(passage -> passage.text().length()).sum();
        int before = 0;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (length > LONG && before > SHOWN_OF_A_LONG_ONE && firstFolded < 0) {
                firstFolded = i;
            }
            before += passage.text().length();
            boolean isTable = passage.type() == PassageType.TABLE;
            sections.add(new Section(
                    passage,
                    style(passage, i),
                    Math.min(4, 2 + passage.path().size()),
                    pageMark(i),
                    isTable ? List.of() : lines(passage),
                    isTable
                            ? passage.text()
                                    .lines()
                                    .map(line -> line.split("\t", -1))
                                    .toList()
                            : List.of(),
                    notes.beside(passage)));
        }
    }

    private String style(Passage passage, int index) {
        boolean isAttachment = ATTACHMENT.matcher(passage.anchor()).matches();
        boolean isFirst = isAttachment
                && !attachment(passage)
                        .equals(index == 0 ? "" : attachment(document.passages().get(index - 1)));
        return "passage " + passage.type().code() + (isFirst ? " attachment" : "");
    }

    private static String attachment(Passage passage) {
        return ATTACHMENT.matcher(passage.anchor()).matches()
                ? passage.anchor().substring(0, passage.anchor().indexOf('-'))
                : "";
    }

    private List<Line> lines(Passage passage) {
        String text = passage.text();
        List<Highlight> marks = highlighter.map(each -> each.mark(text)).orElse(List.of());
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (start < end) {
                lines.add(line(passage, start, end, marks));
            }
            start = end + 1;
        }
        return lines;
    }

    private Line line(Passage passage, int start, int end, List<Highlight> marks) {
        String text = passage.text();
        String anchor = anchorAt(passage, start);
        boolean isLabelled = start == 0 && passage.type() == PassageType.ARTICLE && text.startsWith(passage.label());
        int behindLabel = isLabelled ? Math.min(end, passage.label().length()) : start;
        return new Line(
                anchor,
                indent(anchor),
                isLabelled ? linked.line(passage.anchor(), text, start, behindLabel, marks) : List.of(),
                linked.line(passage.anchor(), text, behindLabel, end, marks),
                text.substring(end).isBlank());
    }

    private static String indent(String anchor) {
        if (SUB_ITEM.matcher(anchor).matches()) {
            return "sub-item";
        }
        return ITEM.matcher(anchor).matches() ? "item" : "";
    }

    private static String anchorAt(Passage passage, int start) {
        return passage.parts().stream()
                .filter(part -> part.start() == start)
                .map(PassagePart::anchor)
                .findFirst()
                .orElse("");
    }

    private Optional<PageMark> pageMark(int index) {
        OptionalInt page = document.passages().get(index).page();
        OptionalInt before = index == 0
                ? OptionalInt.empty()
                : document.passages().get(index - 1).page();
        if (page.isEmpty() || page.equals(before)) {
            return Optional.empty();
        }
        OptionalInt all = document.card().source().pages();
        return Optional.of(new PageMark(
                page.getAsInt(), "第" + page.getAsInt() + "页" + (all.isPresent() ? "/共" + all.getAsInt() + "页" : "")));
    }
}
