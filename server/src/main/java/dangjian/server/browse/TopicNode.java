package dangjian.server.browse;

import dangjian.corpus.topic.Topic;
import java.util.List;

/**
 * A topic in the tree.
 *
 * @param topic the topic
 * @param count how many documents are about it or about a topic below it
 * @param children the topics below it
 */
public record TopicNode(Topic topic, int count, List<TopicNode> children) {

    public TopicNode {
        children = List.copyOf(children);
    }
}
