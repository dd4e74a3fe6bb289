package dangjian.indexer.extract.isolation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for the temporary files of the processes that one program runs. It is held by a lock, which the system takes back from a program that is killed: what
 * such a one left behind is removed by the next.
 */
final class WorkFolder implements Closeable {

    private static final String PREFIX = "run-";
    private static final String LOCK = "LOCK";

    private final Path folder;
    private final FileChannel lock;

    private WorkFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes a folder below another, which is made where there is none, and removes what was left behind there.
     *
     * @throws IOException where the disk refuses
     */
    static WorkFolder create(Path parent) throws IOException {
        Files.createDirectories(parent);
        removeLeftovers(parent);
        Path folder = Files.createTempDirectory(parent, PREFIX);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return new WorkFolder(folder, channel);
    }

    private static void removeLeftovers(Path parent) throws IOException {
        List<Path> runs;
        try (Stream<Path> all = Files.list(parent)) {
            runs = all.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
        for (Path run : runs) {
            if (!isHeld(run.resolve(LOCK))) {
                delete(run);
            }
        }
    }

    /** A folder without a lock is one that is being made this moment, or was when its program was killed: left alone for a minute. */
    private static boolean isHeld(Path file) throws IOException {
        if (!Files.exists(file)) {
            Path run = file.getParent();
            return Files.exists(run) && Files.getLastModifiedTime(run).toMillis() > System.currentTimeMillis() - 60_000;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException e) {
            return true; // held by this very program
        }
    }

    /** A new folder within. */
    Path newFolder() throws IOException {
        return Files.createTempDirectory(folder, "parser-");
    }

    /** Removes a folder with all in it; links are removed, not followed. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, IOException failure) throws IOException {
                Files.deleteIfExists(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            delete(folder);
        }
    }
}
