package dangjian.server.web;

import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.schema.Fields;
import dangjian.server.search.FacetLabels;
import dangjian.server.search.SearchRequest;
import dangjian.server.search.SearchResult;
import java.util.ArrayList;
import java.util.List;

/** What a search can be filtered by, and what it is. */
public final class FilterPanel {

    private static final int SHOWN = 8;
    private static final int SHOWN_OF_A_TOPIC = 3;

    /** More are found by typing 发文机关:名称; a page of a thousand links helps nobody. */
    private static final int MOST = 60;

    private final SearchResult result;
    private final SearchRequest request;
    private final FacetLabels labels;
    private final TopicTaxonomy taxonomy;
    private final Addresses addresses;

    FilterPanel(SearchResult result, FacetLabels labels, TopicTaxonomy taxonomy, Addresses addresses) {
        this.result = result;
        this.request = result.request();
        this.labels = labels;
        this.taxonomy = taxonomy;
        this.addresses = addresses;
    }

    /** A value that can be chosen, or taken back where it is chosen. */
    public record Choice(String id, String label, String address, boolean current, int count) {}

    /**
     * Choices of which the first are always seen.
     *
     * @param first the most frequent, and all that are chosen
     * @param more the others
     * @param left how many are not even among those
     */
    public record Choices(List<Choice> first, List<Choice> more, int left) {}

    /** A topic at the top of the tree with those below it. */
    public record TopicGroup(Choice root, Choices below) {}

    public String query() {
        return request.text();
    }

    /** A facet whose values stand one below the other. */
    public Choices choices(String facet) {
        return choices(facet, values(facet), SHOWN);
    }

    public YearHistogram years() {
        return new YearHistogram(
                result.facets().get(Fields.YEAR), request.filters().getOrDefault(Fields.YEAR, List.of()), addresses);
    }

    /** The topics found, below their roots. */
    public List<TopicGroup> topics() {
        List<SearchResult.FacetValue> all = values(Fields.TOPIC);
        List<TopicGroup> groups = new ArrayList<>();
        for (SearchResult.FacetValue value : all) {
            Topic topic = taxonomy.find(value.value()).orElseThrow();
            if (topic.parent().isEmpty()) {
                List<SearchResult.FacetValue> below = all.stream()
                        .filter(other -> !other.value().equals(topic.id())
                                && root(taxonomy.find(other.value()).orElseThrow())
                                        .equals(topic.id()))
                        .toList();
                groups.add(new TopicGroup(choice(Fields.TOPIC, value), choices(Fields.TOPIC, below, SHOWN_OF_A_TOPIC)));
            }
        }
        return groups;
    }

    private String root(Topic topic) {
        return topic.parent().flatMap(taxonomy::find).map(this::root).orElse(topic.id());
    }

    /** The values counted, and those chosen that nothing has. */
    private List<SearchResult.FacetValue> values(String facet) {
        List<SearchResult.FacetValue> values = new ArrayList<>(result.facets().get(facet));
        for (String chosen : request.filters().getOrDefault(facet, List.of())) {
            if (values.stream().noneMatch(value -> value.value().equals(chosen))) {
                values.add(new SearchResult.FacetValue(chosen, labels.of(facet, chosen), 0, true));
            }
        }
        return values;
    }

    private Choices choices(String facet, List<SearchResult.FacetValue> values, int shown) {
        boolean fits = values.size() <= shown + 1;
        List<Choice> first = new ArrayList<>();
        List<Choice> more = new ArrayList<>();
        for (SearchResult.FacetValue value : values) {
            boolean isFirst = fits || first.size() < shown || value.selected();
            if (isFirst || more.size() < MOST) {
                (isFirst ? first : more).add(choice(facet, value));
            }
        }
        return new Choices(first, more, values.size() - first.size() - more.size());
    }

    private Choice choice(String facet, SearchResult.FacetValue value) {
        return new Choice(
                "f-" + facet + "-" + Addresses.encode(value.value()),
                value.label(),
                addresses.toggled(facet, value.value()),
                value.selected(),
                value.count());
    }

    /** The filters that are set, each with the address without it; years in a row are one. */
    public List<ResultsPage.Link> set() {
        List<ResultsPage.Link> set = new ArrayList<>();
        for (String facet : FacetLabels.FACETS) {
            List<String> values = request.filters().getOrDefault(facet, List.of());
            if (facet.equals(Fields.YEAR)) {
                YearRun.of(values).forEach(run -> set.add(chip(facet, run.label(), values, run.years())));
            } else {
                values.forEach(value -> set.add(chip(facet, labels.of(facet, value), values, List.of(value))));
            }
        }
        return set;
    }

    private ResultsPage.Link chip(String facet, String label, List<String> values, List<String> removed) {
        List<String> left =
                values.stream().filter(value -> !removed.contains(value)).toList();
        return new ResultsPage.Link(labels.of(facet) + "：" + label, addresses.with(facet, left), true, 0);
    }

    public String withoutFilters() {
        return addresses.withoutFilters();
    }

    /** What the form of years carries along: the search without its years, as names and values. */
    public List<ResultsPage.Link> carried() {
        List<ResultsPage.Link> carried = new ArrayList<>();
        FacetLabels.FACETS.stream()
                .filter(facet -> !facet.equals(Fields.YEAR))
                .forEach(facet -> request.filters()
                        .getOrDefault(facet, List.of())
                        .forEach(value -> carried.add(new ResultsPage.Link(facet, value, false, 0))));
        if (request.sort() != SearchRequest.SortOrder.RELEVANCE) {
            carried.add(new ResultsPage.Link("sort", request.sort().code(), false, 0));
        }
        carried.add(new ResultsPage.Link("size", String.valueOf(request.size()), false, 0));
        return carried;
    }
}
