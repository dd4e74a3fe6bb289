package dangjian.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Spreadsheets (xlsx, and WPS's et where it is one): each sheet's name as a heading, hidden ones too, then a row for each row, cells as they are shown. */
final class XlsxExtractor implements FormatReader {

    private final FileFormat format;

    XlsxExtractor(FileFormat format) {
        this.format = format;
    }

    @Override
    public ExtractedText read(Path file, Members members) throws ExtractionException {
        try (ZipPackage zip = ZipPackage.open(file)) {
            return OoxmlFile.read(
                    file,
                    zip,
                    "xl/embeddings/",
                    members,
                    blocks -> addAll(zip, blocks),
                    (blocks, properties) -> new ExtractedText(
                            format.name(), format.mediaType().toString(), blocks, OptionalInt.empty(), properties));
        } catch (ArchiveLimitException e) {
            throw new ExtractionException(ExtractionFailure.ARCHIVE_LIMIT, file, e);
        } catch (IOException | RuntimeException e) {
            throw new ExtractionException(ExtractionFailure.CORRUPT, file, e);
        }
    }

    private static void addAll(ZipPackage zip, BlockList blocks) throws IOException {
        String main = DocxParts.of(zip, "").ofType("officeDocument");
        String workbookPart = main.isEmpty() ? "xl/workbook.xml" : main;
        XmlElement workbook = zip.optionalXml(workbookPart);
        if (workbook == XmlElement.NONE) {
            throw new IOException("no workbook");
        }
        DocxParts parts = DocxParts.of(zip, workbookPart);
        boolean is1904 = DocxStyles.isOn(new DateSystem(workbook).element());
        SheetRows rows = new SheetRows(
                sharedStrings(zip, parts.ofType("sharedStrings")),
                new Formats(zip.optionalXml(parts.ofType("styles"))),
                new CellDisplay(is1904),
                blocks);
        for (XmlElement sheet : workbook.child("sheets").children()) {
            String part = parts.ofId(sheet.attribute("id"));
            if (zip.has(part)) {
                blocks.add(Block.Type.HEADING, 1, sheet.attribute("name"), OptionalInt.empty());
                addSheet(zip, part, rows, blocks);
            }
        }
    }

    /** The element that says from which year days are counted. */
    private record DateSystem(XmlElement workbook) {

        XmlElement element() {
            String value = workbook.child("workbookPr").attribute("date1904");
            if (value.isEmpty()) {
                return XmlElement.NONE;
            }
            XmlElement toggle = new XmlElement("date1904");
            toggle.put("val", value);
            return toggle;
        }
    }

    private static void addSheet(ZipPackage zip, String part, SheetRows rows, BlockList blocks) throws IOException {
        try (InputStream in = zip.open(part)) {
            XmlFile.pieces(in, Set.of("sheetData"), (data, row) -> rows.add(row));
        }
        DocxParts parts = DocxParts.of(zip, part);
        String drawing = parts.ofType("drawing");
        OoxmlFile.lines(zip.optionalXml(drawing)).forEach(blocks::addParagraph);
        DocxParts figures = DocxParts.of(zip, drawing);
        for (String type : List.of("chart", "diagramData")) {
            for (String figure : figures.allOfType(type)) {
                OoxmlFile.lines(zip.optionalXml(figure)).forEach(blocks::addParagraph);
            }
        }
    }

    private static List<String> sharedStrings(ZipPackage zip, String part) throws IOException {
        List<String> strings = new ArrayList<>();
        if (zip.has(part)) {
            try (InputStream in = zip.open(part)) {
                XmlFile.pieces(in, Set.of("sst"), (all, item) -> strings.add(rich(item)));
            }
        }
        return strings;
    }

    /** The text of a string without the reading aids above it (phonetic). */
    static String rich(XmlElement item) {
        StringBuilder out = new StringBuilder();
        for (XmlElement child : item.children()) {
            if (child.is("t")) {
                out.append(child.text());
            } else if (child.is("r")) {
                out.append(child.child("t").text());
            }
        }
        return out.toString();
    }

    /** The number formats of the cell styles. */
    private static final class Formats {

        private final List<Integer> byStyle = new ArrayList<>();
        private final Map<Integer, String> custom = new HashMap<>();

        Formats(XmlElement styles) {
            styles.child("numFmts")
                    .children("numFmt")
                    .forEach(each -> custom.put(each.number("numFmtId", 0), each.attribute("formatCode")));
            styles.child("cellXfs").children("xf").forEach(each -> byStyle.add(each.number("numFmtId", 0)));
        }

        int id(int style) {
            return style >= 0 && style < byStyle.size() ? byStyle.get(style) : 0;
        }

        String text(int style) {
            return custom.getOrDefault(id(style), "");
        }
    }

    /** Turns rows into blocks. */
    private record SheetRows(List<String> strings, Formats formats, CellDisplay display, BlockList blocks) {

        private static final int WIDEST_GAP = 30;

        void add(XmlElement row) {
            List<String> cells = new ArrayList<>();
            int next = 0;
            for (XmlElement cell : row.children()) {
                int column = column(cell.attribute("r"), next);
                String text = text(cell);
                if (!text.isBlank()) {
                    int gap = column - next;
                    for (int i = 0; i < Math.min(gap, WIDEST_GAP); i++) {
                        cells.add("");
                    }
                    cells.add(text);
                    next = column + 1;
                }
            }
            blocks.addRow(cells, OptionalInt.empty());
        }

        private static int column(String reference, int otherwise) {
            int column = 0;
            for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
                column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            }
            return column > 0 ? Math.max(column - 1, otherwise) : otherwise;
        }

        private String text(XmlElement cell) {
            String value = cell.child("v").text();
            return switch (cell.attribute("t")) {
                case "s" -> shared(value);
                case "inlineStr" -> rich(cell.child("is"));
                case "str", "e", "d" -> value;
                case "b" -> value.equals("1") ? "TRUE" : "FALSE";
                default -> number(value, cell.number("s", 0));
            };
        }

        private String shared(String index) {
            try {
                int place = Integer.parseInt(index.strip());
                return place >= 0 && place < strings.size() ? strings.get(place) : "";
            } catch (NumberFormatException e) {
                return ""; // refers to no string
            }
        }

        private String number(String value, int style) {
            try {
                return value.isBlank()
                        ? ""
                        : display.number(Double.parseDouble(value), formats.id(style), formats.text(style));
            } catch (NumberFormatException e) {
                return value; // no number after all
            }
        }
    }
}
