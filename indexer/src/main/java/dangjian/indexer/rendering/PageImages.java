package dangjian.indexer.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Images of the pages of PDF files and, where LibreOffice is installed, of Word and WPS files. One file is drawn at a time, by another process with limits on
 * time and memory; images are kept by the hash of the file. Safe for several threads.
 */
public final class PageImages {

    private static final Duration DRAWING = Duration.ofSeconds(20);
    private static final Duration CONVERTING = Duration.ofSeconds(60);
    private static final Duration WAITING = Duration.ofSeconds(30);
    private static final long MOST_FILE_BYTES = 100L * 1024 * 1024;
    private static final long MOST_CACHE_BYTES = 512L * 1024 * 1024;

    /** Drawn in one go: starting the process takes longer than drawing a page. */
    private static final int PAGES_AT_ONCE = 6;

    private static final String CONVERTED = "converted.pdf";
    private static final String MEMORY = "-Xmx512m";

    private final ImageFolder images;
    private final Optional<LibreOffice> office;
    private final Duration drawing;
    private final ReentrantLock drawer = new ReentrantLock(true);

    /** @param folder where images are kept, made when the first is */
    public PageImages(Path folder) {
        this(folder, LibreOffice.find(), DRAWING, MOST_CACHE_BYTES);
    }

    PageImages(Path folder, Optional<LibreOffice> office, Duration drawing, long mostCacheBytes) {
        this.images = new ImageFolder(folder, mostCacheBytes);
        this.office = office;
        this.drawing = drawing;
        try {
            images.clearUnfinished();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file to draw. @param contentHash SHA-256 of its bytes when it was indexed, in hexadecimal */
    public record Original(Path file, String format, String contentHash) {}

    /** Whether there are images of this format on this machine. */
    public boolean has(String format) {
        return format.equals("pdf") || isConverted(format);
    }

    /** Whether LibreOffice makes them, so that they may differ a little from what Word or WPS shows. */
    public boolean isConverted(String format) {
        return office.isPresent() && LibreOffice.reads(format);
    }

    /**
     * A page as a PNG.
     *
     * @param page from 1
     */
    public byte[] page(Original original, int page) throws RenderingException {
        try {
            Optional<byte[]> known = images.image(original.contentHash(), page);
            return known.isPresent() ? known.get() : drawn(original, page);
        } catch (IOException e) {
            throw new RenderingException(RenderingFailure.UNREADABLE, e);
        }
    }

    /** How many pages there are; the first of them are drawn to know. */
    public int pages(Original original) throws RenderingException {
        try {
            OptionalInt known = images.pages(original.contentHash());
            if (known.isEmpty()) {
                drawn(original, 1);
                known = images.pages(original.contentHash());
            }
            return known.orElseThrow(() -> new RenderingException(RenderingFailure.UNREADABLE));
        } catch (IOException e) {
            throw new RenderingException(RenderingFailure.UNREADABLE, e);
        }
    }

    private byte[] drawn(Original original, int page) throws RenderingException, IOException {
        if (!has(original.format())) {
            throw new RenderingException(RenderingFailure.UNSUPPORTED);
        }
        boolean isMine = false;
        try {
            isMine = drawer.tryLock(WAITING.toMillis(), TimeUnit.MILLISECONDS);
            if (!isMine) {
                throw new RenderingException(RenderingFailure.BUSY);
            }
            Optional<byte[]> meanwhile = images.image(original.contentHash(), page);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            OptionalInt pages = images.pages(original.contentHash());
            if (page < 1 || pages.isPresent() && page > pages.getAsInt()) {
                throw new RenderingException(RenderingFailure.NO_SUCH_PAGE);
            }
            check(original);
            draw(original, page);
            return images.image(original.contentHash(), page)
                    .orElseThrow(() -> new RenderingException(RenderingFailure.UNREADABLE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RenderingException(RenderingFailure.BUSY, e);
        } finally {
            if (isMine) {
                drawer.unlock();
            }
        }
    }

    private static void check(Original original) throws RenderingException, IOException {
        if (!Files.isRegularFile(original.file())) {
            throw new RenderingException(RenderingFailure.MISSING);
        }
        if (Files.size(original.file()) > MOST_FILE_BYTES) {
            throw new RenderingException(RenderingFailure.TOO_LARGE);
        }
        if (!hash(original.file()).equals(original.contentHash())) {
            throw new RenderingException(RenderingFailure.CHANGED);
        }
    }

    private void draw(Original original, int page) throws RenderingException, IOException, InterruptedException {
        Path folder = images.of(original.contentHash());
        Path pdf = original.format().equals("pdf") ? original.file() : converted(original, folder);
        Path work = images.work();
        try {
            OptionalInt exit = LimitedProcess.run(command(pdf, folder, page), work, drawing);
            boolean isThere = Files.exists(folder.resolve(PageDrawing.fileName(page)));
            if (!isThere) {
                throw new RenderingException(exit.isEmpty() ? RenderingFailure.TOO_SLOW : failure(exit.getAsInt()));
            }
        } finally {
            ImageFolder.delete(work);
        }
        images.trim();
    }

    private Path converted(Original original, Path folder)
            throws RenderingException, IOException, InterruptedException {
        Path converted = folder.resolve(CONVERTED);
        if (!Files.exists(converted)) {
            Path work = images.work();
            try {
                Path made = office.orElseThrow().toPdf(original.file(), original.format(), work, CONVERTING);
                Files.move(made, converted);
            } finally {
                ImageFolder.delete(work);
            }
        }
        return converted;
    }

    private static RenderingFailure failure(int exit) {
        return switch (exit) {
            case PageDrawing.NO_SUCH_PAGE -> RenderingFailure.NO_SUCH_PAGE;
            case PageDrawing.ENCRYPTED -> RenderingFailure.ENCRYPTED;
            default -> RenderingFailure.UNREADABLE;
        };
    }

    private List<String> command(Path pdf, Path folder, int page) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dpdfbox.fontcache=" + folder.getParent(),
                "-cp",
                System.getProperty("java.class.path"),
                PageDrawing.class.getName(),
                pdf.toAbsolutePath().toString(),
                folder.toAbsolutePath().toString(),
                String.valueOf(page),
                String.valueOf(PAGES_AT_ONCE));
    }

    private static String hash(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
