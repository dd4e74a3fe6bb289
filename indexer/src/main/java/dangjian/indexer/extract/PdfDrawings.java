package dangjian.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** What the pages of a PDF show beside text. */
enum PdfDrawings {
    /** Pictures, as a scanner makes them, or forms that may hold some. */
    PICTURES,
    /** Lines and outlines, which letters may have been turned into. */
    OUTLINES,
    NOTHING;

    /** Shorter page descriptions draw nothing to be read. */
    private static final int LONG_ENOUGH = 100;

    static PdfDrawings in(PDDocument document) throws IOException {
        PdfDrawings found = NOTHING;
        for (PDPage page : document.getPages()) {
            if (page.getResources() != null
                    && page.getResources().getXObjectNames().iterator().hasNext()) {
                return PICTURES;
            }
            try (InputStream contents = page.getContents()) {
                if (contents.readNBytes(LONG_ENOUGH).length == LONG_ENOUGH) {
                    found = OUTLINES;
                }
            }
        }
        return found;
    }
}
