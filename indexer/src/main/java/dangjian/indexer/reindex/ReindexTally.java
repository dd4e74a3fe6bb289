package dangjian.indexer.reindex;

import dangjian.corpus.document.DocumentCard;
import dangjian.indexer.extract.ExtractionFailure;
import dangjian.indexer.generation.GenerationReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what a run did. Used by one thread. */
final class ReindexTally {

    private final Map<String, Integer> byKind = new TreeMap<>();
    private final Map<String, Integer> byFormat = new TreeMap<>();
    private final List<GenerationReport.FailedFile> failures = new ArrayList<>();
    private int files;
    private int documents;
    private long passages;
    private long characters;
    private long bytes;

    void add(FileOutcome outcome) {
        files++;
        bytes += outcome.file().sizeBytes();
        for (FileOutcome.Read document : outcome.documents()) {
            passages += document.passages();
            characters += document.characters();
            addDocument(document.entry().card());
        }
        failures.addAll(outcome.failures());
    }

    private void addDocument(DocumentCard card) {
        documents++;
        byKind.merge(card.kind().code(), 1, Integer::sum);
        byFormat.merge(card.source().format(), 1, Integer::sum);
    }

    void addUnreadable(CorpusFolders.Unreadable place) {
        files++;
        failures.add(failed(place.path(), place.cause(), ""));
    }

    static GenerationReport.FailedFile failed(String path, ExtractionFailure failure, String detail) {
        return new GenerationReport.FailedFile(path, failure.code(), failure.label(), failure.advice(), detail);
    }

    GenerationReport report(
            String generation, String startedAt, double seconds, GenerationReport.Changes changes, String reason) {
        failures.sort(Comparator.comparing(GenerationReport.FailedFile::path));
        return new GenerationReport(
                generation,
                false,
                startedAt,
                seconds,
                files,
                documents,
                passages,
                characters,
                bytes,
                byKind,
                byFormat,
                changes,
                reason,
                failures);
    }
}
