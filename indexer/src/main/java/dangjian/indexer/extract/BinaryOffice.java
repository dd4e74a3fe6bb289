package dangjian.indexer.extract;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.SummaryInformation;

/** What the readers of Office's binary formats (doc, xls, ppt) have in common. */
final class BinaryOffice {

    private BinaryOffice() {}

    /** How one of them reads a file. */
    interface Reading {

        ExtractedText read() throws IOException;
    }

    /**
     * Reads a file.
     *
     * @param otherwise reads what this can't
     * @throws ExtractionException where it is encrypted, where there is too much in it, or where the other can't read it either
     */
    static ExtractedText read(Path file, Members members, FormatReader otherwise, Reading reading)
            throws ExtractionException {
        try {
            return reading.read();
        } catch (EncryptedDocumentException e) {
            throw new ExtractionException(ExtractionFailure.ENCRYPTED, file, e);
        } catch (ArchiveLimitException e) {
            throw new ExtractionException(ExtractionFailure.ARCHIVE_LIMIT, file, e);
        } catch (IOException | RuntimeException e) {
            return otherwise.read(file, members);
        }
    }

    /** The title that a file gives itself; empty where it gives none. */
    static String title(SummaryInformation summary) {
        return summary == null || summary.getTitle() == null
                ? ""
                : summary.getTitle().strip();
    }
}
