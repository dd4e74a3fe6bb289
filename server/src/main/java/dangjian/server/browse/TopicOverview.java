package dangjian.server.browse;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.ValidityStatus;
import dangjian.corpus.topic.Topic;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All about a topic.
 *
 * @param node the topic, its counts and the topics below it
 * @param above the topics above it, the topmost first
 * @param sections the documents of each kind that there are any of
 * @param years how many documents each year has, the earliest first; documents without a date left out
 * @param neighbours the topics that most of its documents are about, too
 */
public record TopicOverview(
        TopicNode node, List<Topic> above, List<Section> sections, List<YearCount> years, List<Neighbour> neighbours) {

    private static final Set<ValidityStatus> HOLDS = EnumSet.of(ValidityStatus.EFFECTIVE, ValidityStatus.UNKNOWN);

    public TopicOverview {
        above = List.copyOf(above);
        sections = List.copyOf(sections);
        years = List.copyOf(years);
        neighbours = List.copyOf(neighbours);
    }

    /**
     * Documents of a kind.
     *
     * @param kind the kind
     * @param total how many there are of the topic
     * @param documents the first of them: what holds before what was amended, abolished or is not yet in force
     */
    public record Section(DocumentKind kind, int total, List<Entry> documents) {

        /** Those that hold as they stand, or of which it is not known. */
        public List<Entry> holding() {
            return documents.stream().filter(Entry::holds).toList();
        }

        /** Those amended, abolished or not yet in force. */
        public List<Entry> others() {
            return documents.stream().filter(entry -> !entry.holds()).toList();
        }
    }

    /**
     * A document of the topic.
     *
     * @param card its card
     * @param citing how many documents name it
     * @param evidence the passage that says why it belongs here; nothing where no passage does by itself
     */
    public record Entry(DocumentCard card, int citing, Optional<Evidence> evidence) {

        boolean holds() {
            return TopicOverview.holds(card);
        }
    }

    /** Whether a document holds as it stands, or it is not known. */
    static boolean holds(DocumentCard card) {
        return HOLDS.contains(card.status());
    }

    /** How many documents a year has. */
    public record YearCount(int year, int documents) {}

    /** Another topic, and how many documents are about both. */
    public record Neighbour(Topic topic, int shared) {}
}
