package dangjian.indexer.rendering;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The process that draws pages of a PDF. It may run out of time or memory, or die: it is of no use to anyone else. Its arguments are the file, the folder for
 * the images, the first page and how many. The exit code says how it went.
 */
final class PageDrawing {

    static final int DONE = 0;
    static final int NO_SUCH_PAGE = 3;
    static final int ENCRYPTED = 4;
    static final int UNREADABLE = 5;

    /** Written first, so that one who only wants to know how many pages there are need not wait for more. */
    static final String PAGE_COUNT = "pages.txt";

    /** The width of an A4 page at 120 dots an inch: sharp enough to read, about 60–250 kB. */
    private static final int WIDTH_PIXELS = 1000;

    private static final int MOST_PIXELS = 4_000_000;

    private PageDrawing() {}

    static String fileName(int page) {
        return String.format(Locale.ROOT, "page-%04d.png", page);
    }

    public static void main(String[] arguments) {
        System.exit(draw(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3])));
    }

    private static int draw(Path file, Path folder, int first, int most) {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            Files.writeString(folder.resolve(PAGE_COUNT), String.valueOf(pages));
            if (first < 1 || first > pages) {
                return NO_SUCH_PAGE;
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            int last = Math.min(pages, first + most - 1);
            for (int page = first; page <= last; page++) {
                draw(renderer, document, page, folder);
            }
            return DONE;
        } catch (InvalidPasswordException e) {
            return ENCRYPTED;
        } catch (IOException | RuntimeException e) {
            System.err.println(e);
            return UNREADABLE;
        }
    }

    private static void draw(PDFRenderer renderer, PDDocument document, int page, Path folder) throws IOException {
        PDRectangle box = document.getPage(page - 1).getCropBox();
        boolean isTurned = document.getPage(page - 1).getRotation() % 180 != 0;
        float width = Math.max(1, isTurned ? box.getHeight() : box.getWidth());
        float height = Math.max(1, isTurned ? box.getWidth() : box.getHeight());
        float scale = WIDTH_PIXELS / width;
        float most = (float) Math.sqrt(MOST_PIXELS / (width * height));
        BufferedImage image = renderer.renderImage(page - 1, Math.min(scale, most), ImageType.RGB);
        File unfinished = folder.resolve(fileName(page) + ".tmp").toFile();
        if (!ImageIO.write(image, "png", unfinished)) {
            throw new IOException("no PNG writer");
        }
        Files.move(unfinished.toPath(), folder.resolve(fileName(page)), StandardCopyOption.ATOMIC_MOVE);
    }
}
