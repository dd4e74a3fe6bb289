package dangjian.indexer.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Turns the body of a Word document into blocks, one element after the other. ECMA-376 Part 1, §17. */
final class DocxText {

    private static final int LONGEST_HEADING = 100;
    private static final Set<String> HOLDERS =
            Set.of("sdtContent", "customXml", "smartTag", "ins", "moveTo", "txbxContent", "Choice", "Fallback", "body");

    /** Text of parts that the body only refers to. */
    interface Figures {

        /** The lines of a diagram or chart. */
        List<String> lines(XmlElement reference);

        /** The blocks of a file of another format that is shown within the text (altChunk). */
        List<Block> imported(XmlElement altChunk);
    }

    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Map<String, XmlElement> notes = new HashMap<>();
    private final List<String> sectionStarts;
    private final Figures figures;
    private final PageCounter pages = new PageCounter();
    private final DocxRuns runs = new DocxRuns(pages);
    private int section;
    private String carried = "";

    /** @param sectionStarts for each section how it begins ("nextPage", "continuous", …) */
    DocxText(DocxStyles styles, DocxNumbering numbering, List<String> sectionStarts, Figures figures) {
        this.styles = styles;
        this.numbering = numbering;
        this.sectionStarts = List.copyOf(sectionStarts);
        this.figures = figures;
    }

    /** Makes footnotes or endnotes known. */
    void addNotes(String reference, XmlElement root) {
        root.children().forEach(note -> notes.put(reference + note.attribute("id"), note));
    }

    PageCounter pages() {
        return pages;
    }

    /** Adds a block-level element and what is in it. */
    void add(XmlElement element, DocxSink sink) {
        if (HOLDERS.contains(element.name())) {
            element.children().forEach(child -> add(child, sink));
            return;
        }
        switch (element.name()) {
            case "p" -> paragraph(element, sink);
            case "tbl" -> table(element, sink);
            case "sdt" -> add(element.child("sdtContent"), sink);
            case "AlternateContent" -> add(DocxRuns.alternative(element), sink);
            case "altChunk" ->
                figures.imported(element)
                        .forEach(block -> sink.paragraph(block.type(), block.level(), block.text(), pages.text()));
            default -> {
                // properties, bookmarks, what was deleted or moved away
            }
        }
    }

    private void paragraph(XmlElement paragraph, DocxSink sink) {
        XmlElement properties = paragraph.child("pPr");
        if (styles.beginsPage(properties)) {
            pages.beginPage();
        }
        DocxRuns.Content content = runs.read(paragraph);
        XmlElement mark = properties.child("rPr");
        if (mark.hasChild("del") || mark.hasChild("moveFrom")) {
            carried += joined(content); // its end was deleted: it goes on in the next one
        } else {
            String number = numbering.next(properties);
            emit(number, content, styles.headingLevel(properties), sink);
        }
        for (XmlElement box : content.boxes()) {
            add(box, sink);
        }
        for (XmlElement figure : content.figures()) {
            figures.lines(figure).forEach(line -> sink.paragraph(Block.Type.PARAGRAPH, 0, line, pages.text()));
        }
        for (XmlElement note : content.notes()) {
            note(note, sink);
        }
        if (properties.hasChild("sectPr")) {
            endSection();
        }
    }

    private static String joined(DocxRuns.Content content) {
        StringBuilder out = new StringBuilder();
        content.pieces().forEach(piece -> out.append(piece.text()));
        return out.toString();
    }

    private void emit(String number, DocxRuns.Content content, int level, DocxSink sink) {
        String before = carried;
        carried = "";
        String front = number;
        for (DocxRuns.Piece piece : content.pieces()) {
            String text = before + piece.text();
            before = "";
            if (text.isBlank()) {
                continue;
            }
            boolean isHeading = level >= 0 && text.length() <= LONGEST_HEADING;
            Block.Type type = !isHeading ? Block.Type.PARAGRAPH : level == 0 ? Block.Type.TITLE : Block.Type.HEADING;
            sink.paragraph(type, isHeading ? level : 0, front + text, OptionalInt.of(piece.page()));
            front = "";
        }
    }

    private void note(XmlElement reference, DocxSink sink) {
        String id = reference.attribute("id");
        XmlElement note = notes.remove(reference.name() + id);
        if (note != null) {
            DocxSink.Cell cell = new DocxSink.Cell();
            note.children().forEach(child -> add(child, cell));
            sink.paragraph(Block.Type.PARAGRAPH, 0, cell.text(), pages.text());
            cell.rows().forEach(row -> sink.row(row, pages.text()));
        }
    }

    private void endSection() {
        section++;
        String start = section < sectionStarts.size() ? sectionStarts.get(section) : "continuous";
        if (!start.equals("continuous") && !start.equals("nextColumn")) {
            pages.hardBreak();
        }
    }

    private void table(XmlElement table, DocxSink sink) {
        List<XmlElement> rows = held(table, "tr");
        boolean isFrame = rows.stream().allMatch(row -> held(row, "tc").size() == 1)
                && rows.stream().anyMatch(row -> isLong(held(row, "tc").get(0)));
        for (XmlElement row : rows) {
            if (row.child("trPr").hasChild("del")) {
                continue;
            }
            if (isFrame) {
                held(row, "tc").get(0).children().forEach(child -> add(child, sink));
            } else {
                row(row, sink);
            }
        }
    }

    /** Whether a cell holds more than a line: a table of one such cell is a frame around text. */
    private static boolean isLong(XmlElement cell) {
        return cell.hasChild("tbl")
                || cell.children("p")
                                .filter(p -> p.find("t") != XmlElement.NONE)
                                .count()
                        > 1;
    }

    private void row(XmlElement row, DocxSink sink) {
        List<String> texts = new ArrayList<>();
        List<List<String>> nested = new ArrayList<>();
        OptionalInt page = OptionalInt.empty();
        for (XmlElement cell : held(row, "tc")) {
            XmlElement properties = cell.child("tcPr");
            XmlElement merged = properties.child("vMerge");
            boolean isCovered =
                    merged != XmlElement.NONE && !merged.attribute("val").equals("restart");
            DocxSink.Cell text = new DocxSink.Cell();
            if (!properties.hasChild("cellDel")) {
                cell.children().forEach(child -> add(child, text));
            }
            texts.add(isCovered ? "" : text.text());
            nested.addAll(text.rows());
            page = page.isPresent() || text.text().isBlank() ? page : OptionalInt.of(pages.page());
        }
        OptionalInt where = page.isPresent() ? page : OptionalInt.of(pages.page());
        sink.row(texts, where);
        nested.forEach(each -> sink.row(each, where));
    }

    /** The rows of a table or the cells of a row, those within content controls and insertions too. */
    private static List<XmlElement> held(XmlElement parent, String name) {
        List<XmlElement> found = new ArrayList<>();
        for (XmlElement child : parent.children()) {
            if (child.is(name)) {
                found.add(child);
            } else if (child.is("sdt")) {
                found.addAll(held(child.child("sdtContent"), name));
            } else if (HOLDERS.contains(child.name())) {
                found.addAll(held(child, name));
            }
        }
        return found;
    }
}
