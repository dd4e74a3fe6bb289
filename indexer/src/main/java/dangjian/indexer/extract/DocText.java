package dangjian.indexer.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.SEPX;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.types.SEPAbstractType;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/**
 * Turns the text of a Word 97 document into blocks: paragraphs one after the other, table rows where cell marks end them, notes after the paragraph that refers
 * to them. What was deleted and the codes of fields are left out. [MS-DOC] §2.4.
 */
final class DocText {

    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])(?:,.*)?");
    private static final int LONGEST_HEADING = 100;
    private static final int BODY_TEXT = 9;

    private final HWPFDocument document;
    private final DocNumbering numbering;
    private final BlockList blocks;
    private final PageCounter pages = new PageCounter();
    private final Map<Integer, String> notes = new HashMap<>();
    private final Map<Integer, Boolean> sectionEnds = new HashMap<>();
    private final Deque<Boolean> openFields = new ArrayDeque<>();
    private final List<String> pendingNotes = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final List<String> innerCells = new ArrayList<>();
    private final List<List<String>> innerRows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private final StringBuilder innerCell = new StringBuilder();
    private String carried = "";

    DocText(HWPFDocument document, BlockList blocks) {
        this.document = document;
        this.blocks = blocks;
        this.numbering = new DocNumbering(document);
        List<SEPX> sections = document.getSectionTable().getSections();
        for (int i = 0; i + 1 < sections.size(); i++) {
            byte begins = sections.get(i + 1).getSectionProperties().getBkc();
            boolean onPage = begins != SEPAbstractType.BKC_NO_BREAK && begins != SEPAbstractType.BKC_NEW_COLUMN;
            sectionEnds.put(sections.get(i).getEnd() - 1, onPage);
        }
    }

    PageCounter pages() {
        return pages;
    }

    /** Adds the whole text. */
    void addAll() {
        collectNotes(document.getFootnotes(), document.getFootnoteRange());
        collectNotes(document.getEndnotes(), document.getEndnoteRange());
        addRange(document.getRange());
        addRange(document.getMainTextboxRange());
    }

    private void collectNotes(Notes found, Range texts) {
        for (int i = 0; i < found.getNotesCount(); i++) {
            int from = texts.getStartOffset() + found.getNoteTextStartOffset(i);
            int to = texts.getStartOffset() + found.getNoteTextEndOffset(i);
            StringBuilder text = new StringBuilder();
            Range note = new Range(from, Math.min(to, texts.getEndOffset()), document);
            for (int p = 0; p < note.numParagraphs(); p++) {
                text.append(read(note.getParagraph(p), false).text().strip()).append('\n');
            }
            notes.put(found.getNoteAnchorPosition(i), text.toString().strip());
        }
    }

    private void addRange(Range range) {
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.pageBreakBefore()) {
                pages.beginPage();
            }
            Line line = read(paragraph, true);
            openFields.removeIf(isCode -> isCode);
            if (line.endIsDeleted()) {
                carried += line.text();
                continue;
            }
            String number = numbering.next(paragraph);
            String text = carried + line.text();
            carried = "";
            if (paragraph.isInTable()) {
                addToTable(paragraph, number, text);
            } else {
                endRow();
                addParagraph(paragraph, number, text);
                addNotes();
            }
        }
        endRow();
        addNotes();
    }

    /** A paragraph's text; whether its end was deleted, so that it goes on in the next. A form feed stands for a page break in it. */
    private record Line(String text, boolean endIsDeleted) {}

    private Line read(Paragraph paragraph, boolean withNotes) {
        StringBuilder text = new StringBuilder();
        boolean endIsDeleted = false;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            String raw = run.text();
            boolean isDeleted = run.isMarkedDeleted();
            endIsDeleted = isDeleted && raw.endsWith("\r");
            if (isDeleted) {
                continue;
            }
            if (run.isSymbol()) {
                append(text, DocxSymbols.text(font(run), run.getSymbolCharacter()));
                continue;
            }
            for (int c = 0; c < raw.length(); c++) {
                character(raw.charAt(c), run.getStartOffset() + c, withNotes, text);
            }
        }
        return new Line(text.toString(), endIsDeleted);
    }

    private static String font(CharacterRun run) {
        return run.getSymbolFont() == null ? "" : run.getSymbolFont().getMainFontName();
    }

    private void append(StringBuilder text, String more) {
        if (!openFields.contains(true)) {
            text.append(more);
        }
    }

    private void character(char c, int position, boolean withNotes, StringBuilder text) {
        switch (c) {
            case 0x13 -> openFields.push(true);
            case 0x14 -> {
                if (!openFields.isEmpty()) {
                    openFields.pop();
                    openFields.push(false);
                }
            }
            case 0x15 -> openFields.poll();
            case 0x02 -> {
                if (withNotes && notes.containsKey(position)) {
                    pendingNotes.add(notes.remove(position));
                }
            }
            case 0x0B -> append(text, "\n");
            case 0x0C -> {
                if (sectionEnds.getOrDefault(position, true)) {
                    text.append('\f');
                }
            }
            case 0x1E -> append(text, "-");
            case '\t' -> append(text, "\t");
            default -> {
                if (c >= ' ' && c != 0xFFFE && c != 0xFFFF) {
                    append(text, String.valueOf(c));
                }
            }
        }
    }

    private void addParagraph(Paragraph paragraph, String number, String text) {
        int level = headingLevel(paragraph);
        String front = number;
        String[] parts = text.split("\f", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                pages.hardBreak();
            }
            if (parts[i].isBlank()) {
                continue;
            }
            boolean isHeading = level >= 0 && parts[i].length() <= LONGEST_HEADING;
            Block.Type type = !isHeading ? Block.Type.PARAGRAPH : level == 0 ? Block.Type.TITLE : Block.Type.HEADING;
            blocks.add(type, isHeading ? level : 0, front + parts[i], pages.text());
            front = "";
        }
    }

    private void addToTable(Paragraph paragraph, String number, String text) {
        boolean isInner = paragraph.getTableLevel() > 1;
        StringBuilder target = isInner ? innerCell : cell;
        String line = text.replace('\f', '\n');
        if (!line.isBlank()) {
            target.append(number).append(line.strip()).append('\n');
        }
        if (isInner) {
            if (paragraph.getProps().getFTtpEmbedded()) {
                innerRows.add(List.copyOf(innerCells));
                innerCells.clear();
                innerCell.setLength(0);
            } else if (paragraph.isEmbeddedCellMark()) {
                innerCells.add(innerCell.toString());
                innerCell.setLength(0);
            }
        } else if (paragraph.isTableRowEnd() && cell.isEmpty()) { // some writers mark cells with text so too
            endRow();
            addNotes();
        } else if (paragraph.text().endsWith("\u0007")) {
            cells.add(cell.toString());
            cell.setLength(0);
        }
    }

    /** Hands over the row that is complete, or what is left of one that never was. */
    private void endRow() {
        if (!cell.isEmpty()) {
            cells.add(cell.toString());
        }
        if (!innerCell.isEmpty()) {
            innerCells.add(innerCell.toString());
        }
        if (!innerCells.isEmpty()) {
            innerRows.add(List.copyOf(innerCells));
        }
        if (cells.isEmpty() && innerRows.isEmpty()) {
            return;
        }
        boolean isFrame = cells.size() == 1 && cells.get(0).lines().count() > 1;
        if (isFrame) {
            blocks.addParagraph(cells.get(0), pages.text());
        } else {
            blocks.addRow(cells, pages.text());
        }
        innerRows.forEach(row -> blocks.addRow(row, pages.text()));
        cells.clear();
        innerCells.clear();
        innerRows.clear();
        cell.setLength(0);
        innerCell.setLength(0);
    }

    private void addNotes() {
        pendingNotes.forEach(note -> blocks.addParagraph(note, pages.text()));
        pendingNotes.clear();
    }

    private int headingLevel(Paragraph paragraph) {
        StyleDescription style = style(paragraph.getStyleIndex());
        String name = style == null || style.getName() == null
                ? ""
                : style.getName().toLowerCase(Locale.ROOT).strip();
        if (name.equals("title") || name.equals("标题")) {
            return 0;
        }
        Matcher heading = HEADING.matcher(name);
        if (heading.matches()) {
            return heading.group(1).charAt(0) - '0';
        }
        int outline = paragraph.getLvl();
        return outline >= 0 && outline < BODY_TEXT ? outline + 1 : -1;
    }

    private StyleDescription style(int index) {
        boolean exists = document.getStyleSheet() != null
                && index >= 0
                && index < document.getStyleSheet().numStyles();
        return exists ? document.getStyleSheet().getStyleDescription(index) : null;
    }
}
