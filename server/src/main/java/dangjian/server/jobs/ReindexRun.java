package dangjian.server.jobs;

import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.reindex.ReindexProgress;
import dangjian.indexer.reindex.VectorProgress;

/** What a job does. */
public interface ReindexRun {

    /**
     * Makes a new generation and has it serve.
     *
     * @param full whether to build anew even when nothing has changed
     */
    GenerationReport index(boolean full, ReindexProgress progress) throws InterruptedException;

    /** Gives it its vectors, where they are not switched off. */
    void vectors(VectorProgress progress) throws InterruptedException;
}
