package dangjian.indexer.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFNotes;
import org.apache.poi.hslf.usermodel.HSLFObjectData;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTableCell;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.usermodel.Placeholder;

/** Slides of PowerPoint 97 to 2003 and of WPS (dps), with the same outcome as {@link PptxExtractor}. Older or broken ones Tika may still read. */
final class PptExtractor implements FormatReader {

    private static final Set<Placeholder> FURNITURE = Set.of(
            Placeholder.SLIDE_NUMBER,
            Placeholder.DATETIME,
            Placeholder.FOOTER,
            Placeholder.HEADER,
            Placeholder.SLIDE_IMAGE);

    private final FileFormat format;
    private final FormatReader otherwise;

    /** @param otherwise reads what this can't */
    PptExtractor(FileFormat format, FormatReader otherwise) {
        this.format = format;
        this.otherwise = otherwise;
    }

    @Override
    public ExtractedText read(Path file, Members members) throws ExtractionException {
        return BinaryOffice.read(file, members, otherwise, () -> text(file, members));
    }

    private ExtractedText text(Path file, Members members) throws IOException {
        BlockList blocks = new BlockList();
        int pages = 0;
        try (POIFSFileSystem in = new POIFSFileSystem(file.toFile(), true);
                HSLFSlideShow show = new HSLFSlideShow(in)) {
            for (HSLFSlide slide : show.getSlides()) {
                pages++;
                addSlide(slide, OptionalInt.of(pages), blocks);
            }
            addMembers(show, members);
            return new ExtractedText(
                    format.name(),
                    format.mediaType().toString(),
                    blocks.blocks(),
                    pages == 0 ? OptionalInt.empty() : OptionalInt.of(pages),
                    ExtractedText.titled(
                            BinaryOffice.title(show.getSlideShowImpl().getSummaryInformation())));
        }
    }

    private static void addSlide(HSLFSlide slide, OptionalInt page, BlockList blocks) {
        String title = slide.getTitle();
        if (title != null) {
            blocks.add(Block.Type.HEADING, 1, title.replaceAll("[\\r\\n\\u000B]+", " "), page);
        }
        addShapes(slide.getShapes(), title, page, blocks);
        HSLFNotes notes = slide.getNotes();
        if (notes != null) {
            addShapes(notes.getShapes(), null, page, blocks);
        }
    }

    private static void addShapes(List<HSLFShape> shapes, String title, OptionalInt page, BlockList blocks) {
        boolean titleIsThere = false;
        for (HSLFShape shape : shapes) {
            if (shape instanceof HSLFTable table) {
                addTable(table, page, blocks);
            } else if (shape instanceof HSLFGroupShape group) {
                addShapes(group.getShapes(), title, page, blocks);
            } else if (shape instanceof HSLFTextShape text && !isFurniture(text)) {
                boolean isTheTitle = !titleIsThere && title != null && title.equals(text.getText());
                titleIsThere |= isTheTitle;
                if (!isTheTitle && text.getText() != null) {
                    blocks.addParagraph(text.getText().replaceAll("[\\r\\u000B]", "\n"), page);
                }
            }
        }
    }

    private static boolean isFurniture(HSLFTextShape shape) {
        return shape.getPlaceholder() != null && FURNITURE.contains(shape.getPlaceholder());
    }

    private static void addTable(HSLFTable table, OptionalInt page, BlockList blocks) {
        for (int row = 0; row < table.getNumberOfRows(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < table.getNumberOfColumns(); column++) {
                HSLFTableCell cell = table.getCell(row, column);
                cells.add(cell == null || cell.getText() == null ? "" : cell.getText());
            }
            blocks.addRow(cells, page);
        }
    }

    private static void addMembers(HSLFSlideShow show, Members members) throws IOException {
        for (HSLFObjectData object : show.getEmbeddedObjects()) {
            try (InputStream in = object.getInputStream()) {
                OleObject.add("embedded", new ByteArrayInputStream(in.readAllBytes()), members);
            } catch (ArchiveLimitException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                members.failed("embedded", ExtractionFailure.CORRUPT, e);
            }
        }
    }
}
