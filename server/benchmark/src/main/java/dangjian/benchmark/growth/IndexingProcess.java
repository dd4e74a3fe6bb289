package dangjian.benchmark.growth;

import dangjian.benchmark.measure.ProcessMemory;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.reindex.ReindexProgress;
import dangjian.server.StandardAssembly;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A full reindex in a process of its own, as {@code kb reindex --no-vectors} does it; what it took is beside the index then. */
final class IndexingProcess {

    private IndexingProcess() {}

    /** @param arguments the checkout, the corpus folder, the data folder, the file for what it took */
    public static void main(String[] arguments) throws Exception {
        DataFolder data = DataFolder.open(Path.of(arguments[2]));
        GenerationReport report = new StandardAssembly(Path.of(arguments[0]))
                .withoutVectors()
                .reindexer(data)
                .run(List.of(Path.of(arguments[1])), true, new ReindexProgress() {});
        long peakBytes = ProcessMemory.peakBytes(ProcessHandle.current().pid());
        IndexingCost cost = new IndexingCost(
                report.documents(), report.passages(), report.characters(), report.seconds(), peakBytes);
        Files.writeString(Path.of(arguments[3]), cost.json());
        System.exit(0);
    }
}
