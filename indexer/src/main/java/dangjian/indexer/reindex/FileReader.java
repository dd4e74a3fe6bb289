package dangjian.indexer.reindex;

import dangjian.corpus.document.Document;
import dangjian.corpus.document.SourceFile;
import dangjian.indexer.catalog.Cataloguer;
import dangjian.indexer.extract.ExtractedPart;
import dangjian.indexer.extract.ExtractedText;
import dangjian.indexer.extract.ExtractionException;
import dangjian.indexer.extract.ExtractionFailure;
import dangjian.indexer.extract.TextExtractor;
import dangjian.indexer.generation.GenerationReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** One file's way to the documents in it. */
final class FileReader {

    private final TextExtractor extractor;
    private final Cataloguer cataloguer;

    FileReader(TextExtractor extractor, Cataloguer cataloguer) {
        this.extractor = extractor;
        this.cataloguer = cataloguer;
    }

    /** Is given each document. */
    interface Documents {

        void add(Document document) throws IOException;
    }

    /**
     * Reads a file and hands over the documents in it, one after the other.
     *
     * @param id the id of the document that is the file itself
     * @return what became of it
     * @throws ExtractionException where not even its bytes can be read
     */
    FileOutcome read(CorpusFile file, String id, Documents documents) throws ExtractionException, IOException {
        Path path = file.absolute();
        String hash = hash(path);
        List<FileOutcome.Read> read = new ArrayList<>();
        List<GenerationReport.FailedFile> failures = new ArrayList<>();
        for (ExtractedPart part : extractor.extractAll(path).parts()) {
            if (part.text().isPresent()) {
                Document document =
                        catalogue(file, hash, part.member(), id, part.text().get());
                documents.add(document);
                read.add(FileOutcome.Read.of(document));
            }
            part.failure()
                    .map(failure -> ReindexTally.failed(
                            part.member().isEmpty() ? file.path() : file.path() + "/" + part.member(),
                            failure.cause(),
                            failure.detail()))
                    .ifPresent(failures::add);
        }
        return new FileOutcome(file, read, failures);
    }

    /** No more files for now. */
    void release() {
        extractor.release();
    }

    private Document catalogue(CorpusFile file, String hash, String member, String id, ExtractedText text) {
        SourceFile source = new SourceFile(
                file.root(),
                file.path(),
                member,
                text.format(),
                text.mediaType(),
                file.sizeBytes(),
                hash,
                text.pages());
        return cataloguer.catalogue(DocumentIds.ofMember(id, member), source, text);
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
