package dangjian.indexer.generation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The right to write to a data folder, held by one process at a time. The operating system takes it back when the process dies. */
public final class WriteLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private WriteLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static WriteLock acquire(Path file) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new WriteLock(channel, lock);
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel, e);
        } catch (IOException e) {
            throw new DataFolderException("无法取得写锁：" + file + "（" + DataFolder.reason(e) + "）", e);
        }
        throw new DataFolderException("另一个重建索引的任务正在写这个数据目录：" + file.getParent() + "。请等它结束后再试。");
    }

    private static void closeQuietly(FileChannel channel, OverlappingFileLockException held) {
        try {
            channel.close();
        } catch (IOException e) {
            held.addSuppressed(e);
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
            lock.release();
        } catch (IOException e) {
            throw new DataFolderException("无法释放写锁（" + DataFolder.reason(e) + "）", e);
        }
    }
}
