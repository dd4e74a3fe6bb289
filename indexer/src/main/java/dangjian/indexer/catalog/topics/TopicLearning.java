package dangjian.indexer.catalog.topics;

import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.catalog.topics.learned.LabelledDocument;
import dangjian.indexer.catalog.topics.learned.LinearRegressions;
import dangjian.indexer.catalog.topics.learned.TopicLearner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Learns from examples (范文) what speaks for the topics beside the taxonomy's words. */
public final class TopicLearning {

    private final TopicClassifier classifier;
    private final DocumentTopicsFinder finder;
    private final List<String> topicIds;
    private final LinearRegressions regressions;

    /**
     * @param taxonomy the topics; those with a parent are learned
     * @param regressions fits the models
     */
    public TopicLearning(TopicTaxonomy taxonomy, LinearRegressions regressions) {
        this.regressions = regressions;
        classifier = new TopicClassifier(taxonomy);
        finder = new DocumentTopicsFinder(classifier, Optional.empty());
        topicIds = taxonomy.topics().stream()
                .filter(topic -> topic.parent().isPresent())
                .map(Topic::id)
                .toList();
    }

    /**
     * Learns; takes minutes.
     *
     * @param examples what to learn from
     * @param source a digest of the examples, kept with the model
     */
    public TopicLearner.Learned learn(List<Example> examples, String source) {
        return TopicLearner.learn(
                topicIds, source, examples.stream().map(this::labelled).toList(), regressions);
    }

    private LabelledDocument labelled(Example example) {
        DocumentEvidence evidence = finder.evidence(example.title(), example.passages());
        List<double[]> labels = new ArrayList<>();
        for (int passage = 0; passage < example.passages().size(); passage++) {
            if (LearnedTopics.isJudged(evidence.passages().get(passage))) {
                labels.add(
                        labels(example.topics().get(passage), example.disputed().get(passage)));
            }
        }
        return new LabelledDocument(
                LearnedTopics.view(classifier, topicIds, evidence), example.weight(), labels.toArray(double[][]::new));
    }

    private double[] labels(Set<String> topics, Set<String> disputed) {
        return topicIds.stream()
                .mapToDouble(id -> topics.contains(id) ? 1 : disputed.contains(id) ? LabelledDocument.DISPUTED : 0)
                .toArray();
    }
}
