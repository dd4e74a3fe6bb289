package dangjian.indexer.extract;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * The characters on the pages of a PDF with their places, sorted by the direction they run in. What is printed twice over to look bold counts once. Characters
 * that only look like others (radicals for Han characters, ligatures) are given as those others.
 */
final class PdfPages extends PDFTextStripper {

    /** Characters this part of their width apart are one, printed twice. */
    private static final double OVERPRINTED = 0.4;

    private static final int RIGHT_ANGLE = 90;
    private static final int TOLERANCE_DEGREES = 2;

    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<Integer, List<Glyph>> frames = new TreeMap<>();
    private final Map<String, List<Glyph>> printed = new HashMap<>();

    /** The sheets of a document's pages; a page that can't be read is passed over, unless none can. */
    static List<Sheet> of(PDDocument document) throws IOException {
        PdfPages pages = new PdfPages();
        IOException failure = null;
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            pages.setStartPage(page);
            pages.setEndPage(page);
            try {
                pages.getText(document);
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | ClassCastException e) {
                failure = new IOException("page " + page, e);
                pages.finishPage(document.getPage(page - 1), page);
            }
        }
        if (pages.sheets.isEmpty() && failure != null) {
            throw failure;
        }
        return pages.sheets;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = plain(position.getUnicode());
        if (text.isEmpty()) {
            return;
        }
        double size = Math.max(0.1, Math.abs(position.getFontSizeInPt()));
        Matrix matrix = position.getTextMatrix();
        double degrees = Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
        if (position.getFont().isVertical()) {
            add(Sheet.VERTICAL, vertical(position, text, size));
        } else if (isRightAngle(degrees)) {
            int quarter = (int) Math.floorMod(Math.round(degrees / RIGHT_ANGLE), 4L);
            double left = position.getXDirAdj();
            double right = left + position.getWidthDirAdj();
            add(quarter, new Glyph(text, left, right, position.getYDirAdj(), size));
        } else {
            add(Sheet.SLANTING + (int) Math.floorMod(Math.round(degrees), 360L), slanting(matrix, degrees, text, size));
        }
    }

    private static boolean isRightAngle(double degrees) {
        return Math.abs(degrees - RIGHT_ANGLE * Math.rint(degrees / RIGHT_ANGLE)) <= TOLERANCE_DEGREES;
    }

    /** Vertical lines run down, one left of the other. */
    private static Glyph vertical(TextPosition position, String text, double size) {
        double down = position.getYDirAdj();
        return new Glyph(text, down, down + size, position.getPageWidth() - position.getXDirAdj(), size);
    }

    private static Glyph slanting(Matrix matrix, double degrees, String text, double size) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double along = matrix.getTranslateX() * cos + matrix.getTranslateY() * sin;
        double down = matrix.getTranslateX() * sin - matrix.getTranslateY() * cos;
        double width = LineJoin.isChinese(text.codePointAt(0)) ? size : size / 2;
        return new Glyph(text, along, along + width, down, size);
    }

    private void add(int frame, Glyph glyph) {
        if (!glyph.isBlank()) {
            List<Glyph> same = printed.computeIfAbsent(frame + glyph.text(), key -> new ArrayList<>());
            double near = OVERPRINTED * Math.min(glyph.right() - glyph.left(), glyph.size());
            boolean again = same.stream()
                    .anyMatch(other ->
                            Math.abs(other.left() - glyph.left()) < near && Math.abs(other.y() - glyph.y()) < near);
            if (again) {
                return;
            }
            same.add(glyph);
        }
        frames.computeIfAbsent(frame, key -> new ArrayList<>()).add(glyph);
    }

    /** Radicals (U+2E80–2FDF), compatibility characters and ligatures, as what a reader takes them for. */
    private static String plain(String unicode) {
        if (unicode == null) {
            return "";
        }
        StringBuilder plain = new StringBuilder();
        unicode.codePoints()
                .filter(c -> !Character.isISOControl(c) || Character.isWhitespace(c))
                .forEach(c -> {
                    boolean stands = c >= 0x2E80 && c <= 0x2FDF
                            || c >= 0xF900 && c <= 0xFB06
                            || c >= 0xFB50 && c <= 0xFDFF
                            || c >= 0xFE70 && c <= 0xFEFC;
                    String one = Character.toString(c);
                    plain.append(stands ? Normalizer.normalize(one, Normalizer.Form.NFKC) : one);
                });
        return plain.toString();
    }

    @Override
    protected void writePage() {
        // the characters are kept with their places instead
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        finishPage(page, getCurrentPageNo());
        super.endPage(page);
    }

    private void finishPage(PDPage page, int number) {
        sheets.addAll(Sheet.ofPage(
                number, page.getCropBox().getWidth(), page.getCropBox().getHeight(), frames));
        frames.clear();
        printed.clear();
    }
}
