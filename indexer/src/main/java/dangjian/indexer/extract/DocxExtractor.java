package dangjian.indexer.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * Word's docx, with the numbers that Word makes ("第三条", "（一）") in the text as a reader sees them, which Tika 3 leaves out or writes in Arabic digits.
 * Headers and footers are left out.
 */
final class DocxExtractor implements TextExtractor {

    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Override
    public ExtractedText extract(Path file) throws ExtractionException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
            BlockList blocks = new BlockList();
            addAll(document.getBodyElements(), new WordNumbering(document), document, blocks);
            return new ExtractedText("docx", MEDIA_TYPE, blocks.blocks(), OptionalInt.empty(), properties(document));
        } catch (EncryptedDocumentException e) {
            throw new ExtractionException(ExtractionFailure.ENCRYPTED, file, e);
        } catch (IOException | RuntimeException e) {
            throw new ExtractionException(ExtractionFailure.CORRUPT, file, e);
        }
    }

    private static void addAll(
            List<IBodyElement> elements, WordNumbering numbering, XWPFDocument document, BlockList blocks) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                addParagraph(paragraph, numbering, document, blocks);
            } else if (element instanceof XWPFTable table) {
                for (XWPFTableRow row : table.getRows()) {
                    blocks.addRow(
                            row.getTableICells().stream()
                                    .map(DocxExtractor::cellText)
                                    .toList(),
                            OptionalInt.empty());
                }
            } else if (element instanceof XWPFSDT contentControl) {
                blocks.addParagraph(contentControl.getContent().getText());
            }
        }
    }

    private static String cellText(ICell cell) {
        return cell instanceof XWPFTableCell plain ? plain.getTextRecursively() : "";
    }

    private static void addParagraph(
            XWPFParagraph paragraph, WordNumbering numbering, XWPFDocument document, BlockList blocks) {
        String number = numbering.next(paragraph);
        String text = paragraph.getText();
        if (text.isBlank()) {
            return;
        }
        int level = headingLevel(paragraph, document);
        Block.Type type = level < 0 ? Block.Type.PARAGRAPH : level == 0 ? Block.Type.TITLE : Block.Type.HEADING;
        blocks.add(type, Math.max(level, 0), number + text, OptionalInt.empty());
    }

    /** 0 for a title, 1… for a heading, -1 for anything else; by the style's name, which Word keeps in English in every language. */
    private static int headingLevel(XWPFParagraph paragraph, XWPFDocument document) {
        if (paragraph.getStyleID() == null || document.getStyles() == null) {
            return -1;
        }
        XWPFStyle style = document.getStyles().getStyle(paragraph.getStyleID());
        String name =
                style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
        if (name.equals("title")) {
            return 0;
        }
        boolean isHeading = name.startsWith("heading ") && name.length() == 9 && Character.isDigit(name.charAt(8));
        return isHeading ? name.charAt(8) - '0' : -1;
    }

    private static Map<String, String> properties(XWPFDocument document) {
        String title = document.getProperties().getCoreProperties().getTitle();
        return title == null || title.isBlank() ? Map.of() : Map.of("dc:title", title);
    }
}
