package dangjian.indexer.reindex;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.RunningNote;

/** Tells the one who waits how a run goes on, and writes it down in the data folder for everyone else. */
final class NotedProgress implements ReindexProgress, VectorProgress {

    private final RunningNote note;
    private final ReindexProgress reindex;
    private final VectorProgress vectors;

    private NotedProgress(DataFolder data, ReindexProgress reindex, VectorProgress vectors) {
        this.note = new RunningNote(data);
        this.reindex = reindex;
        this.vectors = vectors;
    }

    static ReindexProgress of(DataFolder data, ReindexProgress told) {
        return new NotedProgress(data, told, VectorProgress.SILENT);
    }

    static VectorProgress of(DataFolder data, VectorProgress told) {
        return new NotedProgress(data, ReindexProgress.SILENT, told);
    }

    @Override
    public void started(int files) {
        note.begin("读取文件", files);
        reindex.started(files);
    }

    @Override
    public void fileDone(String path) {
        note.done(1);
        reindex.fileDone(path);
    }

    @Override
    public void indexing(int documents) {
        note.begin("建立索引", documents);
        reindex.indexing(documents);
    }

    @Override
    public void documentDone(String title) {
        note.done(1);
        reindex.documentDone(title);
    }

    @Override
    public void finishing() {
        note.begin("收尾", 0);
        reindex.finishing();
    }

    @Override
    public void started(int missing, int all) {
        note.begin("计算语义向量", missing);
        vectors.started(missing, all);
    }

    @Override
    public void done(int more) {
        note.done(more);
        vectors.done(more);
    }

    @Override
    public void ended() {
        note.close();
        reindex.ended();
        vectors.ended();
    }
}
