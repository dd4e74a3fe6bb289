package dangjian.indexer.reindex;

import dangjian.corpus.document.Document;
import dangjian.corpus.document.Passage;
import dangjian.indexer.extract.ExtractionException;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.relations.CatalogEntry;
import java.util.Optional;

/**
 * What became of a file: a document, or a failure.
 *
 * @param entry what is kept of the document, where there is one
 * @param passages how many passages it has
 * @param characters how many characters of text
 */
record FileOutcome(
        CorpusFile file,
        Optional<CatalogEntry> entry,
        int passages,
        long characters,
        Optional<GenerationReport.FailedFile> failure) {

    static FileOutcome read(CorpusFile file, Document document) {
        long characters = document.passages().stream()
                .map(Passage::text)
                .mapToLong(String::length)
                .sum();
        return new FileOutcome(
                file,
                Optional.of(CatalogEntry.of(document)),
                document.passages().size(),
                characters,
                Optional.empty());
    }

    static FileOutcome failed(CorpusFile file, ExtractionException failure) {
        String detail = failure.getCause() == null
                ? ""
                : String.valueOf(failure.getCause().getMessage());
        return new FileOutcome(
                file, Optional.empty(), 0, 0, Optional.of(ReindexTally.failed(file.path(), failure.failure(), detail)));
    }
}
