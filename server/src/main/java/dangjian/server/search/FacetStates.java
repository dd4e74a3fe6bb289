package dangjian.server.search;

import dangjian.indexer.schema.Fields;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;

/** The facets' ordinals of each open reader, made once and forgotten when it closes. */
final class FacetStates {

    private final PerReader<SortedSetDocValuesReaderState> states =
            new PerReader<>(reader -> new DefaultSortedSetDocValuesReaderState(reader, Fields.facets()));

    /** Nothing where the index holds no document, and so no facets. */
    Optional<SortedSetDocValuesReaderState> of(IndexReader reader) throws IOException {
        return reader.maxDoc() == 0 ? Optional.empty() : Optional.of(states.of(reader));
    }
}
