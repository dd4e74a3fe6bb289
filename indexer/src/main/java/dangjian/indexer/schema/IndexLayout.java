package dangjian.indexer.schema;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** How an index is written: blocks in the order of their documents' ids, whatever order they come in. */
public final class IndexLayout {

    private IndexLayout() {}

    /**
     * For a writer of one part of an index, which commits when told and merges when told.
     *
     * @param bufferMegabytes is held in memory before a segment is written
     */
    public static IndexWriterConfig of(Analyzer analyzer, double bufferMegabytes) {
        return new IndexWriterConfig(analyzer)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setParentField(Fields.BLOCK_END)
                .setIndexSort(new Sort(new SortField(Fields.ORDER, SortField.Type.STRING)))
                .setRAMBufferSizeMB(bufferMegabytes)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
    }
}
