package dangjian.server.browse;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.schema.Fields;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.ScoreDoc;

/** What is about the same topics (专题); the topics that a document is most about come first on its card, and count most. */
final class TopicRelation implements RelationSource {

    private static final int MOST = 40;
    private static final int MOST_NAMED = 2;
    private static final double SAME_TOPIC = 1.6;

    /** A topic of so many documents still says something; one of hundreds hardly does. */
    private static final int FEW = 20;

    private final TopicTaxonomy taxonomy;

    TopicRelation(TopicTaxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @Override
    public void find(RelationSubject subject, Neighbours found) throws IOException {
        List<String> topics = subject.card().topics();
        if (topics.isEmpty()) {
            return;
        }
        BooleanQuery.Builder about = new BooleanQuery.Builder();
        Map<String, Double> rarity = new HashMap<>();
        for (String topic : topics) {
            DrillDownQuery query = new DrillDownQuery(Fields.facets());
            query.add(Fields.TOPIC, topic);
            double rare = 1 / (1 + Math.log(1 + subject.view().count(query) / (double) FEW));
            rarity.put(topic, rare);
            about.add(new BoostQuery(new ConstantScoreQuery(query), (float) rare), Occur.SHOULD);
        }
        for (ScoreDoc hit : subject.view().search(about.build(), MOST)) {
            DocumentCard other = subject.view().card(hit.doc);
            List<String> shared =
                    topics.stream().filter(other.topics()::contains).toList();
            if (!shared.isEmpty()) {
                String names = shared.stream()
                        .map(taxonomy::find)
                        .flatMap(Optional::stream)
                        .map(Topic::name)
                        .limit(MOST_NAMED)
                        .collect(Collectors.joining("、"));
                found.add(other.id(), weight(topics, shared, other, rarity), "同属专题：" + names);
            }
        }
    }

    private static double weight(
            List<String> topics, List<String> shared, DocumentCard other, Map<String, Double> rarity) {
        double weight = 0;
        for (String topic : shared) {
            weight += 1.0 / (1 + topics.indexOf(topic))
                    + 1.0 / (1 + other.topics().indexOf(topic));
        }
        return SAME_TOPIC * Math.sqrt(weight);
    }
}
