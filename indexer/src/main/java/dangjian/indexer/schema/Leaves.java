package dangjian.indexer.schema;

import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/** The leaves (segments) of an index. */
public final class Leaves {

    private Leaves() {}

    /** The leaf that a Lucene number of the whole index lies in. */
    public static LeafReaderContext of(IndexReader reader, int number) {
        List<LeafReaderContext> leaves = reader.leaves();
        return leaves.get(ReaderUtil.subIndex(number, leaves));
    }
}
