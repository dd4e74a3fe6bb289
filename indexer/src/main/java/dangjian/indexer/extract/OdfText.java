package dangjian.indexer.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Turns the content of an OpenDocument into blocks: text, tables and sheets, slides. */
final class OdfText {

    private static final Set<String> UNSEEN = Set.of(
            "tracked-changes",
            "annotation",
            "annotation-end",
            "ruby-text",
            "title",
            "desc",
            "forms",
            "sequence-decls",
            "variable-decls",
            "user-field-decls",
            "note-citation",
            "event-listeners",
            "bibliography-source",
            "table-of-content-source");
    private static final Set<String> FURNITURE = Set.of("page-number", "date-time", "footer", "header", "page");
    private static final int WIDEST_GAP = 30;

    private final OdfStyles styles;
    private final BlockList blocks;
    private final PageCounter pages = new PageCounter();
    private final ListCounters counters = new ListCounters();
    private final Map<String, String> keysById = new HashMap<>();
    private final Map<String, String> keysByStyle = new HashMap<>();
    private final List<XmlElement> pending = new ArrayList<>();
    private String sheet = "";
    private int slides;
    private int lists;
    private OptionalInt slide = OptionalInt.empty();

    OdfText(OdfStyles styles, BlockList blocks) {
        this.styles = styles;
        this.blocks = blocks;
    }

    PageCounter pages() {
        return pages;
    }

    int slides() {
        return slides;
    }

    /** Adds an element of the body. */
    void add(XmlElement element) {
        if (UNSEEN.contains(element.name())) {
            return;
        }
        switch (element.name()) {
            case "p", "h" -> paragraph(element, "");
            case "list" -> list(element, 0, "", "");
            case "table" -> rows(element);
            case "soft-page-break" -> pages.renderedBreak();
            case "page" -> slide(element);
            case "frame" -> frame(element);
            default -> element.children().forEach(this::add);
        }
    }

    /** Adds a row of a sheet whose content comes row by row; the name of a new sheet is a heading. */
    void addRow(XmlElement table, XmlElement row) {
        if (!sheet.equals(table.attribute("name"))) {
            sheet = table.attribute("name");
            blocks.add(Block.Type.HEADING, 1, sheet, OptionalInt.empty());
        }
        if (row.is("shapes")) {
            row.children().forEach(this::add);
        } else if (row.is("table-row")) {
            row(row);
        }
    }

    private OptionalInt here() {
        return slide.isPresent() ? slide : pages.text();
    }

    private void paragraph(XmlElement paragraph, String number) {
        String style = paragraph.attribute("style-name");
        if (styles.breaksBefore(style)) {
            pages.beginPage();
        }
        StringBuilder text = new StringBuilder();
        inline(paragraph, text);
        boolean isHeading =
                paragraph.is("h") && !paragraph.attribute("is-list-header").equals("true");
        int level = paragraph.number("outline-level", 1);
        String front = number.isEmpty() && isHeading ? counters.next(styles.headings(), level - 1) : number;
        if (!text.toString().isBlank()) {
            Block.Type type = styles.isTitle(style)
                    ? Block.Type.TITLE
                    : paragraph.is("h") ? Block.Type.HEADING : Block.Type.PARAGRAPH;
            blocks.add(type, type == Block.Type.HEADING ? level : 0, front + text, here());
        }
        addPending();
        if (styles.breaksAfter(style)) {
            pages.hardBreak();
        }
    }

    /** Notes and boxes that hang on a paragraph. */
    private void addPending() {
        List<XmlElement> now = List.copyOf(pending);
        pending.clear();
        now.forEach(each -> each.children().forEach(this::add));
    }

    private void inline(XmlElement parent, StringBuilder text) {
        for (Object each : parent.content()) {
            if (each instanceof XmlElement element) {
                if (!UNSEEN.contains(element.name())) {
                    inlineElement(element, text);
                }
            } else {
                text.append(((String) each).replaceAll("[\\r\\n\\t ]+", " "));
            }
        }
    }

    private void inlineElement(XmlElement element, StringBuilder text) {
        switch (element.name()) {
            case "s" -> text.append(" ".repeat(Math.min(Math.max(element.number("c", 1), 0), 1000)));
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            case "soft-page-break" -> pages.renderedBreak();
            case "note" -> pending.add(element.child("note-body"));
            case "frame", "custom-shape", "text-box", "g", "rect" -> pending.add(element);
            default -> inline(element, text);
        }
    }

