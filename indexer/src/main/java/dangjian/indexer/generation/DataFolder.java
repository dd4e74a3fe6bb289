package dangjian.indexer.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The data folder: {@code FORMAT} (the version of this layout), {@code CURRENT} (the name of the serving generation), {@code LOCK},
 * {@code generations/}, {@code vectors/} and {@code pages/}. Safe for several threads and processes; one writer at a time ({@link #lock}).
 */
public final class DataFolder {

    private static final int FORMAT = 1;
    private static final int KEPT = 2;
    private static final Pattern NAME = Pattern.compile("g\\d{6,}");

    private final Path folder;
    private final Path generations;
    private final Path pointer;

    private DataFolder(Path folder) {
        this.folder = folder;
        this.generations = folder.resolve("generations");
        this.pointer = folder.resolve("CURRENT");
    }

    /**
     * Opens a data folder, making it where there is none.
     *
     * @throws DataFolderException where it can't be made or was written by a newer program
     */
    public static DataFolder open(Path folder) {
        DataFolder data = new DataFolder(folder.toAbsolutePath().normalize());
        for (Path each = data.folder; each != null; each = each.getParent()) {
            if (Files.exists(each) && !Files.isDirectory(each)) {
                throw new DataFolderException("数据目录无法使用：" + each + " 是文件，不是目录。请换一个路径。");
            }
        }
        try {
            Files.createDirectories(data.generations);
            data.checkFormat();
        } catch (IOException e) {
            throw new DataFolderException("数据目录无法使用：" + folder + "（" + reason(e) + "）。请检查路径和权限。", e);
        }
        return data;
    }

    private void checkFormat() throws IOException {
        Path file = folder.resolve("FORMAT");
        if (!Files.exists(file)) {
            replace(file, FORMAT + "\n");
            return;
        }
        String written = Files.readString(file).strip();
        if (!written.matches("\\d{1,9}")) {
            throw new DataFolderException("数据目录的 FORMAT 文件内容无法识别：" + folder + "。请换一个数据目录，或删除它后重建索引。");
        }
        if (Integer.parseInt(written) > FORMAT) {
            throw new DataFolderException(
                    "数据目录由更新版本的程序建立（格式 " + written + "，本程序支持到 " + FORMAT + "）：" + folder + "。请升级程序，或换一个数据目录；原有数据没有改动。");
        }
    }

    /** Where vectors are kept by the hash of their text, for all generations. */
    public Path vectorCache() {
        return folder.resolve("vectors");
    }

    /** Where images of pages are kept by the hash of their file. They can be deleted at any time. */
    public Path pageImages() {
        return folder.resolve("pages");
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /** The serving generation, where there is one. */
    public Optional<Generation> current() {
        try {
            String name = Files.readString(pointer).strip();
            Generation generation = named(name);
            if (!NAME.matcher(name).matches() || !Files.isDirectory(generation.index())) {
                throw new DataFolderException("当前索引 " + name + " 不存在或不完整：" + folder + "。请运行 kb reindex --full 重建。");
            }
            return Optional.of(generation);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DataFolderException("无法读取当前索引指针：" + pointer + "（" + reason(e) + "）", e);
        }
    }

    /**
     * Becomes the one writer of this folder until the lock is closed.
     *
     * @throws DataFolderException where another process or thread is writing
     */
    public WriteLock lock() {
        return WriteLock.acquire(folder.resolve("LOCK"));
    }

    /**
     * A new generation with an empty folder, newer than all others. Nothing serves it until {@link #makeCurrent}. What runs that were killed left unfinished is
     * removed: who holds the lock is the only writer.
     */
    public Generation begin(WriteLock lock) {
        lock.ensureHeld();
        all().stream().filter(each -> !isFinished(each)).forEach(each -> delete(each.folder()));
        long last = all().stream().mapToLong(DataFolder::serial).max().orElse(0);
        Generation next = named(String.format(Locale.ROOT, "g%06d", last + 1));
        try {
            Files.createDirectories(next.index());
        } catch (IOException e) {
            throw new DataFolderException("无法在数据目录中写入：" + folder + "（" + reason(e) + "）", e);
        }
        return next;
    }

    /** Writes a file of a generation, to the disk and not just to the system's buffers. */
    public void write(Path file, String content) throws IOException {
        replace(file, content);
    }

    /** Makes a finished generation the serving one, atomically, and removes old ones; the one before it stays for rollback. */
    public void makeCurrent(Generation generation, WriteLock lock) {
        lock.ensureHeld();
        try {
            sync(generation.folder());
            sync(generations);
            replace(pointer, generation.name() + "\n");
        } catch (IOException e) {
            throw new DataFolderException("无法切换到新索引：" + pointer + "（" + reason(e) + "）。原有索引继续有效。", e);
        }
        prune(generation);
    }

    /** Removes a generation that will never serve. */
    public void discard(Generation generation, WriteLock lock) {
        lock.ensureHeld();
        delete(generation.folder());
    }

    /** All generations, the oldest first, unfinished ones among them. */
    List<Generation> all() {
        try (Stream<Path> folders = Files.list(generations)) {
            return folders.map(path -> path.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .map(this::named)
                    .sorted(Comparator.comparingLong(DataFolder::serial))
                    .toList();
        } catch (IOException e) {
            throw new DataFolderException("无法读取数据目录：" + generations + "（" + reason(e) + "）", e);
        }
    }

    private void prune(Generation current) {
        List<Generation> older =
                all().stream().filter(g -> serial(g) < serial(current)).toList();
        older.subList(0, Math.max(0, older.size() - (KEPT - 1))).forEach(g -> delete(g.folder()));
    }

    private static boolean isFinished(Generation generation) {
        return Files.exists(generation.report());
    }

    private Generation named(String name) {
        return new Generation(name, generations.resolve(name));
    }

    private static long serial(Generation generation) {
        return Long.parseLong(generation.name().substring(1));
    }

    private static void delete(Path tree) {
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

    private static void replace(Path file, String content) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(temporary, content);
        sync(temporary);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(file.getParent());
    }

    private static void sync(Path path) throws IOException {
        boolean isFolder = Files.isDirectory(path);
        if (isFolder && System.getProperty("os.name", "").startsWith("Windows")) {
            return; // folders can't be opened there, and renames are durable without it
        }
        try (FileChannel channel =
                FileChannel.open(path, isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** What went wrong, in a few words for a person. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "没有权限";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "同名文件已存在";
        }
        return e instanceof FileSystemException failed && failed.getReason() != null
                ? failed.getReason()
                : String.valueOf(e.getMessage());
    }
}
