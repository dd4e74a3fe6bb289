package dangjian.indexer.reindex;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * A file of the corpus.
 *
 * @param root the corpus folder, absolute
 * @param path below the root, '/' between names
 * @param sizeBytes its length
 * @param modifiedMillis its modification time, milliseconds since 1970
 * @param changedMillis when the system last touched its entry (ctime), which no program can set back; 0 where the system has no such time
 * @param isInternal whether it lies in an internal folder ({@link InternalFolders})
 */
record CorpusFile(Path root, String path, long sizeBytes, long modifiedMillis, long changedMillis, boolean isInternal) {

    private static final boolean HAS_CHANGE_TIME =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    static CorpusFile of(Path root, String path, Path file, BasicFileAttributes attributes, boolean isInternal)
            throws IOException {
        long changed = HAS_CHANGE_TIME
                ? ((FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS)).toMillis()
                : 0;
        return new CorpusFile(
                root, path, attributes.size(), attributes.lastModifiedTime().toMillis(), changed, isInternal);
    }

    /** Stands for a time that is like no other, so that the file counts as touched. */
    static final long UNSURE = Long.MIN_VALUE;

    /** The file as it was, while it is being written: it is not looked into, and will be. */
    CorpusFile asItWas(long oldSizeBytes) {
        return new CorpusFile(root, path, oldSizeBytes, UNSURE, 0, isInternal);
    }

    Path absolute() {
        return root.resolve(path);
    }

    /** Its last name. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The same file as it is now. */
    CorpusFile now() throws IOException {
        Path file = absolute();
        return of(
                root,
                path,
                file,
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS),
                isInternal);
    }
}
