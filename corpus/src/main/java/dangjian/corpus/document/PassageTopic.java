package dangjian.corpus.document;

import dangjian.corpus.topic.TopicEvidence;
import java.util.List;
import java.util.Objects;

/**
 * That a passage is about a topic.
 *
 * @param topicId the topic's id
 * @param score how sure that is, from 0 to 1
 * @param terms the words in it that speak for the topic, or the part whose wording does; empty where it has the topic from the text around it
 */
public record PassageTopic(String topicId, double score, List<String> terms) {

    public PassageTopic {
        Objects.requireNonNull(topicId);
        terms = List.copyOf(terms);
    }

    /** What evidence says, without its sentences. */
    public static PassageTopic of(TopicEvidence evidence) {
        return new PassageTopic(
                evidence.topicId(),
                evidence.score(),
                evidence.mentions().stream()
                        .map(TopicEvidence.Mention::term)
                        .distinct()
                        .toList());
    }
}
