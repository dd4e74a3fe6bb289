package dangjian.indexer.backup;

import dangjian.corpus.document.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * How long something was that was copied, and its SHA-256.
 *
 * @param sizeBytes how many bytes were copied
 * @param sha256 in hexadecimal
 */
record Checksum(long sizeBytes, String sha256) {

    private static final int BUFFER_BYTES = 64 * 1024;

    /**
     * Copies, and says what was copied; no more than so many bytes, and one to tell that there are more.
     *
     * @param out may be {@link OutputStream#nullOutputStream()}
     */
    static Checksum ofCopy(InputStream in, OutputStream out, long mostBytes) throws IOException {
        MessageDigest digest = ContentHash.sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        long size = 0;
        for (int count = in.read(buffer); count >= 0 && size <= mostBytes; count = in.read(buffer)) {
            out.write(buffer, 0, count);
            digest.update(buffer, 0, count);
            size += count;
        }
        return new Checksum(size, HexFormat.of().formatHex(digest.digest()));
    }

    boolean isOf(BackupContents.Entry entry) {
        return sizeBytes == entry.sizeBytes() && sha256.equals(entry.sha256());
    }
}
