package dangjian.server.search;

import dangjian.indexer.schema.Fields;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;

/** The facets' ordinals of each open reader, made once and forgotten when it closes. */
final class FacetStates {

    private final Map<IndexReader.CacheKey, SortedSetDocValuesReaderState> states = new ConcurrentHashMap<>();

    /** Nothing where the index holds no document, and so no facets. */
    Optional<SortedSetDocValuesReaderState> of(IndexReader reader) throws IOException {
        if (reader.maxDoc() == 0) {
            return Optional.empty();
        }
        IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
        SortedSetDocValuesReaderState known = states.get(helper.getKey());
        if (known != null) {
            return Optional.of(known);
        }
        SortedSetDocValuesReaderState made = new DefaultSortedSetDocValuesReaderState(reader, Fields.facets());
        if (states.putIfAbsent(helper.getKey(), made) == null) {
            helper.addClosedListener(states::remove);
        }
        return Optional.of(made);
    }
}
