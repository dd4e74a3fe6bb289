package dangjian.server.api;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.topic.Topic;
import dangjian.server.browse.TopicBrowser;
import dangjian.server.browse.TopicNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Topics as the API writes them. */
final class TopicJson {

    private TopicJson() {}

    private record Tree(List<Node> topics) {}

    private record Node(
            String id,
            String name,
            String description,
            int count,
            Map<String, Integer> kinds,
            String url,
            List<Node> children) {}

    private record TopicAnswer(
            String id,
            String name,
            String description,
            String parent,
            int count,
            List<Node> children,
            Map<String, KindOfDocuments> documents,
            String url) {}

    private record KindOfDocuments(String label, int count, List<DocumentLink> newest) {}

    private record DocumentLink(String id, String title, String number, String date, String url) {}

    static String write(List<TopicNode> tree) {
        return Json.write(new Tree(tree.stream().map(TopicJson::node).toList()));
    }

    static String write(TopicBrowser.NewestOfTopic page) {
        Topic topic = page.node().topic();
        Map<String, KindOfDocuments> documents = new LinkedHashMap<>();
        for (DocumentKind kind : DocumentKind.values()) {
            List<DocumentLink> newest =
                    page.newest().get(kind).stream().map(TopicJson::link).toList();
            documents.put(
                    kind.code(), new KindOfDocuments(kind.label(), page.node().count(kind), newest));
        }
        return Json.write(new TopicAnswer(
                topic.id(),
                topic.name(),
                topic.description(),
                topic.parent().orElse(null),
                page.node().count(),
                page.node().children().stream().map(TopicJson::node).toList(),
                documents,
                "/topics/" + topic.id()));
    }

    private static Node node(TopicNode node) {
        Topic topic = node.topic();
        return new Node(
                topic.id(),
                topic.name(),
                topic.description(),
                node.count(),
                kinds(node),
                "/topics/" + topic.id(),
                node.children().stream().map(TopicJson::node).toList());
    }

    private static Map<String, Integer> kinds(TopicNode node) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        for (DocumentKind kind : DocumentKind.values()) {
            kinds.put(kind.code(), node.count(kind));
        }
        return kinds;
    }

    private static DocumentLink link(DocumentCard card) {
        return new DocumentLink(
                card.id(),
                card.title(),
                card.number().map(Object::toString).orElse(null),
                card.date().map(Object::toString).orElse(null),
                "/documents/" + card.id());
    }
}
