package dangjian.indexer.catalog.topics.learned;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges which topics passages are about, as learned from examples (范文) that people labelled: first by the wording, then once more knowing how the whole document
 * looked. Immutable.
 */
public final class TopicModel {

    private final List<String> topicIds;
    private final String source;
    private final Wordings wordings;
    private final Judge first;
    private final Judge second;
    private final double least;

    /**
     * The three scorers of wording.
     *
     * @param text that of passages
     * @param heading that of headings
     * @param title that of titles
     */
    record Wordings(TextScorer text, TextScorer heading, TextScorer title) {}

    /**
     * @param topicIds the topics it knows, in the order of all arrays
     * @param source a digest of what it was learned from
     * @param wordings what wording says
     * @param first judges by the wording
     * @param second judges by the course of the document
     * @param least from which logit on a passage is about a topic
     */
    TopicModel(List<String> topicIds, String source, Wordings wordings, Judge first, Judge second, double least) {
        this.topicIds = List.copyOf(topicIds);
        this.source = source;
        this.wordings = wordings;
        this.first = first;
        this.second = second;
        this.least = least;
    }

    /** The topics it knows. */
    public List<String> topicIds() {
        return topicIds;
    }

    /** A digest of what it was learned from. */
    public String source() {
        return source;
    }

    Wordings wordings() {
        return wordings;
    }

    Judge first() {
        return first;
    }

    Judge second() {
        return second;
    }

    double least() {
        return least;
    }

    /**
     * How likely each passage of a document is about each topic.
     *
     * @return for each passage and each of {@link #topicIds} a score from 0 to 1; from 0.5 on it is about it
     */
    public double[][] scores(DocumentView view) {
        WordingSigns wording = wording(wordings, view);
        int passages = view.passages().size();
        double[][] looks = first.logits(wording, passages);
        double[][] scores = second.logits(new CourseSigns(view, wording, looks), passages);
        for (double[] ofPassage : scores) {
            for (int topic = 0; topic < ofPassage.length; topic++) {
                ofPassage[topic] = CourseSigns.chance(ofPassage[topic] - least);
            }
        }
        return scores;
    }

    /**
     * The clause of a text whose wording speaks most for a topic, or some characters of it where it is long.
     *
     * @param topic the topic's index in {@link #topicIds}
     * @return nothing where no part of it speaks for the topic
     */
    public Optional<TextPart> strongestPart(String text, int topic) {
        return StrongestPart.of(text, wordings.text().contributions(text, topic));
    }

    static WordingSigns wording(Wordings wordings, DocumentView view) {
        Map<List<String>, double[]> ofHeadings = new HashMap<>();
        return new WordingSigns(
                view,
                view.passages().stream()
                        .map(passage -> wordings.text().scores(passage.text()))
                        .toArray(double[][]::new),
                view.passages().stream()
                        .map(passage -> ofHeadings.computeIfAbsent(
                                passage.headings(), key -> wordings.heading().scores(headings(passage))))
                        .toArray(double[][]::new),
                wordings.title().scores(view.title()));
    }

    static String headings(PassageView passage) {
        return String.join("/", passage.headings());
    }
}
