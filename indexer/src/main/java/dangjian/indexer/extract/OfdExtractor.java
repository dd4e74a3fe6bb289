package dangjian.indexer.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * OFD, the national format for fixed layouts (GB/T 33190—2016): a zip whose pages place pieces of text. They are put in reading order by their place and joined
 * into lines and paragraphs as those of a PDF are. The seals of signatures are pictures and hold no text of the document.
 */
final class OfdExtractor implements TextExtractor {

    private static final int MOST_PAGES = 20_000;

    @Override
    public ExtractedText extract(Path file) throws ExtractionException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            ZipPackage.checkSizes(zip);
            return read(new OfdPackage(zip), file);
        } catch (ArchiveLimitException e) {
            throw new ExtractionException(ExtractionFailure.ARCHIVE_LIMIT, file, e);
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw new ExtractionException(ExtractionFailure.CORRUPT, file, e);
        }
    }

    private static ExtractedText read(OfdPackage container, Path file)
            throws IOException, XMLStreamException, ExtractionException {
        OfdPackage.Roots roots = container.roots();
        BlockList blocks = new BlockList();
        List<String> attachments = new ArrayList<>();
        int pages = 0;
        for (String root : roots.roots()) {
            OfdDocument document = OfdDocument.read(container, root);
            List<Sheet> sheets = new ArrayList<>();
            for (OfdDocument.Page page : document.pages()) {
                pages++;
                if (pages > MOST_PAGES) {
                    throw new ExtractionException(ExtractionFailure.TOO_LARGE, file);
                }
                sheets.addAll(new OfdPage(container, page).sheets(pages));
            }
            blocks.addAll(PageLines.blocks(sheets));
            attachments.addAll(document.attachments());
        }
        if (blocks.isEmpty() && pages > 0) {
            throw new ExtractionException(ExtractionFailure.NEEDS_OCR, file);
        }
        attachments.forEach(name -> blocks.addParagraph("附件：" + name));
        return new ExtractedText(
                "ofd", "application/ofd", blocks.blocks(), OptionalInt.of(pages), ExtractedText.titled(roots.title()));
    }
}
