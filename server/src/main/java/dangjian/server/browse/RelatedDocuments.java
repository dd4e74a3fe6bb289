package dangjian.server.browse;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.ValidityStatus;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.analysis.FoldedText;
import dangjian.indexer.analysis.WordAnalyzer;
import dangjian.server.search.Library;
import dangjian.server.search.LibraryView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What belongs to a document: what it names and what names it, what names the same or is named together with it, what is about the same topics, what has the same
 * words in its title. Each with its reason; not several versions of one text, and not all for one reason. Safe for several threads.
 */
public final class RelatedDocuments {

    private static final int MOST_LOOKED_AT = 60;
    private static final int MOST_FOR_ONE_REASON = 4;

    /** A note on the state of a text is no part of its name. */
    private static final Pattern NOTE =
            Pattern.compile("[（(〔\\[][^（()）]{0,30}(?:试行|暂行|草案|修正|修订|修改|[0-9]{4})[^（()）]{0,30}[）)〕\\]]");

    private final Library library;
    private final List<RelationSource> sources;

    /** @param more further ways in which documents belong together, like meaning */
    public RelatedDocuments(Library library, TopicTaxonomy taxonomy, WordAnalyzer words, RelationSource... more) {
        this.library = library;
        List<RelationSource> all = new ArrayList<>(List.of(
                new VersionRelation(),
                new CitationRelation(),
                new SharedCitationRelation(),
                new CitedTogetherRelation(),
                new TopicRelation(taxonomy),
                new TitleRelation(words)));
        all.addAll(List.of(more));
        this.sources = List.copyOf(all);
    }

    /**
     * A related document.
     *
     * @param reason why, in Chinese
     */
    public record Related(DocumentCard card, String reason) {}

    /** The documents that belong to this one, those in force first, the closest first; nothing where there is no such document for this viewer. */
    public Optional<List<Related>> of(String id, int most) {
        return library.read(view -> {
            OptionalInt found = view.find(id);
            return found.isEmpty() ? Optional.empty() : Optional.of(related(view, found.getAsInt(), most));
        });
    }

    private List<Related> related(LibraryView view, int document, int most) throws IOException {
        RelationSubject subject = new RelationSubject(view, document);
        Neighbours found = new Neighbours(subject.card().id());
        for (RelationSource source : sources) {
            source.find(subject, found);
        }
        return chosen(subject, visible(subject, found.closest()), most);
    }

    private record Candidate(DocumentCard card, Neighbours.Neighbour neighbour) {

        boolean isRepealed() {
            return card.status() == ValidityStatus.REPEALED;
        }
    }

    private static List<Candidate> visible(RelationSubject subject, List<Neighbours.Neighbour> neighbours)
            throws IOException {
        List<Candidate> visible = new ArrayList<>();
        for (Neighbours.Neighbour each : neighbours) {
            if (visible.size() < MOST_LOOKED_AT) {
                subject.other(each.id()).ifPresent(card -> visible.add(new Candidate(card, each)));
            }
        }
        visible.sort(Comparator.comparing(Candidate::isRepealed)); // stable: the closest stay first
        return visible;
    }

    /** One of each title, and no more than some for one reason as long as there are others. */
    private static List<Related> chosen(RelationSubject subject, List<Candidate> candidates, int most) {
        Set<String> names = new HashSet<>();
        if (candidates.stream()
                .noneMatch(each ->
                        subject.details().versions().contains(each.card().id()))) {
            names.add(name(subject.card()));
        }
        Map<String, Integer> reasons = new HashMap<>();
        List<Candidate> chosen = new ArrayList<>();
        List<Candidate> left = new ArrayList<>();
        for (Candidate each : candidates) {
            if (names.add(name(each.card()))) {
                int times = reasons.merge(each.neighbour().mainReason(), 1, Integer::sum);
                (times <= MOST_FOR_ONE_REASON ? chosen : left).add(each);
            }
        }
        chosen.addAll(left);
        chosen.sort(Comparator.comparing(Candidate::isRepealed));
        return chosen.stream()
                .limit(most)
                .map(each -> new Related(each.card(), each.neighbour().reason()))
                .toList();
    }

    private static String name(DocumentCard card) {
        return FoldedText.of(NOTE.matcher(card.title()).replaceAll("")).toString();
    }
}
