package dangjian.indexer.extract;

import java.nio.file.Path;

/** Reads the text of files of some formats. Safe for several threads at once. */
public interface TextExtractor {

    /**
     * The text of a file.
     *
     * @throws ExtractionException where it can't be read; the file is never the cause of any other exception
     */
    ExtractedText extract(Path file) throws ExtractionException;
}
