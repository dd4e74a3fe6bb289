package dangjian.indexer.catalog.topics;

import dangjian.corpus.document.PassageType;
import dangjian.corpus.topic.TopicEvidence;
import dangjian.corpus.topic.TopicEvidence.Mention;
import dangjian.corpus.topic.TopicEvidence.Place;
import dangjian.corpus.topic.TopicTaxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Says which topics (专题) a passage is about, by the taxonomy's words in it, in the headings above it and, where its document is known, by what the document
 * is about: an article of the rules for party education is about party education even if it says only how many hours. Safe for several threads at once.
 */
final class TopicClassifier {

    private final TopicTerms terms;
    private final TopicTuning tuning;

    TopicClassifier(TopicTaxonomy taxonomy) {
        this(taxonomy, TopicTuning.CHOSEN);
    }

    TopicClassifier(TopicTaxonomy taxonomy, TopicTuning tuning) {
        this(new TopicTerms(taxonomy), tuning);
    }

    TopicClassifier(TopicTerms terms, TopicTuning tuning) {
        this.terms = terms;
        this.tuning = tuning;
    }

    /**
     * The topics of one passage, the surest first.
     *
     * @param title the document's title; counts by itself only where there is no context
     * @param path the headings above the passage, outermost first
     * @param text the passage
     * @param context what is known of it from its document
     */
    List<TopicEvidence> classify(String title, List<String> path, String text, Optional<TopicContext> context) {
        PassageType type = context.map(TopicContext::type).orElse(PassageType.PARAGRAPH);
        double[] inherited = context.map(TopicContext::inherited).orElseGet(() -> inheritedFromTitle(title));
        TextEvidence own = evidence(type, text);
        List<TextEvidence> headings = path.stream().map(this::heading).toList();
        String anchor = context.map(TopicContext::anchor).orElse("");
        return decide(new PassageEvidence(anchor, type, path, text, own, headings), inherited);
    }

    TopicTerms terms() {
        return terms;
    }

    TopicTuning tuning() {
        return tuning;
    }

    TextEvidence heading(String heading) {
        return evidence(PassageType.HEADING, heading);
    }

    TextEvidence evidence(PassageType type, String text) {
        return TextEvidence.of(terms, tuning, type, text);
    }

    /** The topics of a passage whose words are known already. */
    List<TopicEvidence> decide(PassageEvidence passage, double[] inherited) {
        return decide(passage, inherited, topic -> true);
    }

    /**
     * Those topics of a passage that are asked for; the others are only compared with.
     *
     * @param isAskedFor whether a topic is asked for, by its index in {@link TopicTerms#topicIds}
     */
    List<TopicEvidence> decide(PassageEvidence passage, double[] inherited, IntPredicate isAskedFor) {
        double[] weights = passage.weights(tuning, inherited);
        double strongest = 0;
        for (double weight : weights) {
            strongest = Math.max(strongest, weight);
        }
        double leastBeside = tuning.least() + tuning.beside() * Math.min(strongest, tuning.mostCompared());
        List<TopicEvidence> topics = new ArrayList<>();
        for (int topic = 0; topic < weights.length; topic++) {
            double least = weights[topic] < strongest ? leastBeside : tuning.least();
            if (weights[topic] >= least && isAskedFor.test(topic)) {
                topics.add(new TopicEvidence(
                        terms.topicIds().get(topic), score(weights[topic], tuning.least()), passage.mentions(topic)));
            }
        }
        topics.sort(Comparator.comparingDouble(TopicEvidence::score).reversed());
        return topics;
    }

    /** From 0 to 1: 0.5 at the least weight, 0.75 at twice that. */
    static double score(double weight, double least) {
        return 1 - Math.pow(2, -weight / least);
    }

    private double[] inheritedFromTitle(String title) {
        double[] weights = heading(title).weights().clone();
        for (int topic = 0; topic < weights.length; topic++) {
            weights[topic] *= tuning.title();
        }
        return weights;
    }

    List<Mention> titleMentions(TextEvidence title, int topic, String text) {
        return TopicMentions.of(title, topic, "", Place.TITLE, text);
    }
}
