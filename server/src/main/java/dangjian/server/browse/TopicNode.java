package dangjian.server.browse;

import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.topic.Topic;
import java.util.List;
import java.util.Map;

/**
 * A topic in the tree.
 *
 * @param topic the topic
 * @param kinds how many documents of each kind are about it or about a topic below it; kinds without any left out
 * @param children the topics below it
 */
public record TopicNode(Topic topic, Map<DocumentKind, Integer> kinds, List<TopicNode> children) {

    public TopicNode {
        kinds = Map.copyOf(kinds);
        children = List.copyOf(children);
    }

    /** How many documents are about it or about a topic below it. */
    public int count() {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of a kind are. */
    public int count(DocumentKind kind) {
        return kinds.getOrDefault(kind, 0);
    }
}
