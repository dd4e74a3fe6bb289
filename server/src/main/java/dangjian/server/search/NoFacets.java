package dangjian.server.search;

import java.util.List;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;

/** The facets of an index that holds no document. */
final class NoFacets extends Facets {

    static final NoFacets INSTANCE = new NoFacets();

    private NoFacets() {}

    @Override
    public FacetResult getAllChildren(String dimension, String... path) {
        return null;
    }

    @Override
    public FacetResult getTopChildren(int most, String dimension, String... path) {
        return null;
    }

    @Override
    public Number getSpecificValue(String dimension, String... path) {
        return -1;
    }

    @Override
    public List<FacetResult> getAllDims(int most) {
        return List.of();
    }
}
