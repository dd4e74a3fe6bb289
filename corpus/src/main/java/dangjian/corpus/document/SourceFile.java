package dangjian.corpus.document;

import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The file a document was read from.
 *
 * @param root the corpus folder, absolute
 * @param path the file below {@code root}, with '/' between names whatever the platform
 * @param format the short name of what the file really is, in lower case: "docx", "doc", "wps", "pdf", "ofd", "html", "txt", "md"
 * @param mediaType the MIME type it is served with
 * @param sizeBytes its length
 * @param contentHash SHA-256 of its bytes, in hexadecimal
 * @param pages how many pages it has, where the format has pages
 */
public record SourceFile(
        Path root,
        String path,
        String format,
        String mediaType,
        long sizeBytes,
        String contentHash,
        OptionalInt pages) {

    public SourceFile {
        Objects.requireNonNull(root);
        Objects.requireNonNull(path);
        Objects.requireNonNull(format);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(contentHash);
        Objects.requireNonNull(pages);
    }

    /** The last name of the path, as people know the file. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
