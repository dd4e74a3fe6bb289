package dangjian.server.browse;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.schema.Fields;
import dangjian.server.search.Library;
import dangjian.server.search.PerGeneration;
import dangjian.server.search.SearchRequest;
import dangjian.server.search.SearchService;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree of topics with what there is about each. */
public final class TopicBrowser {

    private final TopicTaxonomy taxonomy;
    private final Library library;
    private final SearchService search;
    private final PerGeneration<TopicCounts> counts = new PerGeneration<>(TopicCounts::of);

    public TopicBrowser(TopicTaxonomy taxonomy, Library library, SearchService search) {
        this.taxonomy = taxonomy;
        this.library = library;
        this.search = search;
    }

    /**
     * A topic with its newest documents.
     *
     * @param node the topic, its counts and the topics below it
     * @param newest for each kind its newest documents
     */
    public record NewestOfTopic(TopicNode node, Map<DocumentKind, List<DocumentCard>> newest) {}

    /** The whole tree. */
    public List<TopicNode> tree() {
        TopicCounts known = library.read(counts::of);
        return taxonomy.roots().stream().map(topic -> node(topic, known)).toList();
    }

    /** A topic in the tree; nothing where the taxonomy has none with this id. */
    public Optional<TopicNode> find(String id) {
        return taxonomy.find(id).map(topic -> node(topic, library.read(counts::of)));
    }

    /** A topic with its newest documents; nothing where the taxonomy has none with this id. */
    public Optional<NewestOfTopic> newest(String id, int documentsOfAKind) {
        return find(id).map(node -> {
            Map<DocumentKind, List<DocumentCard>> newest = new EnumMap<>(DocumentKind.class);
            for (DocumentKind kind : DocumentKind.values()) {
                newest.put(kind, newest(id, kind, documentsOfAKind));
            }
            return new NewestOfTopic(node, newest);
        });
    }

    private List<DocumentCard> newest(String topic, DocumentKind kind, int most) {
        SearchRequest request = new SearchRequest(
                "",
                Map.of(Fields.TOPIC, List.of(topic), Fields.KIND, List.of(kind.code())),
                SearchRequest.SortOrder.DATE,
                1,
                most);
        return search.search(request).hits().stream().map(hit -> hit.card()).toList();
    }

    private TopicNode node(Topic topic, TopicCounts known) {
        List<TopicNode> children = taxonomy.children(topic.id()).stream()
                .map(child -> node(child, known))
                .toList();
        return new TopicNode(topic, known.of(topic.id()), children);
    }
}
