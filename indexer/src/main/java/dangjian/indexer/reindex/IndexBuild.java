package dangjian.indexer.reindex;

import dangjian.indexer.generation.Audience;
import dangjian.indexer.generation.DurableFiles;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.relations.CatalogEntry;
import dangjian.indexer.relations.Relations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * One index in the making: that of a generation, or of its part for the public. Its documents are related to each other and to no others.
 *
 * @param generation where it goes
 */
record IndexBuild(
        Setting setting, Audience audience, Generation generation, Relations relations, List<IndexPart> parts) {

    /**
     * What all indexes of a run are made with.
     *
     * @param folder where finished parts are kept until the generation is finished
     * @param shortNames for a short name of a text, what it can stand for
     * @param store the documents that were read
     * @param day the day on which what is in force is asked
     */
    record Setting(
            Path folder,
            String program,
            Map<String, List<String>> shortNames,
            Supplier<Workshop> workshop,
            Workers workers,
            DocumentStore store,
            LocalDate day) {}

    /** The index of documents, in so many parts. */
    static IndexBuild of(
            Setting setting, Audience audience, Generation generation, List<FileOutcome.Read> documents, int parts)
            throws IOException, InterruptedException {
        List<CatalogEntry> entries =
                documents.stream().map(FileOutcome.Read::entry).toList();
        Relations relations = Relations.of(entries, setting.shortNames(), setting.day(), setting.store()::read);
        List<FinishedDocument> finished = new ArrayList<>();
        setting.workers()
                .run(
                        documents.stream()
                                .map(read -> (Callable<FinishedDocument>) () -> FinishedDocument.of(read, relations))
                                .toList(),
                        finished::add);
        return new IndexBuild(setting, audience, generation, relations, IndexPart.of(finished, parts));
    }

    /** Writes it, taking over what is the same in finished indexes. */
    void write(List<Generation> sources, ReindexProgress progress) throws IOException, InterruptedException {
        Files.createDirectories(setting.folder());
        Files.createDirectories(generation.index());
        List<IndexBefore> before = new ArrayList<>();
        try {
            for (Generation source : sources) {
                IndexBefore.open(source, setting.program()).ifPresent(before::add);
            }
            PartMaker maker = new PartMaker(
                    setting.folder(),
                    before,
                    setting.workshop(),
                    setting.store(),
                    relations,
                    setting.program(),
                    progress);
            progress.indexing(parts.stream().mapToInt(maker::missing).sum());
            Map<Integer, Segment> segments = new TreeMap<>();
            setting.workers()
                    .run(
                            parts.stream()
                                    .filter(part -> !part.documents().isEmpty())
                                    .map(part -> (Callable<Map.Entry<Integer, Segment>>)
                                            () -> Map.entry(part.number(), maker.make(part)))
                                    .toList(),
                            made -> segments.put(made.getKey(), made.getValue()));
            progress.finishing();
            Segment.join(
                    generation.index(),
                    segments.entrySet().stream()
                            .map(each -> Map.entry(parts.get(each.getKey()).segment(), each.getValue()))
                            .toList());
        } finally {
            for (IndexBefore index : before) {
                index.close();
            }
        }
        DurableFiles.replace(generation.contents(), new IndexContents(setting.program(), parts).json());
    }
}
