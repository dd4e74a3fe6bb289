package dangjian.indexer.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** PDF: lines with their places on the page, joined into paragraphs. */
final class PdfExtractor implements TextExtractor {

    @Override
    public ExtractedText extract(Path file) throws ExtractionException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            LineStripper stripper = new LineStripper();
            stripper.getText(document);
            BlockList blocks = new BlockList();
            PageLines.paragraphs(stripper.lines)
                    .forEach(paragraph -> blocks.addParagraph(paragraph.text(), OptionalInt.of(paragraph.page())));
            int pages = document.getNumberOfPages();
            if (blocks.blocks().isEmpty() && pages > 0) {
                throw new ExtractionException(ExtractionFailure.NEEDS_OCR, file);
            }
            return new ExtractedText(
                    "pdf", "application/pdf", blocks.blocks(), OptionalInt.of(pages), properties(document));
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

    private static Map<String, String> properties(PDDocument document) {
        String title = document.getDocumentInformation().getTitle();
        return title == null || title.isBlank() ? Map.of() : Map.of("dc:title", title);
    }

    private static final class LineStripper extends PDFTextStripper {

        private final List<PageLine> lines = new ArrayList<>();
        private final List<TextPosition> line = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        protected void writeString(String words, List<TextPosition> positions) {
            text.append(words);
            line.addAll(positions);
        }

        @Override
        protected void writeWordSeparator() {
            text.append(' ');
        }

        @Override
        protected void writeLineSeparator() {
            endLine();
        }

        @Override
        protected void writeParagraphEnd() throws IOException {
            endLine();
            super.writeParagraphEnd();
        }

        @Override
        protected void endPage(org.apache.pdfbox.pdmodel.PDPage page) {
            endLine();
        }

        private void endLine() {
            if (!line.isEmpty() && !text.toString().isBlank()) {
                TextPosition first = line.get(0);
                TextPosition last = line.get(line.size() - 1);
                double right = last.getXDirAdj() + last.getWidthDirAdj();
                lines.add(new PageLine(
                        getCurrentPageNo(),
                        first.getXDirAdj(),
                        right,
                        first.getYDirAdj(),
                        first.getFontSizeInPt(),
                        text.toString().strip()));
            }
            line.clear();
            text.setLength(0);
        }
    }
}
