package dangjian.indexer.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;

/** Text files: every line is a paragraph, unless all of them were broken at one width. A form feed begins a new page. */
final class PlainTextExtractor implements TextExtractor {

    @Override
    public ExtractedText extract(Path file) throws ExtractionException {
        return LibraryPage.unwrap(text(read(file)));
    }

    private static ExtractedText text(String text) {
        BlockList blocks = new BlockList();
        String[] pages = text.split("\f");
        for (int i = 0; i < pages.length; i++) {
            OptionalInt page = pages.length > 1 ? OptionalInt.of(i + 1) : OptionalInt.empty();
            WrappedLines.join(pages[i].lines().toList()).forEach(line -> blocks.addParagraph(line, page));
        }
        return new ExtractedText(
                "txt",
                "text/plain",
                blocks.blocks(),
                pages.length > 1 ? OptionalInt.of(pages.length) : OptionalInt.empty(),
                Map.of());
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
