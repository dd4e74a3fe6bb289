package dangjian.indexer.reindex;

import dangjian.corpus.document.Document;
import dangjian.corpus.document.SourceFile;
import dangjian.indexer.catalog.Cataloguer;
import dangjian.indexer.extract.ExtractedText;
import dangjian.indexer.extract.ExtractionException;
import dangjian.indexer.extract.ExtractionFailure;
import dangjian.indexer.extract.TextExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** One file's way to a document. */
final class FileReader {

    private final TextExtractor extractor;
    private final Cataloguer cataloguer;

    FileReader(TextExtractor extractor, Cataloguer cataloguer) {
        this.extractor = extractor;
        this.cataloguer = cataloguer;
    }

    /** @throws ExtractionException where the file can't be read */
    Document read(CorpusFile file, String id) throws ExtractionException {
        Path path = file.absolute();
        String hash = hash(path);
        ExtractedText text = extractor.extract(path);
        SourceFile source = new SourceFile(
                file.root(), file.path(), text.format(), text.mediaType(), file.sizeBytes(), hash, text.pages());
        return cataloguer.catalogue(id, source, text);
    }

    private static String hash(Path file) throws ExtractionException {
        MessageDigest digest = DocumentIds.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new ExtractionException(ExtractionFailure.UNREADABLE, file, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
