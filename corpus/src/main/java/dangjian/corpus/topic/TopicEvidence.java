package dangjian.corpus.topic;

import java.util.List;
import java.util.Objects;

/**
 * That a text is about a topic (专题), and why.
 *
 * @param topicId the topic's id in the taxonomy
 * @param score how sure that is, over 0 and under 1; from 0.5 on the text counts as being about it
 * @param mentions the places that speak for it, the strongest first; a passage that has a topic from its document alone has none
 */
public record TopicEvidence(String topicId, double score, List<Mention> mentions) {

    public TopicEvidence {
        Objects.requireNonNull(topicId);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score " + score);
        }
        mentions = List.copyOf(mentions);
    }

    /**
     * A word of the topic where it stands in a text, or, where a passage has none, the part of it whose wording speaks for the topic.
     *
     * @param anchor the passage's anchor; empty in the document's title or where a text was classified by itself
     * @param place which text of the passage it stands in
     * @param term the word or the part
     * @param start where it begins in that text, in UTF-16 units
     * @param end where it ends, exclusive
     * @param sentence the sentence around it, shortened to {@link #LONGEST_SENTENCE} UTF-16 units with an ellipsis for what is left out
     */
    public record Mention(String anchor, Place place, String term, int start, int end, String sentence) {

        /** UTF-16 units a sentence has at most. */
        public static final int LONGEST_SENTENCE = 120;

        public Mention {
            Objects.requireNonNull(anchor);
            Objects.requireNonNull(place);
            Objects.requireNonNull(term);
            Objects.requireNonNull(sentence);
            if (start < 0 || end < start) {
                throw new IllegalArgumentException(start + "–" + end);
            }
        }
    }

    /** The text a mention stands in. */
    public enum Place {
        /** The passage's own text. */
        TEXT,
        /** The heading right above it. */
        HEADING,
        /** The document's title. */
        TITLE
    }
}
