package dangjian.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An encrypted docx, xlsx or pptx. Excel encrypts what is only write-protected too, with a password that everyone knows: that is no obstacle. */
final class ProtectedOffice implements FormatReader {

    private final Unpacking.Readers readers;

    /** @param readers read what comes out */
    ProtectedOffice(Unpacking.Readers readers) {
        this.readers = readers;
    }

    @Override
    public ExtractedText read(Path file, Members members) throws ExtractionException {
        Path plain = null;
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            Decryptor decryptor = new EncryptionInfo(container).getDecryptor();
            if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw new ExtractionException(ExtractionFailure.ENCRYPTED, file);
            }
            plain = Files.createTempFile("decrypted", ".office");
            try (InputStream in = decryptor.getDataStream(container)) {
                Files.copy(in, plain, StandardCopyOption.REPLACE_EXISTING);
            }
            return readers.readerFor(plain).read(plain, members);
        } catch (GeneralSecurityException | EncryptedDocumentException e) {
            throw new ExtractionException(ExtractionFailure.ENCRYPTED, file, e);
        } catch (IOException | RuntimeException e) {
            throw new ExtractionException(ExtractionFailure.CORRUPT, file, e);
        } finally {
            delete(plain);
        }
    }

    private static void delete(Path file) {
        if (file != null) {
            file.toFile().delete();
        }
    }
}
