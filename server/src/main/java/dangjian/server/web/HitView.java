package dangjian.server.web;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.PassageType;
import dangjian.corpus.document.ValidityStatus;
import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.server.search.ClauseAnswer;
import dangjian.server.search.Excerpt;
import dangjian.server.search.SearchResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A document of the list, as it is shown.
 *
 * @param card what is known about it
 * @param title its title, what matched marked
 * @param address where it is read, with the question carried along
 * @param passages its best passages
 * @param topics what it is about most of all
 */
public record HitView(
        DocumentCard card, List<Excerpt.Piece> title, String address, List<PassageView> passages, List<Topic> topics) {

    private static final int EXCERPT = 160;
    private static final int MOST_TOPICS = 5;
    private static final int MOST_UNMARKED = 2;
    private static final Set<PassageType> SILENT =
            EnumSet.of(PassageType.PREAMBLE, PassageType.CONTENTS, PassageType.HEADING, PassageType.CLOSING);

    /** A passage of it: where it stands, and what of it is shown. */
    public record PassageView(String label, String address, List<Excerpt.Piece> excerpt) {}

    /** @param answer the clause that stands above the list already, where there is one */
    static HitView of(SearchResult.Hit hit, Optional<ClauseAnswer> answer, String query, TopicTaxonomy taxonomy) {
        String address = address(hit.card(), query);
        List<PassageView> passages = worthShowing(hit, answer).stream()
                .map(each -> new PassageView(
                        each.passage().label(),
                        address + "#" + each.passage().anchor(),
                        Excerpt.behindLabel(
                                each.passage().label(), each.passage().text(), each.highlights(), EXCERPT)))
                .toList();
        List<Topic> topics = hit.card().topics().stream()
                .limit(MOST_TOPICS)
                .map(taxonomy::find)
                .flatMap(Optional::stream)
                .toList();
        return new HitView(
                hit.card(), Excerpt.whole(hit.card().title(), hit.titleHighlights()), address, passages, topics);
    }

    /** The passages that matched; where none did, those that say what it is about: not the head, no bare headings. */
    private static List<SearchResult.PassageHit> worthShowing(SearchResult.Hit hit, Optional<ClauseAnswer> answer) {
        List<SearchResult.PassageHit> passages = hit.passages().stream()
                .filter(each -> answer.filter(
                                shown -> shown.card().id().equals(hit.card().id())
                                        && shown.passage()
                                                .anchor()
                                                .equals(each.passage().anchor()))
                        .isEmpty())
                .toList();
        if (passages.stream().anyMatch(each -> !each.highlights().isEmpty())) {
            return passages;
        }
        List<SearchResult.PassageHit> telling = passages.stream()
                .filter(each -> !SILENT.contains(each.passage().type()))
                .limit(MOST_UNMARKED)
                .toList();
        return telling.isEmpty() ? passages : telling;
    }

    /** Where a document is read. */
    static String address(DocumentCard card, String query) {
        return "/documents/" + card.id() + (query.isEmpty() ? "" : "?q=" + Addresses.encode(query));
    }

    /** Whether it can't be relied on as it stands: amended, repealed, or not yet in force. */
    public boolean isNotInForce() {
        ValidityStatus status = card.status();
        return status != ValidityStatus.EFFECTIVE && status != ValidityStatus.UNKNOWN;
    }
}
