package dangjian.indexer.reindex;

import dangjian.corpus.document.Document;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.Visibility;
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
     * @param content names what the document was made from ({@link IdentifiedFile#contentKey} and its place within the file)
     * @param passages how many passages it has
     * @param characters how many characters of text
     */
    record Read(CatalogEntry entry, String content, int passages, long characters) {

        static Read of(Document document, String contentKey) {
            long characters = document.passages().stream()
                    .map(Passage::text)
                    .mapToLong(String::length)
                    .sum();
            return new Read(
                    CatalogEntry.of(document),
                    contentKey + "\n" + document.card().source().member(),
                    document.passages().size(),
                    characters);
        }

        boolean isInternal() {
            return entry.card().visibility() == Visibility.INTERNAL;
        }

        /** The same document, which is internal whatever its text says. */
        Read asInternal() {
            return new Read(entry.at(entry.card().withVisibility(Visibility.INTERNAL)), content, passages, characters);
        }
    }

    /** The same, all documents being internal. */
    FileOutcome asInternal() {
        return new FileOutcome(file, documents.stream().map(Read::asInternal).toList(), failures);
    }

    /** What the public may know of it. */
    FileOutcome forThePublic() {
        return new FileOutcome(
                file, documents.stream().filter(read -> !read.isInternal()).toList(), List.of());
    }

    static FileOutcome failed(CorpusFile file, ExtractionException failure) {
        String detail = failure.getCause() == null
                ? ""
                : String.valueOf(failure.getCause().getMessage());
        return new FileOutcome(file, List.of(), List.of(ReindexTally.failed(file.path(), failure.failure(), detail)));
    }
}
