package dangjian.server.search;

import dangjian.indexer.schema.Fields;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;

/** The facets' ordinals of each open reader, and the facets of all that the viewer sees there; made once and forgotten when it closes. */
final class FacetStates {

    private static final int MOST_VALUES = 1_000;

    private final Viewer viewer;
    private final PerReader<SortedSetDocValuesReaderState> states =
            new PerReader<>(reader -> new DefaultSortedSetDocValuesReaderState(reader, Fields.facets()));
    private final PerReader<Everything> everything = new PerReader<>(this::count);

    FacetStates(Viewer viewer) {
        this.viewer = viewer;
    }

    /** Nothing where the index holds no document, and so no facets. */
    Optional<SortedSetDocValuesReaderState> of(IndexReader reader) throws IOException {
        return reader.maxDoc() == 0 ? Optional.empty() : Optional.of(states.of(reader));
    }

    /**
     * All documents there are for the viewer.
     *
     * @param facets as {@link #values} gives them
     */
    record Everything(int total, Map<String, List<LabelAndValue>> facets) {}

    /** What there is in an index that holds a document. */
    Everything everything(IndexReader reader) throws IOException {
        return everything.of(reader);
    }

    private Everything count(IndexReader reader) throws IOException {
        FacetsCollector found = new IndexSearcher(reader)
                .search(LibraryView.visible(MatchAllDocsQuery.INSTANCE, viewer), new FacetsCollectorManager());
        int total = found.getMatchingDocs().stream()
                .mapToInt(FacetsCollector.MatchingDocs::totalHits)
                .sum();
        return new Everything(total, values(new SortedSetDocValuesFacetCounts(states.of(reader), found)));
    }

    /** The values of each facet with their counts, the most frequent first. */
    static Map<String, List<LabelAndValue>> values(Facets counted) throws IOException {
        Map<String, List<LabelAndValue>> values = new LinkedHashMap<>();
        for (String facet : FacetLabels.FACETS) {
            values.put(facet, values(counted, facet));
        }
        return values;
    }

    /** The values of a facet with their counts, the most frequent first. */
    static List<LabelAndValue> values(Facets counted, String facet) throws IOException {
        FacetResult result = counted.getTopChildren(MOST_VALUES, facet);
        return result == null ? List.of() : List.of(result.labelValues);
    }
}
