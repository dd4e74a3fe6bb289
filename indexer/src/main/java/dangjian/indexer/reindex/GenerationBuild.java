package dangjian.indexer.reindex;

import dangjian.indexer.generation.Audience;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.DurableFiles;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.generation.GenerationReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        List<CorpusReading.ReadFile> files =
                FileVisibility.judge(new CorpusReading(store, reader, workers).read(corpus.files(), progress));
        List<FileOutcome> outcomes =
                files.stream().map(CorpusReading.ReadFile::outcome).toList();
        outcomes.forEach(outcome -> store.locate(outcome.documents()));
        ReindexTally tally = new ReindexTally();
        corpus.unreadable().forEach(tally::addUnreadable);
        outcomes.forEach(tally::add);
        IndexBuild.Setting setting = new IndexBuild.Setting(
                data.building(), program, shortNames, workshop, workers, store, startedAt.toLocalDate());
        List<IndexBuild> builds = builds(setting, outcomes);
        tidy(builds);
        for (int i = 0; i < builds.size(); i++) {
            IndexBuild build = builds.get(i);
            build.write(sources(build, from, builds.subList(0, i)), progress);
        }
        int known =
                (int) files.stream().filter(CorpusReading.ReadFile::wasKnown).count();
        GenerationReport report = tally.report(
                generation.name(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(startedAt),
                (System.nanoTime() - started) / 1e9,
                corpus.changes().with(known, files.size() - known),
                reason);
        if (builds.size() > 1) {
            writePublicReport(outcomes, report);
        }
        return new Built(
                report,
                files.stream().map(CorpusReading.ReadFile::identified).toList(),
                builds.stream()
                        .flatMap(build -> build.relations().nextChange().stream())
                        .min(LocalDate::compareTo));
    }

    /** The index of everything; before it the one for the public, where something is internal: most of it can be taken over from there. */
    private List<IndexBuild> builds(IndexBuild.Setting setting, List<FileOutcome> outcomes)
            throws IOException, InterruptedException {
        List<FileOutcome.Read> all = outcomes.stream()
                .flatMap(outcome -> outcome.documents().stream())
                .toList();
        List<FileOutcome.Read> open =
                all.stream().filter(read -> !read.isInternal()).toList();
        if (open.size() == all.size()) {
            return List.of(IndexBuild.of(setting, Audience.PUBLIC, generation, all, IndexPart.count(all.size())));
        }
        int partsOfPublic = IndexPart.count(open.size());
        int parts = all.size() > 2 * open.size() ? IndexPart.count(all.size()) : partsOfPublic;
        return List.of(
                IndexBuild.of(setting, Audience.PUBLIC, generation.publicPart(), open, partsOfPublic),
                IndexBuild.of(setting, Audience.INTERNAL, generation, all, parts));
    }

    /** Removes what runs before left in the making that this one has no use for. */
    private void tidy(List<IndexBuild> builds) throws IOException {
        Set<String> wanted = builds.stream()
                .flatMap(build -> build.parts().stream())
                .map(part -> part.key(program))
                .collect(Collectors.toSet());
        for (Path each : DurableFiles.list(data.building())) {
            if (!wanted.contains(each.getFileName().toString())) {
                DurableFiles.delete(each);
            }
        }
    }

    /** Where an index can take over from: the generation before, and what this one has already. */
    private static List<Generation> sources(IndexBuild build, Optional<Generation> from, List<IndexBuild> finished) {
        return Stream.concat(
                        from.map(before -> before.of(build.audience())).stream(),
                        finished.stream().map(IndexBuild::generation))
                .toList();
    }

    private void writePublicReport(List<FileOutcome> outcomes, GenerationReport whole) throws IOException {
        ReindexTally tally = new ReindexTally();
        outcomes.stream().map(FileOutcome::forThePublic).forEach(tally::add);
        GenerationReport open = tally.report(whole.generation(), whole.startedAt(), 0, whole.changes(), "");
        DurableFiles.replace(
                generation.publicPart().report(), open.forThePublic().json());
        DurableFiles.sync(generation.publicPart().folder());
    }
}
