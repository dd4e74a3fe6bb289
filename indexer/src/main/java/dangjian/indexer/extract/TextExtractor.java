package dangjian.indexer.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads the text of files of some formats. Safe for several threads at once. */
public interface TextExtractor {

    /**
     * The text of a file.
     *
     * @throws ExtractionException where it can't be read; the file is never the cause of any other exception
     */
    ExtractedText extract(Path file) throws ExtractionException;

    /** No more files for now: gives back what is only held while files are read. More can be read afterwards all the same. */
    default void release() {}

    /** The text of a file and of each document within it. What can't be read is a part with its cause. */
    default ExtractedFile extractAll(Path file) {
        try {
            return new ExtractedFile(List.of(ExtractedPart.read("", extract(file))));
        } catch (ExtractionException e) {
            return new ExtractedFile(List.of(ExtractedPart.failed("", e)));
        }
    }

    /**
     * The same, handed over part by part as soon as it is certain; the file itself may come last. {@link ExtractedFile#of} brings them in order.
     *
     * @param found is given each part once, on the thread of the caller
     */
    default void extractAll(Path file, Consumer<ExtractedPart> found) {
        extractAll(file).parts().forEach(found);
    }
}
