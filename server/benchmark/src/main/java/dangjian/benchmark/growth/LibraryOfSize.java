package dangjian.benchmark.growth;

import dangjian.benchmark.measure.FolderSize;
import dangjian.indexer.embedding.TextEmbedder;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.reindex.VectorBuilder;
import dangjian.indexer.reindex.VectorProgress;
import dangjian.indexer.schema.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A library of one size on disk: its files, its data folder, and what its indexing took. What is there from a run before is not made again.
 *
 * @param folder holds all of it
 * @param home the checkout
 * @param jvm starts its processes
 */
record LibraryOfSize(Path folder, Path home, int documents, ChildJvm jvm) {

    /** As {@code kb} gives the program. */
    private static final int INDEXING_HEAP_MEGABYTES = 2_048;

    private static final int WARM_UP = 2;

    private Path corpus() {
        return folder.resolve("corpus");
    }

    private DataFolder data() {
        return DataFolder.open(folder.resolve("data"));
    }

    private Generation generation() {
        return data().current().orElseThrow();
    }

    private Path costFile() {
        return folder.resolve("indexing.json");
    }

    boolean isIndexed() {
        return Files.exists(costFile());
    }

    /** What its indexing took. */
    IndexingCost cost() throws IOException {
        return IndexingCost.read(costFile());
    }

    /** Writes the files and indexes them. */
    void index(VariedLibrary library) throws IOException, InterruptedException {
        library.write(corpus(), documents);
        jvm.run(jvm.of(
                IndexingProcess.class,
                INDEXING_HEAP_MEGABYTES,
                List.of(
                        home.toString(),
                        corpus().toString(),
                        folder.resolve("data").toString(),
                        costFile().toString())));
    }

    /** The text of its files. */
    List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(corpus())) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    boolean hasVectors() {
        return Files.exists(generation().vectors());
    }

    /** Gives it vectors. */
    void embed(TextEmbedder embedder) throws InterruptedException {
        new VectorBuilder(data(), embedder).run(new VectorProgress() {});
    }

    /** Serves it without vectors, and with them where it is to have them, and asks. */
    LibraryFigures measure(SampleSearches searches, boolean withVectors, Heaps heaps)
            throws IOException, InterruptedException {
        return new LibraryFigures(
                cost(),
                FolderSize.bytes(generation().index()),
                IndexSize.terms(generation(), Fields.WORDS),
                IndexSize.terms(generation(), Fields.CHARACTERS),
                serve(searches, false, heaps.withoutVectors()),
                withVectors ? Optional.of(serve(searches, true, heaps.withVectors())) : Optional.empty());
    }

    /** How much heap a server may have, in megabytes. */
    record Heaps(int withoutVectors, int withVectors) {}

    private LibraryFigures.Serving serve(SampleSearches searches, boolean withVectors, int heapMegabytes)
            throws IOException, InterruptedException {
        try (ServedLibrary served =
                ServedLibrary.start(jvm, home, folder.resolve("data"), withVectors, heapMegabytes)) {
            ServedLibrary.Answers answers = served.ask(searches, WARM_UP);
            return new LibraryFigures.Serving(served.readySeconds(), served.heapBytes(), served.peakBytes(), answers);
        }
    }
}