    private void list(XmlElement list, int level, String outerKey, String outerStyle) {
        String own = list.attribute("style-name");
        String style = own.isEmpty() ? outerStyle : own;
        String key = level > 0 ? outerKey : key(list, style);
        for (XmlElement item : list.children()) {
            boolean isFirst = item.is("list-item");
            for (XmlElement child : item.children()) {
                if (child.is("list")) {
                    list(child, level + 1, key, style);
                } else if (child.is("p") || child.is("h")) {
                    paragraph(child, isFirst ? counters.next(styles.list(key, style), level) : "");
                    isFirst = false;
                } else {
                    add(child);
                }
            }
        }
    }

    /** A list counts anew unless it says that it goes on with another. */
    private String key(XmlElement list, String style) {
        String key = "list" + lists++;
        if (list.has("continue-list")) {
            key = keysById.getOrDefault(list.attribute("continue-list"), key);
        } else if (list.attribute("continue-numbering").equals("true")) {
            key = keysByStyle.getOrDefault(style, key);
        }
        keysById.put(list.attribute("id"), key);
        keysByStyle.put(style, key);
        return key;
    }

    private void rows(XmlElement parent) {
        for (XmlElement child : parent.children()) {
            if (child.is("table-row")) {
                row(child);
            } else if (child.name().startsWith("table-") && !child.name().startsWith("table-column")) {
                rows(child);
            }
        }
    }

    private void row(XmlElement row) {
        List<String> cells = new ArrayList<>();
        List<XmlElement> inner = new ArrayList<>();
        int gap = 0;
        for (XmlElement cell : row.children()) {
            String text = cell.is("table-cell") ? cell(cell, inner) : "";
            int repeated = Math.max(1, cell.number("number-columns-repeated", 1));
            if (text.isBlank()) {
                gap = Math.min(gap + repeated, WIDEST_GAP);
                continue;
            }
            for (; gap > 0; gap--) {
                cells.add("");
            }
            for (int i = 0; i < Math.min(repeated, WIDEST_GAP); i++) {
                cells.add(text);
            }
        }
        blocks.addRow(cells, here());
        addPending();
        inner.forEach(this::rows);
    }

    private String cell(XmlElement cell, List<XmlElement> inner) {
        StringBuilder out = new StringBuilder();
        for (XmlElement child : cell.children()) {
            switch (child.name()) {
                case "p", "h" -> {
                    inline(child, out);
                    out.append('\n');
                }
                case "list" ->
                    cellList(child, 0, key(child, child.attribute("style-name")), child.attribute("style-name"), out);
                case "table" -> inner.add(child);
                case "frame", "custom-shape" -> pending.add(child);
                default -> {
                    // notes to the cell
                }
            }
        }
        return out.toString().strip();
    }

    private void cellList(XmlElement list, int level, String key, String style, StringBuilder out) {
        for (XmlElement item : list.children()) {
            boolean isFirst = item.is("list-item");
            for (XmlElement child : item.children()) {
                if (child.is("list")) {
                    cellList(child, level + 1, key, style, out);
                } else if (child.is("p") || child.is("h")) {
                    out.append(isFirst ? counters.next(styles.list(key, style), level) : "");
                    inline(child, out);
                    out.append('\n');
                    isFirst = false;
                }
            }
        }
    }

    private void slide(XmlElement page) {
        slide = OptionalInt.of(++slides);
        page.children("frame").filter(OdfText::isTitle).forEach(this::frame);
        page.children().stream()
                .filter(each -> !(each.is("frame") && isTitle(each)) && !each.is("notes"))
                .forEach(this::add);
        page.children("notes").forEach(notes -> notes.children().forEach(this::add));
    }

    private static boolean isTitle(XmlElement frame) {
        return frame.attribute("class").equals("title");
    }

    private void frame(XmlElement frame) {
        if (FURNITURE.contains(frame.attribute("class"))) {
            return;
        }
        if (isTitle(frame)) {
            StringBuilder text = new StringBuilder();
            frame.findAll("p").forEach(p -> {
                inline(p, text);
                text.append(' ');
            });
            blocks.add(Block.Type.HEADING, 1, text.toString().replace('\n', ' '), here());
        } else {
            frame.children().forEach(this::add);
        }
    }
}
