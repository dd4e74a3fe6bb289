package dangjian.server.browse;

import dangjian.corpus.document.DocumentDetails;
import dangjian.corpus.document.IncomingCitation;
import dangjian.server.search.LibraryView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What names a document, as far as the viewer may know: citations out of documents that are not for them don't count. */
final class CitingDocuments {

    private CitingDocuments() {}

    /** How many documents name it. */
    static int count(LibraryView view, DocumentDetails details) throws IOException {
        return Math.toIntExact(visible(view, details).stream()
                .map(IncomingCitation::documentId)
                .distinct()
                .count());
    }

    /** How often each of its anchors is named. */
    static Map<String, Integer> anchors(LibraryView view, DocumentDetails details) throws IOException {
        Map<String, Integer> anchors = new HashMap<>();
        visible(view, details)
                .forEach(citation ->
                        citation.targetAnchor().ifPresent(anchor -> anchors.merge(anchor, 1, Integer::sum)));
        return anchors;
    }

    private static List<IncomingCitation> visible(LibraryView view, DocumentDetails details) throws IOException {
        Map<String, Boolean> known = new HashMap<>();
        List<IncomingCitation> visible = new ArrayList<>();
        for (IncomingCitation citation : details.citedBy()) {
            String id = citation.documentId();
            if (!known.containsKey(id)) {
                known.put(id, view.find(id).isPresent());
            }
            if (known.get(id)) {
                visible.add(citation);
            }
        }
        return visible;
    }
}
