package dangjian.indexer.extract;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** What a PDF says beside its pages: remarks, filled-in fields. */
final class PdfExtras {

    private static final Set<String> REMARKS =
            Set.of("Text", "FreeText", "Stamp", "Highlight", "Underline", "StrikeOut", "Squiggly", "Caret");
    private static final int DEEPEST = 20;

    private PdfExtras() {}

    /** Adds the remarks on the pages and the values of fields. */
    static void add(PDDocument document, BlockList blocks) throws IOException {
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            for (PDAnnotation annotation : page.getAnnotations()) {
                String contents = annotation.getContents();
                if (contents != null && REMARKS.contains(String.valueOf(annotation.getSubtype()))) {
                    blocks.addParagraph(contents, OptionalInt.of(number));
                }
            }
        }
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            addFields(form.getFields(), blocks, 0);
        }
    }

    private static void addFields(List<PDField> fields, BlockList blocks, int depth) {
        for (PDField field : fields) {
            if (field instanceof PDNonTerminalField parent && depth < DEEPEST) {
                addFields(parent.getChildren(), blocks, depth + 1);
            } else if (!(field instanceof PDButton) && !(field instanceof PDSignatureField)) {
                String value = field.getValueAsString();
                String label = field.getAlternateFieldName();
                if (value != null && !value.isBlank()) {
                    blocks.addParagraph(label == null || label.isBlank() ? value : label + "：" + value);
                }
            }
        }
    }
}
