package dangjian.server.browse;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentDetails;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.topic.TopicEvidence;
import dangjian.indexer.schema.Fields;
import dangjian.server.search.LibraryView;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The documents of a topic in the order in which people look for them, each with the passage that says why it belongs there. */
final class TopicDocuments {

    private static final Sort HOLDING_AND_NEWEST =
            new Sort(last(Fields.OUTDATED, false, 0L), last(Fields.DATE, true, Long.MIN_VALUE));
    private static final Sort NEWEST = new Sort(last(Fields.DATE, true, Long.MIN_VALUE));

    /** Of so many policies the key ones are chosen. */
    private static final int CANDIDATES = 60;

    private final LibraryView view;
    private final Set<String> topics;
    private final TopicWords words;

    /** @param topics the topic and all below it */
    TopicDocuments(LibraryView view, Set<String> topics, TopicWords words) {
        this.view = view;
        this.topics = Set.copyOf(topics);
        this.words = words;
    }

    private static SortField last(String field, boolean descending, long missing) {
        return new SortField(field, SortField.Type.LONG, descending, missing);
    }

    private record Candidate(int document, DocumentCard card, DocumentDetails details, int citing, double weight) {}

    /** The first documents: of policies the key ones that hold, then what does not; of other kinds the newest. */
    List<TopicOverview.Entry> first(Query documents, DocumentKind kind, int most) throws IOException {
        boolean ranked = kind == DocumentKind.POLICY;
        Sort sort = ranked ? HOLDING_AND_NEWEST : NEWEST;
        List<Candidate> candidates = new ArrayList<>();
        for (ScoreDoc hit : view.search(documents, sort, ranked ? Math.max(most, CANDIDATES) : most)) {
            candidates.add(candidate(hit.doc));
        }
        if (ranked) {
            candidates.sort(Comparator.comparing((Candidate each) -> !TopicOverview.holds(each.card()))
                    .thenComparing(Comparator.comparingDouble(Candidate::weight).reversed())
                    .thenComparing(each -> each.card().date().orElse(LocalDate.MIN), Comparator.reverseOrder()));
        }
        List<TopicOverview.Entry> entries = new ArrayList<>();
        for (Candidate each : candidates.subList(0, Math.min(most, candidates.size()))) {
            entries.add(new TopicOverview.Entry(each.card(), each.citing(), evidence(each)));
        }
        return entries;
    }

    /** A key policy has the topic as one of its first, and is named by many. */
    private Candidate candidate(int document) throws IOException {
        DocumentCard card = view.card(document);
        DocumentDetails details = view.details(document);
        int rank = 0;
        while (rank < card.topics().size() && !topics.contains(card.topics().get(rank))) {
            rank++;
        }
        int citing = CitingDocuments.count(view, details);
        return new Candidate(document, card, details, citing, (1 + Math.log(1 + (double) citing)) / (1 + rank));
    }

    /** The place that speaks strongest for the topic; of a document that many weak places together make belong to it, the passage with the most of its words. */
    private Optional<Evidence> evidence(Candidate candidate) throws IOException {
        Optional<TopicEvidence.Mention> mention = candidate.details().topics().stream()
                .filter(topic -> topics.contains(topic.topicId()))
                .max(Comparator.comparingDouble(TopicEvidence::score))
                .flatMap(TopicDocuments::placed);
        return mention.isPresent()
                ? Evidence.of(view, candidate.document(), mention.get())
                : words.strongest(view.passages(candidate.document()), topics);
    }

    private static Optional<TopicEvidence.Mention> placed(TopicEvidence topic) {
        return topic.mentions().stream()
                .filter(mention -> !mention.anchor().isEmpty())
                .min(Comparator.comparing(mention -> mention.place() != TopicEvidence.Place.TEXT));
    }
}
