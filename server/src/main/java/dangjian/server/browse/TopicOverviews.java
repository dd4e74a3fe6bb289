package dangjian.server.browse;

import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.schema.Fields;
import dangjian.server.search.Library;
import dangjian.server.search.LibraryView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.search.Query;

/** Gathers all about a topic. */
public final class TopicOverviews {

    private static final int MOST_NEIGHBOURS = 8;

    private final TopicTaxonomy taxonomy;
    private final Library library;
    private final TopicBrowser browser;

    public TopicOverviews(TopicTaxonomy taxonomy, Library library, TopicBrowser browser) {
        this.taxonomy = taxonomy;
        this.library = library;
        this.browser = browser;
    }

    /** All about a topic; nothing where the taxonomy has none with this id. */
    public Optional<TopicOverview> of(String id, int documentsOfAKind) {
        return browser.find(id).map(node -> library.read(view -> gather(view, node, documentsOfAKind)));
    }

    private TopicOverview gather(LibraryView view, TopicNode node, int documentsOfAKind) throws IOException {
        Query about = about(node.topic().id());
        TopicDocuments documents = new TopicDocuments(view, family(node), new TopicWords(taxonomy));
        List<TopicOverview.Section> sections = new ArrayList<>();
        for (DocumentKind kind : DocumentKind.values()) {
            if (node.count(kind) > 0) {
                DrillDownQuery ofKind = new DrillDownQuery(Fields.facets(), about);
                ofKind.add(Fields.KIND, kind.code());
                sections.add(new TopicOverview.Section(
                        kind, node.count(kind), documents.first(ofKind, kind, documentsOfAKind)));
            }
        }
        return new TopicOverview(node, above(node.topic()), sections, years(view, about), neighbours(view, node));
    }

    private static Query about(String topic) {
        DrillDownQuery query = new DrillDownQuery(Fields.facets());
        query.add(Fields.TOPIC, topic);
        return query;
    }

    private List<Topic> above(Topic topic) {
        LinkedList<Topic> above = new LinkedList<>();
        Optional<Topic> next = topic.parent().flatMap(taxonomy::find);
        while (next.isPresent()) {
            above.addFirst(next.get());
            next = next.get().parent().flatMap(taxonomy::find);
        }
        return above;
    }

    private static Set<String> family(TopicNode node) {
        Set<String> ids = new HashSet<>(Set.of(node.topic().id()));
        node.children().forEach(child -> ids.addAll(family(child)));
        return ids;
    }

    private static List<TopicOverview.YearCount> years(LibraryView view, Query about) throws IOException {
        return view.count(about, Fields.YEAR).stream()
                .map(year -> new TopicOverview.YearCount(Integer.parseInt(year.label), year.value.intValue()))
                .sorted(Comparator.comparingInt(TopicOverview.YearCount::year))
                .toList();
    }

    /** Topics of other branches or beside it; those above and below it, and those that only group others, would say nothing. */
    private List<TopicOverview.Neighbour> neighbours(LibraryView view, TopicNode node) throws IOException {
        Set<String> own = family(node);
        List<TopicOverview.Neighbour> neighbours = new ArrayList<>();
        for (LabelAndValue shared : view.count(about(node.topic().id()), Fields.TOPIC)) {
            Optional<Topic> topic = taxonomy.find(shared.label)
                    .filter(other -> !own.contains(other.id()))
                    .filter(other -> taxonomy.children(other.id()).isEmpty());
            if (topic.isPresent() && neighbours.size() < MOST_NEIGHBOURS) {
                neighbours.add(new TopicOverview.Neighbour(topic.get(), shared.value.intValue()));
            }
        }
        return neighbours;
    }
}
