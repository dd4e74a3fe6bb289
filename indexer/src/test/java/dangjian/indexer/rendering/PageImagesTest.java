package dangjian.indexer.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages are drawn as they are, and what can't be drawn is said so within a time. */
class PageImagesTest {

    @TempDir
    private Path folder;

    @Test
    void aPageIsDrawnAndKept() throws Exception {
        PageImages images = images();
        PageImages.Original original = original(pdf("a.pdf", 3, PDRectangle.A4), "pdf");

        BufferedImage second = ImageIO.read(new ByteArrayInputStream(images.page(original, 2)));

        assertThat(second.getWidth()).isEqualTo(1000);
        assertThat(second.getHeight()).isBetween(1410, 1420);
        assertThat(second.getRGB(500, 707) & 0xFFFFFF).as("the black square").isZero();
        assertThat(second.getRGB(10, 10) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(images.pages(original)).isEqualTo(3);
        Files.delete(original.file());
        assertThat(images.page(original, 3)).as("drawn in the same go").isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, NO_SUCH_PAGE", "4, NO_SUCH_PAGE", "99999, NO_SUCH_PAGE"})
    void aPageThatThereIsNotIsSaidSo(int page, RenderingFailure failure) throws Exception {
        PageImages.Original original = original(pdf("a.pdf", 3, PDRectangle.A4), "pdf");

        assertFails(original, page, failure);
    }

    @Test
    void aPageAsLargeAsAWallIsDrawnSmall() throws Exception {
        PageImages.Original original = original(pdf("a.pdf", 1, new PDRectangle(20, 14_000)), "pdf");

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(images().page(original, 1)));

        assertThat((long) image.getWidth() * image.getHeight()).isLessThan(4_100_000);
    }

    @Test
    void whatIsNoPdfOrHasAPasswordOrChangedOrIsGoneIsSaidSo() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\nnot really", StandardCharsets.UTF_8);
        assertFails(original(broken, "pdf"), 1, RenderingFailure.UNREADABLE);

        assertFails(original(secret(), "pdf"), 1, RenderingFailure.ENCRYPTED);

        PageImages.Original changed = original(pdf("changed.pdf", 1, PDRectangle.A4), "pdf");
        pdf("changed.pdf", 2, PDRectangle.A5);
        assertFails(changed, 1, RenderingFailure.CHANGED);

        Files.delete(changed.file());
        assertFails(changed, 1, RenderingFailure.MISSING);
        assertFails(new PageImages.Original(broken, "txt", "00"), 1, RenderingFailure.UNSUPPORTED);
    }

    @Test
    void aPageThatNeverEndsIsGivenUp() throws Exception {
        PageImages images = new PageImages(folder.resolve("pages"), Optional.empty(), Duration.ofSeconds(3), 1 << 20);
        PageImages.Original endless = original(endless(), "pdf");
        PageImages.Original good = original(pdf("good.pdf", 1, PDRectangle.A4), "pdf");

        long start = System.nanoTime();
        assertThatThrownBy(() -> images.page(endless, 1))
                .isInstanceOfSatisfying(
                        RenderingException.class, e -> assertThat(e.failure()).isEqualTo(RenderingFailure.TOO_SLOW));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));
        assertThat(images.page(good, 1)).as("the next is drawn again").isNotEmpty();
        try (Stream<Path> left = Files.list(folder.resolve("pages"))) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("work-"));
        }
    }

    @Test
    void whatWasLookedAtTheLongestAgoGoesFirst() throws Exception {
        PageImages images = new PageImages(folder.resolve("pages"), Optional.empty(), Duration.ofSeconds(20), 1);
        PageImages.Original first = original(pdf("first.pdf", 1, PDRectangle.A4), "pdf");
        PageImages.Original second = original(pdf("second.pdf", 2, PDRectangle.A5), "pdf");

        images.page(first, 1);
        images.page(second, 1);

        assertThat(folder.resolve("pages").resolve(first.contentHash())).doesNotExist();
        assertThat(folder.resolve("pages").resolve(second.contentHash())).isDirectory();
        assertThat(images.page(first, 1)).as("drawn anew").isNotEmpty();
    }

    @Test
    void withoutLibreOfficeThereAreNoImagesOfWordFiles() {
        PageImages images = new PageImages(folder.resolve("pages"), Optional.empty(), Duration.ofSeconds(1), 1);

        assertThat(List.of("pdf", "docx", "wps", "txt").stream().map(images::has))
                .containsExactly(true, false, false, false);
    }

    private PageImages images() {
        return new PageImages(folder.resolve("pages"));
    }

    private void assertFails(PageImages.Original original, int page, RenderingFailure failure) {
        assertThatThrownBy(() -> images().page(original, page))
                .isInstanceOfSatisfying(
                        RenderingException.class, e -> assertThat(e.failure()).isEqualTo(failure));
    }

    private Path pdf(String name, int pages, PDRectangle size) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(size);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.addRect(size.getWidth() / 2 - 5, size.getHeight() / 2 - 5, 10, 10);
                    content.fill();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    private Path secret() throws IOException {
        Path file = folder.resolve("secret.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(file.toFile());
        }
        return file;
    }

    /** A page that is filled over and over, two million times. */
    private Path endless() throws IOException {
        Path file = folder.resolve("endless.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            byte[] fill = "0 0 595 842 re f\n".repeat(2_000_000).getBytes(StandardCharsets.US_ASCII);
            PDStream content =
                    new PDStream(document, new ByteArrayInputStream(fill), org.apache.pdfbox.cos.COSName.FLATE_DECODE);
            COSStream stream = content.getCOSObject();
            page.getCOSObject().setItem(org.apache.pdfbox.cos.COSName.CONTENTS, stream);
            document.save(file.toFile());
        }
        return file;
    }

    private static PageImages.Original original(Path file, String format) throws IOException, NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return new PageImages.Original(file, format, HexFormat.of().formatHex(digest));
    }
}
