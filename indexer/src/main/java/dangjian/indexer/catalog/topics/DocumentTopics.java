package dangjian.indexer.catalog.topics;

import dangjian.corpus.topic.TopicEvidence;
import java.util.List;

/**
 * The topics of a document and of each of its passages, the surest first.
 *
 * @param document the document's, at most sixteen
 * @param passages each passage's, parallel to the document's passages; empty where a passage is about no topic
 */
public record DocumentTopics(List<TopicEvidence> document, List<List<TopicEvidence>> passages) {

    public DocumentTopics {
        document = List.copyOf(document);
        passages = passages.stream().map(List::copyOf).toList();
    }
}
