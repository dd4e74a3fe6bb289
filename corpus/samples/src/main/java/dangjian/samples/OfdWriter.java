package dangjian.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** OFD (GB/T 33190—2016): the text set in lines on A4 pages, one TextObject a line, a page number below. Lengths in millimetres. */
final class OfdWriter {

    private static final double PAGE_WIDTH = 210;
    private static final double PAGE_HEIGHT = 297;
    private static final double LEFT = 28;
    private static final double TOP = 35;
    private static final double BOTTOM = 262;
    private static final double SIZE = 5.6;
    private static final double LINE_HEIGHT = 10;
    private static final int CHARACTERS_A_LINE = 27;
    private static final long NO_TIME = 0x21 << 16;
    private static final String NAMESPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private record Placed(double x, double y, double size, String text) {}

    private OfdWriter() {}

    static void write(SourceText text, Path file) throws IOException {
        List<List<Placed>> pages = pages(text);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "OFD.xml", root(text.title()));
            put(zip, "Doc_0/Document.xml", document(pages.size()));
            put(zip, "Doc_0/PublicRes.xml", resources());
            for (int i = 0; i < pages.size(); i++) {
                put(zip, "Doc_0/Pages/Page_" + i + "/Content.xml", page(pages.get(i)));
            }
        }
    }

    private static List<List<Placed>> pages(SourceText text) {
        List<List<Placed>> pages = new ArrayList<>();
        List<Placed> page = new ArrayList<>();
        double y = TOP;
        for (SourceText.Line line : text.lines()) {
            for (List<Placed> beside : fitsRow(line) ? List.of(row(line)) : lines(line)) {
                if (y > BOTTOM) {
                    pages.add(page);
                    page = new ArrayList<>();
                    y = TOP;
                }
                for (Placed placed : beside) {
                    page.add(new Placed(placed.x(), y, placed.size(), placed.text()));
                }
                y += LINE_HEIGHT * beside.get(0).size() / SIZE;
            }
        }
        pages.add(page);
        for (int i = 0; i < pages.size(); i++) {
            String number = "— " + (i + 1) + " —";
            pages.get(i).add(new Placed(centre(number, 4), 280, 4, number));
        }
        return pages;
    }

    /** Cells stand at the same places in each row, as long as they are short. */
    private static List<Placed> row(SourceText.Line row) {
        double width = CHARACTERS_A_LINE * SIZE / row.cells().size();
        List<Placed> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.add(new Placed(LEFT + i * width, 0, SIZE, row.cells().get(i)));
        }
        return cells;
    }

    private static boolean fitsRow(SourceText.Line line) {
        int most = line.cells().isEmpty() ? 0 : CHARACTERS_A_LINE / line.cells().size() - 2;
        return line.style() == SourceText.Style.TABLE_ROW
                && line.cells().stream().allMatch(cell -> !cell.isEmpty() && cell.length() <= most);
    }

    private static List<List<Placed>> lines(SourceText.Line line) {
        boolean isPlain = line.style() == SourceText.Style.PARAGRAPH || line.style() == SourceText.Style.TABLE_ROW;
        double size =
                line.style() == SourceText.Style.TITLE || line.style() == SourceText.Style.RED_HEAD ? SIZE * 1.3 : SIZE;
        int most = (int) (CHARACTERS_A_LINE * SIZE / size);
        List<List<Placed>> lines = new ArrayList<>();
        String rest = String.join("　", line.cells());
        boolean first = true;
        while (!rest.isEmpty()) {
            int indent = isPlain && first ? 2 : 0;
            int end = breakAt(rest, most - indent);
            String piece = rest.substring(0, end);
            double x = switch (line.style()) {
                case PARAGRAPH, TABLE_ROW -> LEFT + indent * size;
                case RIGHT -> LEFT + (CHARACTERS_A_LINE - piece.length() - 1) * size;
                default -> centre(piece, size);
            };
            lines.add(List.of(new Placed(x, 0, size, piece)));
            rest = rest.substring(end);
            first = false;
        }
        return lines;
    }

    /** Where a line ends; a full stop or bracket that would begin the next one hangs over the margin. */
    private static int breakAt(String text, int most) {
        if (text.length() <= most) {
            return text.length();
        }
        return "，。；：、）》”！？".indexOf(text.charAt(most)) >= 0 ? most + 1 : most;
    }

    private static double centre(String text, double size) {
        return Math.max(LEFT, (PAGE_WIDTH - text.length() * size) / 2);
    }

    private static String page(List<Placed> lines) {
        StringBuilder out = new StringBuilder("<ofd:Page " + NAMESPACE + "><ofd:Content><ofd:Layer ID=\"100\">");
        int id = 101;
        for (Placed line : lines) {
            double width = line.text().length() * line.size();
            String boundary = millimetres(line.x()) + " " + millimetres(line.y() - line.size()) + " "
                    + millimetres(width) + " " + millimetres(line.size() * 1.3);
            out.append("<ofd:TextObject ID=\"")
                    .append(id++)
                    .append("\" Boundary=\"")
                    .append(boundary)
                    .append("\" Font=\"3\" Size=\"")
                    .append(millimetres(line.size()))
                    .append("\">");
            out.append("<ofd:TextCode X=\"0\" Y=\"")
                    .append(millimetres(line.size()))
                    .append("\"");
            if (line.text().length() > 1) {
                out.append(" DeltaX=\"g ")
                        .append(line.text().length() - 1)
                        .append(' ')
                        .append(millimetres(line.size()))
                        .append('"');
            }
            out.append('>').append(escaped(line.text())).append("</ofd:TextCode></ofd:TextObject>");
        }
        return out.append("</ofd:Layer></ofd:Content></ofd:Page>").toString();
    }

    private static String root(String title) {
        return "<ofd:OFD " + NAMESPACE + " Version=\"1.1\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:Title>"
                + escaped(title)
                + "</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
    }

    private static String document(int pages) {
        StringBuilder out = new StringBuilder(
                "<ofd:Document " + NAMESPACE
                        + "><ofd:CommonData><ofd:MaxUnitID>10000</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 "
                        + millimetres(PAGE_WIDTH) + " " + millimetres(PAGE_HEIGHT)
                        + "</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>");
        for (int i = 0; i < pages; i++) {
            out.append("<ofd:Page ID=\"")
                    .append(10 + i)
                    .append("\" BaseLoc=\"Pages/Page_")
                    .append(i)
                    .append("/Content.xml\"/>");
        }
        return out.append("</ofd:Pages></ofd:Document>").toString();
    }

    private static String resources() {
        return "<ofd:Res " + NAMESPACE
                + " BaseLoc=\"Res\"><ofd:Fonts><ofd:Font ID=\"3\" FontName=\"仿宋\" FamilyName=\"仿宋\"/></ofd:Fonts></ofd:Res>";
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String millimetres(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
