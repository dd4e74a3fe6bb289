package dangjian.indexer.catalog.topics;

import dangjian.corpus.document.PassageType;
import dangjian.corpus.topic.TopicEvidence;
import dangjian.corpus.topic.TopicEvidence.Mention;
import dangjian.indexer.catalog.topics.learned.DocumentView;
import dangjian.indexer.catalog.topics.learned.PassageView;
import dangjian.indexer.catalog.topics.learned.RuleWeights;
import dangjian.indexer.catalog.topics.learned.TopicModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Decides the topics of passages by a model; by the taxonomy's words where the model can't judge, and where a pair of words names the topic outright. */
final class LearnedTopics {

    private static final double LEAST = 0.5;

    private final TopicClassifier classifier;
    private final TopicModel model;
    private final int[] topics;
    private final boolean[] isLearned;

    LearnedTopics(TopicClassifier classifier, TopicModel model) {
        this.classifier = classifier;
        this.model = model;
        topics = indexes(classifier, model.topicIds());
        isLearned = new boolean[classifier.terms().topicIds().size()];
        for (int topic : topics) {
            if (topic >= 0) {
                isLearned[topic] = true;
            }
        }
    }

    /** Where topics stand in the taxonomy; negative where one is none of its. */
    private static int[] indexes(TopicClassifier classifier, List<String> topicIds) {
        return topicIds.stream()
                .mapToInt(classifier.terms().topicIds()::indexOf)
                .toArray();
    }

    /** The topics of each passage, the surest first. */
    List<List<TopicEvidence>> decide(DocumentEvidence document) {
        double[][] scores = model.scores(view(classifier, topics, document));
        double[] inherited = document.inherited();
        List<List<TopicEvidence>> decided = new ArrayList<>();
        int judged = 0;
        for (PassageEvidence passage : document.passages()) {
            decided.add(
                    isJudged(passage)
                            ? decide(passage, scores[judged++], inherited)
                            : classifier.decide(passage, inherited));
        }
        return decided;
    }

    /** Which part of the document, by length, is about each topic of the taxonomy: 0 to 1; of topics not learned, what the words say. */
    double[] shares(DocumentEvidence document, List<List<TopicEvidence>> decided) {
        double[] learned = new double[isLearned.length];
        double all = 0;
        for (int i = 0; i < decided.size(); i++) {
            PassageEvidence passage = document.passages().get(i);
            if (isJudged(passage)) {
                all += passage.size();
                for (TopicEvidence topic : decided.get(i)) {
                    learned[classifier.terms().topicIds().indexOf(topic.topicId())] += passage.size();
                }
            }
        }
        double[] shares = document.shares().clone();
        for (int topic = 0; topic < shares.length; topic++) {
            if (isLearned[topic]) {
                shares[topic] = learned[topic] / Math.max(all, 1);
            }
        }
        return shares;
    }

    private List<TopicEvidence> decide(PassageEvidence passage, double[] scores, double[] inherited) {
        Set<Integer> named = passage.own().named();
        double[] raised = scores.clone();
        List<TopicEvidence> decided = new ArrayList<>();
        for (TopicEvidence topic :
                classifier.decide(passage, inherited, topic -> !isLearned[topic] || named.contains(topic))) {
            int learned = model.topicIds().indexOf(topic.topicId());
            if (learned < 0) {
                decided.add(topic);
            } else {
                raised[learned] = Math.max(raised[learned], topic.score());
            }
        }
        for (int i = 0; i < topics.length; i++) {
            if (topics[i] >= 0 && raised[i] >= LEAST) {
                decided.add(new TopicEvidence(model.topicIds().get(i), raised[i], mentions(passage, i)));
            }
        }
        decided.sort(Comparator.comparingDouble(TopicEvidence::score).reversed());
        return decided;
    }

    /** The taxonomy's words; where there is none, the part of the passage whose wording speaks most for the topic. */
    private List<Mention> mentions(PassageEvidence passage, int topic) {
        List<Mention> mentions = passage.mentions(topics[topic]);
        if (!mentions.isEmpty()) {
            return mentions;
        }
        return model.strongestPart(passage.text(), topic).stream()
                .map(part -> TopicMentions.of(passage.anchor(), passage.text(), part.start(), part.end()))
                .toList();
    }

    /** Can a model judge this passage? Not what is there for form, nor a heading. */
    static boolean isJudged(PassageEvidence passage) {
        return passage.type() != PassageType.HEADING && !passage.isFormal();
    }

    /** A document as a model of some topics sees it. */
    static DocumentView view(TopicClassifier classifier, List<String> topicIds, DocumentEvidence document) {
        return view(classifier, indexes(classifier, topicIds), document);
    }

    private static DocumentView view(TopicClassifier classifier, int[] topics, DocumentEvidence document) {
        double[] nothing = new double[document.fromTitle().length];
        double[] inherited = document.inherited();
        List<PassageView> passages = new ArrayList<>();
        for (PassageEvidence passage : document.passages()) {
            if (!isJudged(passage)) {
                continue;
            }
            boolean inherits = passage.inherits();
            double[] heading = passage.headings().isEmpty()
                    ? nothing
                    : passage.headings().get(passage.headings().size() - 1).weights();
            RuleWeights rules = new RuleWeights(
                    of(topics, passage.own().weights()),
                    of(topics, heading),
                    of(topics, inherits ? document.fromTitle() : nothing),
                    of(topics, inherits ? document.fromShare() : nothing),
                    of(topics, passage.weights(classifier.tuning(), inherited)));
            passages.add(new PassageView(
                    passage.text(),
                    passage.path(),
                    passage.type() == PassageType.ARTICLE,
                    passage.type() == PassageType.PREAMBLE,
                    rules));
        }
        return new DocumentView(document.title(), document.isMinutes(), document.context(), passages);
    }

    private static double[] of(int[] topics, double[] weights) {
        double[] picked = new double[topics.length];
        for (int i = 0; i < topics.length; i++) {
            picked[i] = topics[i] < 0 ? 0 : weights[topics[i]];
        }
        return picked;
    }
}
