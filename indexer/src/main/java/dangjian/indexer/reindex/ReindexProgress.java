package dangjian.indexer.reindex;

/** Is told how a run goes on, from several threads. */
public interface ReindexProgress {

    /** Says nothing to anyone. */
    ReindexProgress SILENT = new ReindexProgress() {};

    /** The number of files to read is known; those that are taken over are not among them. */
    default void started(int files) {}

    /** One more file is done, read or failed. */
    default void fileDone(String path) {}

    /** All files are read, and what the documents say of each other is settled; so many documents are to be analysed. */
    default void indexing(int documents) {}

    /** One more document is in the index. */
    default void documentDone(String title) {}

    /** All documents are done; the index is being closed. */
    default void finishing() {}

    /** The run is over, however it ended. */
    default void ended() {}
}
