package dangjian.indexer.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.poi.hssf.usermodel.HSSFObjectData;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFShapeContainer;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;

/** Spreadsheets of Excel 97 to 2003 and of WPS (et), with the same outcome as {@link XlsxExtractor}. Older ones Tika may still read. */
final class XlsExtractor implements FormatReader {

    private static final int WIDEST_GAP = 30;

    private final FileFormat format;
    private final FormatReader otherwise;

    /** @param otherwise reads what this can't */
    XlsExtractor(FileFormat format, FormatReader otherwise) {
        this.format = format;
        this.otherwise = otherwise;
    }

    @Override
    public ExtractedText read(Path file, Members members) throws ExtractionException {
        return BinaryOffice.read(file, members, otherwise, () -> text(file, members));
    }

    private ExtractedText text(Path file, Members members) throws IOException {
        try (POIFSFileSystem in = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(in)) {
            CellDisplay display = new CellDisplay(workbook.getInternalWorkbook().isUsing1904DateWindowing());
            BlockList blocks = new BlockList();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                blocks.add(Block.Type.HEADING, 1, workbook.getSheetName(i), OptionalInt.empty());
                addSheet(workbook.getSheetAt(i), display, blocks);
            }
            addMembers(workbook, members);
            return new ExtractedText(
                    format.name(),
                    format.mediaType().toString(),
                    blocks.blocks(),
                    OptionalInt.empty(),
                    ExtractedText.titled(BinaryOffice.title(workbook.getSummaryInformation())));
        }
    }

    private static void addSheet(HSSFSheet sheet, CellDisplay display, BlockList blocks) {
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            int next = 0;
            for (Cell cell : row) {
                String text = text(cell, display);
                if (!text.isBlank()) {
                    for (int gap = Math.min(cell.getColumnIndex() - next, WIDEST_GAP); gap > 0; gap--) {
                        cells.add("");
                    }
                    cells.add(text);
                    next = cell.getColumnIndex() + 1;
                }
            }
            blocks.addRow(cells, OptionalInt.empty());
        }
        if (sheet.getDrawingPatriarch() != null) {
            addShapes(sheet.getDrawingPatriarch(), blocks);
        }
    }

    private static void addShapes(HSSFShapeContainer container, BlockList blocks) {
        for (HSSFShape shape : container.getChildren()) {
            if (shape instanceof HSSFShapeContainer group) {
                addShapes(group, blocks);
            } else if (shape instanceof HSSFSimpleShape simple
                    && !(shape instanceof org.apache.poi.hssf.usermodel.HSSFComment)
                    && simple.getString() != null
                    && simple.getString().getString() != null) {
                blocks.addParagraph(simple.getString().getString());
            }
        }
    }

    private static String text(Cell cell, CellDisplay display) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            case NUMERIC -> {
                String custom = cell.getCellStyle().getDataFormatString();
                int id = cell.getCellStyle().getDataFormat();
                yield display.number(
                        cell.getNumericCellValue(), id, custom == null || custom.startsWith("reserved") ? "" : custom);
            }
            default -> "";
        };
    }

    private static void addMembers(HSSFWorkbook workbook, Members members) throws IOException {
        for (HSSFObjectData object : workbook.getAllEmbeddedObjects()) {
            String name = object.getOLE2ClassName() == null
                            || object.getOLE2ClassName().isBlank()
                    ? "embedded"
                    : object.getOLE2ClassName();
            try {
                if (object.hasDirectoryEntry()) {
                    OleObject.add(name, (DirectoryNode) object.getDirectory(), members);
                } else {
                    members.add(name, false, new ByteArrayInputStream(object.getObjectData()));
                }
            } catch (ArchiveLimitException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                members.failed(name, ExtractionFailure.CORRUPT, e);
            }
        }
    }
}
