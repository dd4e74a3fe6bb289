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
import java.nio.file.Path;
import java.util.ArrayList;
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
     * @return what became of it
     * @throws ExtractionException where not even its bytes can be read
     */
    FileOutcome read(IdentifiedFile identified, Documents documents) throws ExtractionException, IOException {
        CorpusFile file = identified.file();
        Path path = file.absolute();
        if (!identified.isReadable()) {
            throw new ExtractionException(ExtractionFailure.UNREADABLE, path);
        }
        List<FileOutcome.Read> read = new ArrayList<>();
        List<GenerationReport.FailedFile> failures = new ArrayList<>();
        for (ExtractedPart part : extractor.extractAll(path).parts()) {
            if (part.text().isPresent()) {
                Document document =
                        catalogue(identified, part.member(), part.text().get());
                documents.add(document);
                read.add(FileOutcome.Read.of(document, identified.contentKey()));
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

    private Document catalogue(IdentifiedFile identified, String member, ExtractedText text) {
        CorpusFile file = identified.file();
        SourceFile source = new SourceFile(
                file.root(),
                file.path(),
                member,
                text.format(),
                text.mediaType(),
                file.sizeBytes(),
                identified.hash(),
                text.pages());
        return cataloguer.catalogue(DocumentIds.ofMember(identified.id(), member), source, text);
    }
}
