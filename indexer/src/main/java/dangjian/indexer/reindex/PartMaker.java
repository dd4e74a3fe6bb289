package dangjian.indexer.reindex;

import dangjian.corpus.document.Document;
import dangjian.indexer.generation.DurableFiles;
import dangjian.indexer.relations.Relations;
import dangjian.indexer.schema.IndexLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
 * @param before the index before, where there is one to take over from
 */
record PartMaker(
        Path folder,
        Optional<IndexBefore> before,
        Supplier<Workshop> workshop,
        DocumentStore store,
        Relations relations,
        String program,
        ReindexProgress progress) {

    private static final double BUFFER_MEGABYTES = 256;

    /** How many documents have to be analysed for a part. */
    int missing(IndexPart part) {
        boolean isThere =
                isFinished(part) || before.flatMap(index -> index.same(part)).isPresent();
        return isThere ? 0 : part.documents().size() - shared(part).size();
    }

    private Set<FinishedDocument> shared(IndexPart part) {
        return before.map(index -> index.shared(part)).orElse(Set.of());
    }

    private Path finished(IndexPart part) {
        return folder.resolve(part.key(program));
    }

    private boolean isFinished(IndexPart part) {
        return Files.isDirectory(finished(part));
    }

    /** The segment of a part that has documents. */
    Segment make(IndexPart part) throws IOException {
        Optional<Segment> same = before.flatMap(index -> index.same(part));
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
        Set<FinishedDocument> shared = shared(part);
        List<FinishedDocument> missing = part.documents().stream()
                .filter(document -> !shared.contains(document))
                .toList();
        if (shared.isEmpty()) {
            write(unfinished, missing);
        } else {
            if (!missing.isEmpty()) {
                write(added, missing);
            }
            merge(unfinished, before.orElseThrow().reader(part, shared), added);
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

    /** Removes what runs before left that this one has no use for. */
    void tidy(List<IndexPart> wanted) throws IOException {
        Set<String> keys =
                Set.copyOf(wanted.stream().map(part -> part.key(program)).toList());
        for (Path each : DurableFiles.list(folder)) {
            if (!keys.contains(each.getFileName().toString())) {
                DurableFiles.delete(each);
            }
        }
    }
}
