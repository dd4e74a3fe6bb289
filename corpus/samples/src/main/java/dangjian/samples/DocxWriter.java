package dangjian.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Word's docx, with typed numbers or with Word's automatic ones. */
final class DocxWriter {

    private static final String RED = "C00000";
    private static final int INDENT_TWENTIETHS = 640;

    private final boolean automaticNumbers;

    DocxWriter(boolean automaticNumbers) {
        this.automaticNumbers = automaticNumbers;
    }

    void write(SourceText text, Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.getProperties().getCoreProperties().setTitle(text.title());
            addStyles(document);
            Optional<AutomaticNumbers> numbers =
                    automaticNumbers ? Optional.of(new AutomaticNumbers(document)) : Optional.empty();
            XWPFTable table = null;
            for (SourceText.Line line : text.lines()) {
                if (line.style() == SourceText.Style.TABLE_ROW) {
                    table = addRow(document, table, line.cells());
                } else {
                    table = null;
                    addParagraph(document, line, numbers);
                }
            }
            document.write(out);
        }
    }

    private static XWPFTable addRow(XWPFDocument document, XWPFTable open, List<String> cells) {
        XWPFTable table = open == null ? document.createTable(1, cells.size()) : open;
        int row = open == null ? 0 : table.getNumberOfRows();
        if (open != null) {
            table.createRow();
        }
        for (int i = 0; i < cells.size(); i++) {
            boolean exists = i < table.getRow(row).getTableCells().size();
            (exists ? table.getRow(row).getCell(i) : table.getRow(row).addNewTableCell()).setText(cells.get(i));
        }
        return table;
    }

    private static void addParagraph(XWPFDocument document, SourceText.Line line, Optional<AutomaticNumbers> numbers) {
        XWPFParagraph paragraph = document.createParagraph();
        String text = numbers.isPresent() ? numbers.get().apply(paragraph, line) : line.text();
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(16);
        run.setFontFamily("WenQuanYi Zen Hei");
        switch (line.style()) {
            case RED_HEAD -> {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                run.setColor(RED);
                run.setFontSize(30);
            }
            case TITLE -> {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                paragraph.setStyle("Title");
                run.setFontSize(22);
            }
            case CENTRED -> paragraph.setAlignment(ParagraphAlignment.CENTER);
            case HEADING_1 -> {
                paragraph.setStyle("Heading1");
                paragraph.setAlignment(ParagraphAlignment.CENTER);
            }
            case HEADING_2 -> {
                paragraph.setStyle("Heading2");
                paragraph.setAlignment(ParagraphAlignment.CENTER);
            }
            case RIGHT -> paragraph.setAlignment(ParagraphAlignment.RIGHT);
            default -> paragraph.setIndentationFirstLine(INDENT_TWENTIETHS);
        }
    }

    private static void addStyles(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        addStyle(styles, "Title", "Title");
        addStyle(styles, "Heading1", "heading 1");
        addStyle(styles, "Heading2", "heading 2");
    }

    private static void addStyle(XWPFStyles styles, String id, String name) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        styles.addStyle(new XWPFStyle(style));
    }
}
