package dangjian.server.web;

import dangjian.server.browse.TopicNode;
import dangjian.server.search.SearchResult;
import java.util.List;
import java.util.Optional;

/**
 * What the template of the home page shows.
 *
 * @param tree the topics
 * @param newest the newest documents, and how many there are of each kind
 * @param matrix the matrix; nothing where it is empty or there is none
 * @param examples questions that the library has an answer to
 */
public record HomePage(
        List<TopicNode> tree, SearchResult newest, Optional<MatrixPage> matrix, List<ResultsPage.Link> examples) {

    public HomePage {
        tree = List.copyOf(tree);
        examples = List.copyOf(examples);
    }

    /** Whether there is any document for the viewer. */
    public boolean isEmpty() {
        return newest.total() == 0;
    }

    /** Whether any document is about any topic. */
    public boolean hasTopics() {
        return tree.stream().anyMatch(node -> node.count() > 0);
    }
}
