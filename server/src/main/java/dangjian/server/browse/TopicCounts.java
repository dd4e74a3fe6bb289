package dangjian.server.browse;

import dangjian.corpus.document.DocumentKind;
import dangjian.indexer.schema.Fields;
import dangjian.server.search.LibraryView;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.LabelAndValue;

/**
 * How many documents are about each topic or one below it.
 *
 * @param byTopic for each topic's id the number of documents of each kind; topics and kinds without any left out
 */
record TopicCounts(Map<String, Map<DocumentKind, Integer>> byTopic) {

    TopicCounts {
        byTopic = Map.copyOf(byTopic);
    }

    static TopicCounts of(LibraryView view) throws IOException {
        Map<String, Map<DocumentKind, Integer>> counts = new HashMap<>();
        for (DocumentKind kind : DocumentKind.values()) {
            DrillDownQuery query = new DrillDownQuery(Fields.facets());
            query.add(Fields.KIND, kind.code());
            for (LabelAndValue topic : view.count(query, Fields.TOPIC)) {
                counts.computeIfAbsent(topic.label, none -> new EnumMap<>(DocumentKind.class))
                        .put(kind, topic.value.intValue());
            }
        }
        return new TopicCounts(counts);
    }

    Map<DocumentKind, Integer> of(String topic) {
        return byTopic.getOrDefault(topic, Map.of());
    }
}
