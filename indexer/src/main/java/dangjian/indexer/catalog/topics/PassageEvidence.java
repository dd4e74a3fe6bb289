package dangjian.indexer.catalog.topics;

import dangjian.corpus.document.PassageType;
import dangjian.corpus.topic.TopicEvidence.Mention;
import dangjian.corpus.topic.TopicEvidence.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * What the words of a passage and of the headings above it say.
 *
 * @param anchor its anchor
 * @param type what it is in its document
 * @param path the headings above it, outermost first
 * @param text its text
 * @param own what its words say
 * @param headings what each heading's words say
 */
record PassageEvidence(
        String anchor,
        PassageType type,
        List<String> path,
        String text,
        TextEvidence own,
        List<TextEvidence> headings) {

    /** UTF-16 units beyond which a longer passage is no larger part of a document. */
    private static final int LONGEST_COUNTED = 300;

    /** How large a part of its document it is, in UTF-16 units. */
    int size() {
        return Math.min(text.length(), LONGEST_COUNTED);
    }

    /** What is there for form's sake is about nothing, whatever its document is about. */
    boolean isFormal() {
        return own.isFormal();
    }

    /** The same where the words count less. */
    PassageEvidence weakened(double factor) {
        return new PassageEvidence(
                anchor,
                type,
                path,
                text,
                own.weakened(factor),
                headings.stream().map(heading -> heading.weakened(factor)).toList());
    }

    /** Each topic's weight: its words here, in the headings, and what comes from the document. */
    double[] weights(TopicTuning tuning, double[] inherited) {
        if (isFormal()) {
            return new double[inherited.length];
        }
        double[] weights = own.weights().clone();
        boolean inherits = inherits();
        for (int topic = 0; topic < weights.length; topic++) {
            for (int i = 0; i < headings.size(); i++) {
                double factor = i == headings.size() - 1 ? tuning.heading() : tuning.outerHeading();
                weights[topic] += factor * headings.get(i).weights()[topic];
            }
            if (inherits) {
                weights[topic] += inherited[topic];
            }
        }
        return weights;
    }

    /** Is it about what its document is about? Front matter and final clauses aren't. */
    boolean inherits() {
        return type != PassageType.PREAMBLE && path.stream().noneMatch(FormalText::isFinalHeading);
    }

    /** The places in the passage and in the heading right above it that speak for a topic. */
    List<Mention> mentions(int topic) {
        List<Mention> mentions = new ArrayList<>(TopicMentions.of(own, topic, anchor, Place.TEXT, text));
        if (!headings.isEmpty()) {
            int last = headings.size() - 1;
            mentions.addAll(TopicMentions.of(headings.get(last), topic, anchor, Place.HEADING, path.get(last)));
        }
        return mentions;
    }
}
