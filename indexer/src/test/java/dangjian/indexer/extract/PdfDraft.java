package dangjian.indexer.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Writes PDFs for tests, character by character where it shall be. The Chinese font is named, not embedded: what text a file has does not depend on it. */
final class PdfDraft implements AutoCloseable {

    static final float WIDTH = 595;
    static final float HEIGHT = 842;

    private final PDDocument document = new PDDocument();
    private final StringBuilder commands = new StringBuilder();
    private PDPage page;

    /** Begins a page. */
    PdfDraft page() throws IOException {
        return page(0);
    }

    /** Begins a page that viewers turn. */
    PdfDraft page(int rotation) throws IOException {
        finishPage();
        page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        page.setRotation(rotation);
        page.setResources(new PDResources());
        page.getResources().put(COSName.getPDFName("H"), PDFontFactory.createFont(font("UniGB-UTF16-H")));
        page.getResources().put(COSName.getPDFName("V"), PDFontFactory.createFont(font("UniGB-UTF16-V")));
        document.addPage(page);
        return this;
    }

    /** A line of text; {@code y} from above. */
    PdfDraft text(double x, double y, double size, String text) {
        return show("H", size, 1, 0, x, HEIGHT - y, text);
    }

    /** A line that runs at an angle, counterclockwise, from a place counted from the lower left. */
    PdfDraft turned(double x, double y, double size, double degrees, String text) {
        double angle = Math.toRadians(degrees);
        return show("H", size, Math.cos(angle), Math.sin(angle), x, y, text);
    }

    /** A vertical line (竖排). */
    PdfDraft vertical(double x, double y, double size, String text) {
        return show("V", size, 1, 0, x, HEIGHT - y, text);
    }

    /** Text broken after so many characters, the first line indented by two; gives the place of the line below. */
    double paragraph(double x, double y, double size, int characters, double leading, String text) {
        double at = y;
        int from = 0;
        while (from < text.length()) {
            boolean first = from == 0;
            int to = Math.min(text.length(), from + characters - (first ? 2 : 0));
            text(x + (first ? 2 * size : 0), at, size, text.substring(from, to));
            from = to;
            at += leading;
        }
        return at;
    }

    /** A picture over the page, as a scanner makes it. */
    PdfDraft picture() throws IOException {
        var image = new java.awt.image.BufferedImage(60, 80, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
        page.getResources().put(COSName.getPDFName("P"), LosslessFactory.createFromImage(document, image));
        commands.append("q 595 0 0 842 0 0 cm /P Do Q\n");
        return this;
    }

    PdfDraft protect(String owner, String user) throws IOException {
        finishPage();
        document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
        return this;
    }

    Path save(Path file) throws IOException {
        finishPage();
        document.save(file.toFile());
        return file;
    }

    PDDocument document() {
        return document;
    }

    private PdfDraft show(String font, double size, double cos, double sin, double x, double y, String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        commands.append(String.format(
                Locale.ROOT,
                "BT /%s %.2f Tf %.5f %.5f %.5f %.5f %.2f %.2f Tm <%s> Tj ET%n",
                font,
                size,
                cos,
                sin,
                -sin,
                cos,
                x,
                y,
                hex));
        return this;
    }

    private void finishPage() throws IOException {
        if (page != null) {
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream()) {
                out.write(commands.toString().getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
            commands.setLength(0);
            page = null;
        }
    }

    private static COSDictionary font(String encoding) {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setInt(COSName.SUPPLEMENT, 4);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 6);
        COSArray box = new COSArray();
        for (int edge : new int[] {-25, -254, 1000, 880}) {
            box.add(new COSFloat(edge));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        COSArray widths = new COSArray();
        for (int each : new int[] {1, 95, 500}) {
            widths.add(COSInteger.get(each));
        }
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, 1000);
        descendant.setItem(COSName.W, widths);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light");
        font.setName(COSName.ENCODING, encoding);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
