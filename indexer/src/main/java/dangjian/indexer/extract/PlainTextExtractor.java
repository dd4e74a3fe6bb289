package dangjian.indexer.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Text files: every line is a paragraph, unless all of them were broken at one width or they are rows of cells. A form feed begins a new page. */
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
            add(WrappedLines.join(pages[i].lines().toList()), page, blocks);
        }
        return new ExtractedText(
                "txt",
                "text/plain",
                blocks.blocks(),
                pages.length > 1 ? OptionalInt.of(pages.length) : OptionalInt.empty(),
                Map.of());
    }

    /** Lines below each other that are parted into as many cells by tabs are the rows of a table. */
    private static void add(List<String> lines, OptionalInt page, BlockList blocks) {
        for (int i = 0; i < lines.size(); i++) {
            int cells = cells(lines.get(i));
            boolean isRow = cells > 1
                    && (i > 0 && cells(lines.get(i - 1)) == cells
                            || i + 1 < lines.size() && cells(lines.get(i + 1)) == cells);
            if (isRow) {
                blocks.addRow(List.of(lines.get(i).strip().split("\t")), page);
            } else {
                blocks.addParagraph(lines.get(i), page);
            }
        }
    }

    private static int cells(String line) {
        return line.indexOf('\t') < 0 ? 1 : line.strip().split("\t").length;
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
