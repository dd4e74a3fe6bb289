package dangjian.server.browse;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.topic.Topic;
import java.util.List;
import java.util.Map;

/**
 * What there is at one place of the matrix.
 *
 * @param row the row's topic
 * @param column the column's topic
 * @param filter which documents were counted
 * @param total how many documents have both topics
 * @param kinds how many of each kind have, whatever kind the filter asks for
 * @param page from 1
 * @param size documents on a page
 * @param documents those of the page: what speaks of both in one passage first, then in one section, then all others; the newest first
 */
public record MatrixCell(
        Topic row,
        Topic column,
        MatrixFilter filter,
        int total,
        Map<DocumentKind, Integer> kinds,
        int page,
        int size,
        List<Entry> documents) {

    public MatrixCell {
        kinds = Map.copyOf(kinds);
        documents = List.copyOf(documents);
    }

    /** A document, how near to each other it speaks of the two, and the passages that show it. */
    public record Entry(DocumentCard card, Closeness closeness, List<Evidence> evidence) {}

    /** How many pages there are. */
    public int pages() {
        return Math.max(1, Math.ceilDiv(total, size));
    }
}
