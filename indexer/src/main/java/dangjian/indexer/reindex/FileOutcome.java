package dangjian.indexer.reindex;

import dangjian.corpus.document.Document;
import dangjian.corpus.document.Passage;
import dangjian.indexer.extract.ExtractionException;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.relations.CatalogEntry;
import java.util.List;

/**
 * What became of a file: the documents in it, and what could not be read. A broken file of which some text could be saved has both.
 *
 * @param documents what is kept of each document, in the order of the file
 */
record FileOutcome(CorpusFile file, List<Read> documents, List<GenerationReport.FailedFile> failures) {

    FileOutcome {
        documents = List.copyOf(documents);
        failures = List.copyOf(failures);
    }

    /**
     * What is kept of a document.
     *
     * @param passages how many passages it has
     * @param characters how many characters of text
     */
    record Read(CatalogEntry entry, int passages, long characters) {

        static Read of(Document document) {
            long characters = document.passages().stream()
                    .map(Passage::text)
                    .mapToLong(String::length)
                    .sum();
            return new Read(CatalogEntry.of(document), document.passages().size(), characters);
        }
    }

    static FileOutcome failed(CorpusFile file, ExtractionException failure) {
        String detail = failure.getCause() == null
                ? ""
                : String.valueOf(failure.getCause().getMessage());
        return new FileOutcome(file, List.of(), List.of(ReindexTally.failed(file.path(), failure.failure(), detail)));
    }
}
