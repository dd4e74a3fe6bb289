package dangjian.corpus.document;

import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The file a document was read from.
 *
 * @param root the corpus folder, absolute
 * @param path the file below {@code root}, with '/' between names whatever the platform
 * @param member where the document lies within the file, with '/' between names ("附件/名单.xlsx" in an archive or a mail); empty for the file itself
 * @param format the short name of what the file really is, in lower case: "docx", "doc", "wps", "pdf", "ofd", "html", "txt", "md"
 * @param mediaType the MIME type it is served with
 * @param sizeBytes the length of the file on disk
 * @param contentHash SHA-256 of the bytes of the file on disk, in hexadecimal
 * @param pages how many pages it has, where the format has pages
 */
public record SourceFile(
        Path root,
        String path,
        String member,
        String format,
        String mediaType,
        long sizeBytes,
        String contentHash,
        OptionalInt pages) {

    public SourceFile {
        Objects.requireNonNull(root);
        Objects.requireNonNull(path);
        Objects.requireNonNull(member);
        Objects.requireNonNull(format);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(contentHash);
        Objects.requireNonNull(pages);
    }

    /** A document that is a file of its own. */
    public SourceFile(
            Path root,
            String path,
            String format,
            String mediaType,
            long sizeBytes,
            String contentHash,
            OptionalInt pages) {
        this(root, path, "", format, mediaType, sizeBytes, contentHash, pages);
    }

    /** Where the document is below the corpus folder, as people are told: "通知.zip/附件1.docx" for one within a file. */
    public String fullPath() {
        return member.isEmpty() ? path : path + "/" + member;
    }

    /** The last name of the full path, as people know the document. */
    public String fileName() {
        String full = fullPath();
        return full.substring(full.lastIndexOf('/') + 1);
    }

    /** The name of the file on disk that is served for the document: the archive or mail it lies in. */
    public String nameOnDisk() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether the document lies within a file. */
    public boolean liesWithinAFile() {
        return !member.isEmpty();
    }

    /** The same file, moved. */
    public SourceFile at(Path newRoot, String newPath) {
        return new SourceFile(newRoot, newPath, member, format, mediaType, sizeBytes, contentHash, pages);
    }
}
