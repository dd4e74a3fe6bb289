package dangjian.indexer.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;

/** Text files: every line is a paragraph. */
final class PlainTextExtractor implements TextExtractor {

    @Override
    public ExtractedText extract(Path file) throws ExtractionException {
        BlockList blocks = new BlockList();
        blocks.addParagraph(read(file));
        return new ExtractedText("txt", "text/plain", blocks.blocks(), OptionalInt.empty(), Map.of());
    }

    /** The characters of a text file. */
    static String read(Path file) throws ExtractionException {
        try {
            return TextDecoder.decode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ExtractionException(ExtractionFailure.UNREADABLE, file, e);
        } catch (OutOfMemoryError e) {
            throw new ExtractionException(ExtractionFailure.TOO_LARGE, file, e);
        }
    }
}
