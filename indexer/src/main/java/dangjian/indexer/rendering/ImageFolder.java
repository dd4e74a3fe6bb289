package dangjian.indexer.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Images of pages kept on disk, in a folder for each file, by the hash of its content. The files that were looked at the longest ago go when all together grow
 * past the limit.
 */
final class ImageFolder {

    private static final String UNFINISHED = "work-";

    private final Path root;
    private final long mostBytes;

    ImageFolder(Path root, long mostBytes) {
        this.root = root;
        this.mostBytes = mostBytes;
    }

    /** The folder for a file's images. */
    Path of(String contentHash) throws IOException {
        return Files.createDirectories(root.resolve(contentHash));
    }

    /** An empty folder for work in progress; whoever asks deletes it. */
    Path work() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(root), UNFINISHED);
    }

    Optional<byte[]> image(String contentHash, int page) throws IOException {
        Path image = root.resolve(contentHash).resolve(PageDrawing.fileName(page));
        try {
            byte[] content = Files.readAllBytes(image);
            Files.setLastModifiedTime(image.getParent(), FileTime.from(Instant.now()));
            return Optional.of(content);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    OptionalInt pages(String contentHash) throws IOException {
        try {
            return OptionalInt.of(
                    Integer.parseInt(Files.readString(root.resolve(contentHash).resolve(PageDrawing.PAGE_COUNT))));
        } catch (NoSuchFileException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** Deletes what was looked at the longest ago, until the rest is within the limit; never what was looked at last. */
    void trim() throws IOException {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> all = Files.list(root)) {
            all.filter(folder -> !folder.getFileName().toString().startsWith(UNFINISHED))
                    .sorted(Comparator.comparing(ImageFolder::lastUse).reversed())
                    .forEach(folders::add);
        }
        long bytes = 0;
        for (Path folder : folders) {
            bytes += size(folder);
            if (bytes > mostBytes && !folder.equals(folders.get(0))) {
                delete(folder);
            }
        }
    }

    /** Deletes what runs that were killed left behind. */
    void clearUnfinished() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> all = Files.list(root)) {
            left = all.filter(folder -> folder.getFileName().toString().startsWith(UNFINISHED))
                    .toList();
        }
        for (Path folder : left) {
            delete(folder);
        }
    }

    static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }

    private static FileTime lastUse(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
