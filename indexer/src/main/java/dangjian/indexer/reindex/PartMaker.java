package dangjian.indexer.reindex;

import dangjian.corpus.document.Document;
import dangjian.indexer.generation.DurableFiles;
import dangjian.indexer.relations.Relations;
import dangjian.indexer.schema.IndexLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SlowCodecReaderWrapper;
import org.apache.lucene.store.FSDirectory;

/**
 * Makes the segments of an index's parts: takes over a segment that is the same, copies the documents that are the same out of one that is not, and analyses the rest.
 * What is finished stays on disk until the generation is, so that a run that was stopped goes on from there. Safe for several threads.
 *
 * @param folder where finished segments are kept, each in a folder named by its key
 * @param before indexes to take over from
 */
record PartMaker(
        Path folder,
        List<IndexBefore> before,
        Supplier<Workshop> workshop,
        DocumentStore store,
        Relations relations,
        String program,
        ReindexProgress progress) {

    private static final double BUFFER_MEGABYTES = 256;

    /** How many documents have to be analysed for a part. */
    int missing(IndexPart part) {
        boolean isThere = isFinished(part) || same(part).isPresent();
        return isThere ? 0 : part.documents().size() - shared(part).documents().size();
    }

    private Optional<Segment> same(IndexPart part) {
        return before.stream().flatMap(index -> index.same(part).stream()).findFirst();
    }

    /** Documents that are the same in an index before. */
    private record Shared(Set<FinishedDocument> documents, Optional<IndexBefore> in) {}

    private Shared shared(IndexPart part) {
        return before.stream()
                .map(index -> new Shared(index.shared(part), Optional.of(index)))
                .filter(shared -> !shared.documents().isEmpty())
                .max(Comparator.comparing(shared -> shared.documents().size()))
                .orElse(new Shared(Set.of(), Optional.empty()));
    }

    private Path finished(IndexPart part) {
        return folder.resolve(part.key(program));
    }

    private boolean isFinished(IndexPart part) {
        return Files.isDirectory(finished(part));
    }

    /** The segment of a part that has documents. */
    Segment make(IndexPart part) throws IOException {
        Optional<Segment> same = same(part);
        if (same.isPresent()) {
            return same.get();
        }
        if (!isFinished(part)) {
            buildOrLeaveNothing(part);
        }
        Segment made = Segment.only(finished(part));
        if (made.length() != part.length()) {
            throw new IllegalStateException(
                    "part " + part.number() + " has " + made.length() + " instead of " + part.length());
        }
        return made;
    }

    /** On a full disk the unfinished would take the place that is wanted to go on. */
    private void buildOrLeaveNothing(IndexPart part) throws IOException {
        Path unfinished = folder.resolve(part.key(program) + ".tmp");
        Path added = folder.resolve(part.key(program) + ".added");
        try {
            build(part, unfinished, added);
        } finally {
            DurableFiles.delete(unfinished);
            DurableFiles.delete(added);
        }
    }

    private void build(IndexPart part, Path unfinished, Path added) throws IOException {
        Shared shared = shared(part);
        List<FinishedDocument> missing = part.documents().stream()
                .filter(document -> !shared.documents().contains(document))
                .toList();
        if (shared.in().isEmpty()) {
            write(unfinished, missing);
        } else {
            if (!missing.isEmpty()) {
                write(added, missing);
            }
            merge(unfinished, shared.in().get().reader(part, shared.documents()), added);
        }
        DurableFiles.sync(unfinished);
        Files.move(unfinished, finished(part), StandardCopyOption.ATOMIC_MOVE);
    }

    /** One segment of some documents, made anew. */
    private void write(Path to, List<FinishedDocument> documents) throws IOException {
        double buffer = BUFFER_MEGABYTES / Runtime.getRuntime().availableProcessors();
        try (FSDirectory directory = FSDirectory.open(to);
                IndexWriter writer =
                        new IndexWriter(directory, IndexLayout.of(workshop.get().analyzer(), buffer))) {
            for (FinishedDocument each : documents) {
                Document document = relations.complete(store.read(each.id()));
                writer.addDocuments(workshop.get().blocks().build(document, relations.citing(document)));
                progress.documentDone(document.card().title());
            }
            writer.forceMerge(1);
            writer.commit();
        }
    }

    /** One segment of what is shared and what is added. */
    private void merge(Path to, CodecReader shared, Path added) throws IOException {
        try (FSDirectory directory = FSDirectory.open(to);
                IndexWriter writer =
                        new IndexWriter(directory, IndexLayout.of(workshop.get().analyzer(), BUFFER_MEGABYTES))) {
            if (Files.exists(added)) {
                try (FSDirectory more = FSDirectory.open(added);
                        DirectoryReader reader = DirectoryReader.open(more)) {
                    writer.addIndexes(
                            shared,
                            SlowCodecReaderWrapper.wrap(reader.leaves().get(0).reader()));
                }
            } else {
                writer.addIndexes(shared);
            }
            writer.commit();
        }
    }
}
