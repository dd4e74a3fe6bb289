package dangjian.benchmark.indexing;

/** What is done with the texts once a round. */
interface IndexingWork {

    /** As the table shows it. */
    String name();

    /** Does it; an index, where one comes of it, goes into the folder. */
    void run(IndexedTexts texts, int threads, IndexFolder folder) throws Exception;
}
