package dangjian.server.search;

import dangjian.corpus.document.Coded;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.ValidityStatus;
import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.schema.Fields;
import java.util.List;

/** The facets, in the order people see them, and the names of their values. */
public final class FacetLabels {

    /** All facets. */
    public static final List<String> FACETS =
            List.of(Fields.KIND, Fields.TOPIC, Fields.ISSUER, Fields.YEAR, Fields.STATUS);

    private final TopicTaxonomy taxonomy;

    public FacetLabels(TopicTaxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** What people call a value. */
    public String of(String facet, String value) {
        return switch (facet) {
            case Fields.KIND -> DocumentKind.ofCode(value).map(Coded::label).orElse(value);
            case Fields.STATUS -> ValidityStatus.ofCode(value).map(Coded::label).orElse(value);
            case Fields.TOPIC -> taxonomy.find(value).map(Topic::name).orElse(value);
            case Fields.YEAR -> value + "年";
            default -> value;
        };
    }

    /** What people call a facet. */
    public String of(String facet) {
        return switch (facet) {
            case Fields.KIND -> "类型";
            case Fields.TOPIC -> "专题";
            case Fields.ISSUER -> "发文机关";
            case Fields.YEAR -> "年份";
            case Fields.STATUS -> "效力";
            default -> facet;
        };
    }
}
