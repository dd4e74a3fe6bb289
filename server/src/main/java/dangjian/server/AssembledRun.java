package dangjian.server;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.reindex.ReindexProgress;
import dangjian.indexer.reindex.VectorBuilder;
import dangjian.indexer.reindex.VectorProgress;
import dangjian.server.cli.Assembly;
import dangjian.server.jobs.ReindexRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A reindex as {@code kb reindex} does it, with the parts of this process; put together anew for each, so that changed topics and words are seen. */
record AssembledRun(Assembly assembly, DataFolder data, List<Path> corpus) implements ReindexRun {

    @Override
    public GenerationReport index(boolean full, ReindexProgress progress) throws InterruptedException {
        return assembly.reindexer(data).run(corpus, full, progress);
    }

    @Override
    public void vectors(VectorProgress progress) throws InterruptedException {
        Optional<VectorBuilder> builder = assembly.vectors(data);
        if (builder.isPresent()) {
            builder.get().run(progress);
        }
    }
}
