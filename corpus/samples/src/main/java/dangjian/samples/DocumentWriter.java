package dangjian.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a text in any of the formats. */
final class DocumentWriter {

    private final LibreOffice office = new LibreOffice();

    void write(SourceText text, SourceText.Format format, Path target) throws IOException {
        switch (format) {
            case DOCX -> new DocxWriter(false).write(text, target);
            case DOCX_AUTO -> new DocxWriter(true).write(text, target);
            case DOC, WPS -> viaOffice(text, target, "doc", "MS Word 97");
            case PDF -> viaOffice(text, target, "pdf", "writer_pdf_Export");
            case OFD -> OfdWriter.write(text, target);
            case HTML -> HtmlWriter.write(text, target);
            case TXT -> TextWriters.txt(text, target);
            case MD -> TextWriters.markdown(text, target);
        }
    }

    private void viaOffice(SourceText text, Path target, String extension, String filter) throws IOException {
        Path docx = Files.createTempFile("sample", ".docx");
        try {
            new DocxWriter(false).write(text, docx);
            office.convert(docx, extension, filter, target);
        } finally {
            Files.deleteIfExists(docx);
        }
    }
}
