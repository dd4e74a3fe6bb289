package dangjian.indexer.generation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to write to a data folder, held by one process at a time. The operating system takes it back when the process dies, however it dies; who held it is
 * written beside it for people.
 */
public final class WriteLock implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WriteLock.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final FileChannel channel;
    private final FileLock lock;
    private final Path holder;

    private WriteLock(FileChannel channel, FileLock lock, Path holder) {
        this.channel = channel;
        this.lock = lock;
        this.holder = holder;
    }

    /** @param holder where it is written who holds the lock */
    static WriteLock acquire(Path file, Path holder) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new WriteLock(channel, lock, holder).announced();
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel, e);
        } catch (IOException e) {
            throw new DataFolderException("无法取得写锁：" + file + "（" + DiskFailure.reason(e) + "）。请检查数据目录的权限和磁盘空间。", e);
        }
        throw new DataFolderException("另一个重建索引的任务" + who(holder) + "正在写这个数据目录：" + file.getParent() + "。请等它结束后再试。");
    }

    private static void closeQuietly(FileChannel channel, OverlappingFileLockException held) {
        try {
            channel.close();
        } catch (IOException e) {
            held.addSuppressed(e);
        }
    }

    private WriteLock announced() {
        if (Files.exists(holder)) {
            log.info("上一次任务{}没有正常结束，接着做。", who(holder));
        }
        String since =
                TIME.format(ZonedDateTime.now(java.time.ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS));
        try {
            Files.writeString(holder, "进程 " + ProcessHandle.current().pid() + "，自 " + since + " 起\n");
        } catch (IOException e) {
            log.warn("无法写明谁在写数据目录：{}（{}）", holder, DiskFailure.reason(e)); // the lock holds without
        }
        return this;
    }

    /** In brackets; empty where it is not known. */
    private static String who(Path holder) {
        try {
            String words = Files.readString(holder).strip();
            return words.isEmpty() ? "" : "（" + words + "）";
        } catch (IOException e) {
            return "";
        }
    }

    void ensureHeld() {
        if (!lock.isValid()) {
            throw new IllegalStateException("the write lock is not held");
        }
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(holder);
            lock.release();
        } catch (IOException e) {
            throw new DataFolderException("无法释放写锁（" + DiskFailure.reason(e) + "）", e);
        }
    }
}
