package dangjian.indexer.extract;

import java.nio.file.Path;

/** Reads files of a format in which other files may lie. Safe for several threads at once. */
interface FormatReader {

    /**
     * The text of the file itself; what lies within and is a document of its own goes to the members.
     *
     * @throws ExtractionException where it can't be read; an {@link IncompleteFileException} where only part of it can
     */
    ExtractedText read(Path file, Members members) throws ExtractionException;
}
