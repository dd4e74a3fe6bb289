package dangjian.indexer.generation;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in Chinese what went wrong with a disk. */
public final class DiskFailure {

    private DiskFailure() {}

    /** What went wrong, in a few words for a person. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "没有权限";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "同名文件已存在";
        }
        if (e instanceof NoSuchFileException) {
            return "文件不在了：" + e.getMessage();
        }
        String words = e instanceof FileSystemException failed && failed.getReason() != null
                ? failed.getReason()
                : String.valueOf(e.getMessage());
        if (words.contains("No space left") || words.contains("not enough space")) {
            return "磁盘空间不足，请腾出空间后再试";
        }
        return words.contains("Read-only file system") ? "磁盘是只读的" : words;
    }
}
