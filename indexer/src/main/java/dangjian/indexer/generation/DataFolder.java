package dangjian.indexer.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The data folder: {@code FORMAT} (the version of this layout), {@code CURRENT} (the name of the serving generation), {@code LOCK},
 * {@code WRITER} (who holds it), {@code generations/}, {@code documents/}, {@code vectors/}, {@code pages/} and, while one is made, {@code building/}. Safe for several threads and processes; one writer at a time ({@link #lock}).
 */
public final class DataFolder {

    private static final int FORMAT = 1;
    private static final int STANDARD_KEPT = 2;
    private static final Pattern NAME = Pattern.compile("g\\d{6,}");

    private final Path folder;
    private final Path generations;
    private final Path pointer;
    private final int kept;

    private DataFolder(Path folder, int kept) {
        this.folder = folder;
        this.kept = kept;
        this.generations = folder.resolve("generations");
        this.pointer = folder.resolve("CURRENT");
    }

    /**
     * Opens a data folder, making it where there is none.
     *
     * @throws DataFolderException where it can't be made or was written by a newer program
     */
    public static DataFolder open(Path folder) {
        DataFolder data = new DataFolder(folder.toAbsolutePath().normalize(), STANDARD_KEPT);
        for (Path each = data.folder; each != null; each = each.getParent()) {
            if (Files.exists(each) && !Files.isDirectory(each)) {
                throw new DataFolderException("数据目录无法使用：" + each + " 是文件，不是目录。请换一个路径。");
            }
        }
        try {
            Files.createDirectories(data.generations);
            data.checkFormat();
        } catch (IOException e) {
            throw new DataFolderException("数据目录无法使用：" + folder + "（" + DiskFailure.reason(e) + "）。请检查路径和权限。", e);
        }
        return data;
    }

    /**
     * The same folder, where so many generations are kept.
     *
     * @param generations at least 1, the serving one among them
     */
    public DataFolder keeping(int generations) {
        if (generations < 1) {
            throw new IllegalArgumentException("keeping " + generations);
        }
        return new DataFolder(folder, generations);
    }

    private void checkFormat() throws IOException {
        Path file = folder.resolve("FORMAT");
        if (!Files.exists(file)) {
            DurableFiles.replace(file, FORMAT + "\n");
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

    /** Where the vectors of internal documents are kept: what the public reads must not depend on them. */
    public Path internalVectorCache() {
        return folder.resolve("vectors-internal");
    }

    /** Where it is written down which folders of the corpus were said to be internal, JSON. */
    public Path internalFolders() {
        return folder.resolve("internal-folders.json");
    }

    /** Where catalogued documents are kept by the content of their files, for all generations. */
    public Path documents() {
        return folder.resolve("documents");
    }

    /** Where finished parts of a generation in the making are kept, so that a run that was stopped goes on from there. */
    public Path building() {
        return folder.resolve("building");
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
        return currentName().map(name -> {
            Generation generation = named(name);
            if (!NAME.matcher(name).matches() || !Files.isDirectory(generation.index())) {
                throw new DataFolderException(
                        "当前索引 " + name + " 不存在或不完整：" + folder + "。请用 kb rollback 回到更早的一代，或运行 kb reindex --full 重建。");
            }
            return generation;
        });
    }

    /** What it is called that serves, whether it is there or not. */
    public Optional<String> currentName() {
        try {
            return Optional.of(Files.readString(pointer).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DataFolderException("无法读取当前索引指针：" + pointer + "（" + DiskFailure.reason(e) + "）", e);
        }
    }

    /**
     * Becomes the one writer of this folder until the lock is closed.
     *
     * @throws DataFolderException where another process or thread is writing
     */
    public WriteLock lock() {
        return WriteLock.acquire(folder.resolve("LOCK"), folder.resolve("WRITER"));
    }

    /**
     * A new generation with an empty folder, newer than all others. Nothing serves it until {@link #makeCurrent}. What runs that were killed left unfinished is
     * removed: who holds the lock is the only writer.
     */
    public Generation begin(WriteLock lock) {
        lock.ensureHeld();
        removeUnfinished();
        long last = all().stream().mapToLong(DataFolder::serial).max().orElse(0);
        Generation next = named(String.format(Locale.ROOT, "g%06d", last + 1));
        try {
            Files.createDirectories(next.index());
        } catch (IOException e) {
            throw new DataFolderException("无法在数据目录中写入：" + folder + "（" + DiskFailure.reason(e) + "）", e);
        }
        return next;
    }

    /** Removes what runs that were killed left, and generations that are too many. */
    public void tidy(Generation current, WriteLock lock) {
        lock.ensureHeld();
        removeUnfinished();
        prune(current, Optional.empty());
    }

    private void removeUnfinished() {
        all().stream().filter(each -> !isFinished(each)).forEach(each -> DurableFiles.delete(each.folder()));
    }

    /** Writes a file of a generation, to the disk and not just to the system's buffers. */
    public void write(Path file, String content) throws IOException {
        DurableFiles.replace(file, content);
    }

    /**
     * Makes a finished generation the serving one, atomically, and removes old ones. The one that served before stays for rollback, whichever it was, and beside it
     * the newest.
     */
    public void makeCurrent(Generation generation, WriteLock lock) {
        lock.ensureHeld();
        Optional<String> before = currentName();
        pointTo(generation);
        prune(generation, before);
    }

    private void pointTo(Generation generation) {
        try {
            DurableFiles.sync(generation.folder());
            DurableFiles.sync(generations);
            DurableFiles.replace(pointer, generation.name() + "\n");
        } catch (IOException e) {
            throw new DataFolderException("无法切换到新索引：" + pointer + "（" + DiskFailure.reason(e) + "）。原有索引继续有效。", e);
        }
    }

    /** Goes back to the newest generation older than the serving one. */
    public Generation rollBack(WriteLock lock) {
        Optional<String> current = currentName();
        return rollBackTo(
                generations().reversed().stream()
                        .filter(each -> current.isEmpty() || serial(each) < serial(named(current.get())))
                        .findFirst()
                        .orElseThrow(() -> new DataFolderException("没有更早的索引可以回退：" + folder + "。"))
                        .name(),
                lock);
    }

    /**
     * Makes a generation that is kept the serving one; the others stay.
     *
     * @throws DataFolderException where it is not there or never was finished
     */
    public Generation rollBackTo(String name, WriteLock lock) {
        lock.ensureHeld();
        Generation wanted = generations().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DataFolderException("没有这一代索引：" + name + "。可用的见 kb generations。"));
        pointTo(wanted);
        return wanted;
    }

    /** Removes a generation that will never serve. */
    public void discard(Generation generation, WriteLock lock) {
        lock.ensureHeld();
        DurableFiles.delete(generation.folder());
    }

    /** The finished generations, the oldest first. */
    public List<Generation> generations() {
        return all().stream().filter(DataFolder::isFinished).toList();
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
            throw new DataFolderException("无法读取数据目录：" + generations + "（" + DiskFailure.reason(e) + "）", e);
        }
    }

    private void prune(Generation current, Optional<String> before) {
        List<Generation> others = all().reversed().stream()
                .filter(each -> !each.equals(current))
                .sorted(Comparator.comparing(each -> !before.equals(Optional.of(each.name()))))
                .toList();
        others.stream().skip(kept - 1L).forEach(each -> DurableFiles.delete(each.folder()));
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
}
