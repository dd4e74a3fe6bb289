package dangjian.indexer.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF: characters with their places on the page, put in reading order and joined into paragraphs. A password that only guards printing and changing is none.
 * Attached files are documents of their own. */
final class PdfExtractor implements FormatReader {

    @Override
    public ExtractedText read(Path file, Members members) throws ExtractionException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            return read(document, file, members);
        } catch (InvalidPasswordException e) {
            throw new ExtractionException(ExtractionFailure.ENCRYPTED, file, e);
        } catch (IOException
                | UncheckedIOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ClassCastException e) {
            throw new ExtractionException(ExtractionFailure.CORRUPT, file, e);
        }
    }

    private static ExtractedText read(PDDocument document, Path file, Members members)
            throws IOException, ExtractionException {
        PdfAttachments attachments = PdfAttachments.in(document);
        attachments.addTo(members);
        BlockList blocks = new BlockList();
        List<Sheet> sheets = PdfPages.of(document);
        blocks.addAll(PageLines.blocks(sheets));
        PdfExtras.add(document, blocks);
        if (blocks.isEmpty()) {
            PdfDrawings drawn = PdfDrawings.in(document);
            if (drawn == PdfDrawings.PICTURES || sheets.isEmpty()) {
                throw new ExtractionException(
                        drawn == PdfDrawings.NOTHING ? ExtractionFailure.EMPTY : ExtractionFailure.NEEDS_OCR, file);
            }
            blocks.addAll(PageLines.blocksWithEdges(sheets));
        }
        attachments.names().forEach(name -> blocks.addParagraph("附件：" + name));
        return new ExtractedText(
                "pdf",
                "application/pdf",
                blocks.blocks(),
                OptionalInt.of(document.getNumberOfPages()),
                properties(document));
    }

    private static Map<String, String> properties(PDDocument document) {
        String title = document.getDocumentInformation().getTitle();
        return ExtractedText.titled(title);
    }
}
