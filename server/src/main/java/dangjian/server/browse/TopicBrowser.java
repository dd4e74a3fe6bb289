package dangjian.server.browse;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.schema.Fields;
import dangjian.server.search.Library;
import dangjian.server.search.SearchRequest;
import dangjian.server.search.SearchResult;
import dangjian.server.search.SearchService;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.MatchAllDocsQuery;

/** The topics with what there is about each. */
public final class TopicBrowser {

    private final TopicTaxonomy taxonomy;
    private final Library library;
    private final SearchService search;

    public TopicBrowser(TopicTaxonomy taxonomy, Library library, SearchService search) {
        this.taxonomy = taxonomy;
        this.library = library;
        this.search = search;
    }

    /**
     * A topic with its documents.
     *
     * @param node the topic, its count and the topics below it
     * @param parent the topic above it
     * @param newest for each kind its newest documents
     * @param counts for each kind how many there are
     */
    public record TopicPage(
            TopicNode node,
            Optional<Topic> parent,
            Map<DocumentKind, List<DocumentCard>> newest,
            Map<DocumentKind, Integer> counts) {}

    /** The whole tree. */
    public List<TopicNode> tree() {
        Map<String, Integer> counts = counts();
        return taxonomy.roots().stream().map(topic -> node(topic, counts)).toList();
    }

    /** One topic; nothing where the taxonomy has none with this id. */
    public Optional<TopicPage> topic(String id, int documentsOfAKind) {
        return taxonomy.find(id).map(topic -> page(topic, documentsOfAKind));
    }

    private TopicPage page(Topic topic, int documentsOfAKind) {
        Map<DocumentKind, List<DocumentCard>> newest = new EnumMap<>(DocumentKind.class);
        Map<DocumentKind, Integer> counts = new EnumMap<>(DocumentKind.class);
        for (DocumentKind kind : DocumentKind.values()) {
            SearchResult found = search.search(new SearchRequest(
                    "",
                    Map.of(Fields.TOPIC, List.of(topic.id()), Fields.KIND, List.of(kind.code())),
                    SearchRequest.SortOrder.DATE,
                    1,
                    documentsOfAKind));
            newest.put(kind, found.hits().stream().map(SearchResult.Hit::card).toList());
            counts.put(kind, found.total());
        }
        return new TopicPage(node(topic, counts()), topic.parent().flatMap(taxonomy::find), newest, counts);
    }

    private TopicNode node(Topic topic, Map<String, Integer> counts) {
        List<TopicNode> children = taxonomy.children(topic.id()).stream()
                .map(child -> node(child, counts))
                .toList();
        return new TopicNode(topic, counts.getOrDefault(topic.id(), 0), children);
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        library.read(view -> view.count(MatchAllDocsQuery.INSTANCE, Fields.TOPIC))
                .forEach(value -> counts.put(value.label, value.value.intValue()));
        return counts;
    }
}
