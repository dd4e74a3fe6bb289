package dangjian.indexer.reindex;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.DurableFiles;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.relations.CatalogEntry;
import dangjian.indexer.relations.Relations;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** One generation in the making, out of what is known and what has to be read and analysed, by as many threads as there are processors. */
final class GenerationBuild {

    private final DataFolder data;
    private final Generation generation;
    private final String program;
    private final Map<String, List<String>> shortNames;
    private final Supplier<Workshop> workshop;
    private final Workers workers;

    /** @param shortNames for a short name of a text, what it can stand for */
    GenerationBuild(
            DataFolder data,
            Generation generation,
            String program,
            Map<String, List<String>> shortNames,
            Supplier<Workshop> workshop,
            Workers workers) {
        this.data = data;
        this.generation = generation;
        this.program = program;
        this.shortNames = shortNames;
        this.workshop = workshop;
        this.workers = workers;
    }

    /**
     * What was built.
     *
     * @param files the files as they were read
     * @param nextChange the next day on which a text comes into force or ceases to be
     */
    record Built(GenerationReport report, List<IdentifiedFile> files, Optional<LocalDate> nextChange) {}

    /**
     * Builds.
     *
     * @param from the generation to take over from what is the same, if any
     * @param reason why more is done over than what changed in the files
     */
    Built run(
            CorpusState corpus,
            DocumentStore store,
            Optional<Generation> from,
            String reason,
            OffsetDateTime startedAt,
            ReindexProgress progress)
            throws IOException, InterruptedException {
        long started = System.nanoTime();
        Supplier<FileReader> reader =
                () -> new FileReader(workshop.get().extractor(), workshop.get().cataloguer());
        List<CorpusReading.ReadFile> files = new CorpusReading(store, reader, workers).read(corpus.files(), progress);
        ReindexTally tally = new ReindexTally();
        corpus.unreadable().forEach(tally::addUnreadable);
        files.forEach(file -> tally.add(file.outcome()));
        List<FileOutcome.Read> documents = files.stream()
                .flatMap(file -> file.outcome().documents().stream())
                .toList();
        List<CatalogEntry> entries =
                documents.stream().map(FileOutcome.Read::entry).toList();
        Relations relations = Relations.of(entries, shortNames, startedAt.toLocalDate(), store::read);
        List<IndexPart> parts = IndexPart.of(finish(documents, relations));
        write(parts, store, relations, from, progress);
        int known =
                (int) files.stream().filter(CorpusReading.ReadFile::wasKnown).count();
        GenerationReport report = tally.report(
                generation.name(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(startedAt),
                (System.nanoTime() - started) / 1e9,
                corpus.changes().with(known, files.size() - known),
                reason);
        return new Built(
                report, files.stream().map(CorpusReading.ReadFile::identified).toList(), relations.nextChange());
    }

    private List<FinishedDocument> finish(List<FileOutcome.Read> documents, Relations relations)
            throws IOException, InterruptedException {
        List<FinishedDocument> finished = new ArrayList<>();
        workers.run(
                documents.stream()
                        .map(read -> (Callable<FinishedDocument>) () -> FinishedDocument.of(read, relations))
                        .toList(),
                finished::add);
        return finished;
    }

    private void write(
            List<IndexPart> parts,
            DocumentStore store,
            Relations relations,
            Optional<Generation> from,
            ReindexProgress progress)
            throws IOException, InterruptedException {
        Files.createDirectories(data.building());
        Optional<IndexBefore> before = from.flatMap(generationBefore -> IndexBefore.open(generationBefore, program));
        try {
            PartMaker maker = new PartMaker(data.building(), before, workshop, store, relations, program, progress);
            maker.tidy(parts);
            progress.indexing(parts.stream().mapToInt(maker::missing).sum());
            Map<Integer, Segment> segments = new TreeMap<>();
            workers.run(
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
            if (before.isPresent()) {
                before.get().close();
            }
        }
        DurableFiles.replace(generation.contents(), new IndexContents(program, parts).json());
    }
}
