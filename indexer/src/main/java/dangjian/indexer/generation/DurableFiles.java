package dangjian.indexer.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files that are on the disk, not just in the system's buffers, once written. */
public final class DurableFiles {

    private DurableFiles() {}

    /** Writes a file or puts another content in its place, wholly or not at all. */
    public static void replace(Path file, String content) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(temporary, content);
        sync(temporary);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(file.getParent());
    }

    /** Has the system write out a file, or which names are in a folder. */
    public static void sync(Path path) throws IOException {
        boolean isFolder = Files.isDirectory(path);
        if (isFolder && System.getProperty("os.name", "").startsWith("Windows")) {
            return; // folders can't be opened there, and renames are durable without it
        }
        try (FileChannel channel =
                FileChannel.open(path, isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Removes a file or a folder with all that is in it; nothing where it is gone already. */
    public static void delete(Path tree) {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            // gone already: what was wanted
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in a folder; nothing where there is none. */
    public static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
