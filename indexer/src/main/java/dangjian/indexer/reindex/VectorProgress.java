package dangjian.indexer.reindex;

import dangjian.indexer.embedding.CachedEmbedder;

/** Is told how the making of vectors goes on, from several threads. */
public interface VectorProgress extends CachedEmbedder.Listener {

    /** Says nothing to anyone. */
    VectorProgress SILENT = new VectorProgress() {};

    /** It is over, however it ended. */
    default void ended() {}
}
