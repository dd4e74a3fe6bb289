package dangjian.server.web;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.server.search.ClauseAnswer;
import dangjian.server.search.Excerpt;
import dangjian.server.search.FacetLabels;
import dangjian.server.search.SearchRequest;
import dangjian.server.search.SearchResult;
import dangjian.server.suggest.SearchAdvice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the page of results shows. */
public final class ResultsPage {

    private static final int EXCERPT = 180;
    private static final int PAGES_AROUND = 3;
    private static final int MOST_TOPICS = 5;

    private final SearchResult result;
    private final SearchAdvice advice;
    private final FacetLabels labels;
    private final TopicTaxonomy taxonomy;
    private final Addresses addresses;

    ResultsPage(SearchResult result, SearchAdvice advice, FacetLabels labels, TopicTaxonomy taxonomy) {
        this.result = result;
        this.advice = advice;
        this.labels = labels;
        this.taxonomy = taxonomy;
        this.addresses = new Addresses(result.request());
    }

    /** A link with its words. */
    public record Link(String label, String address, boolean current, int count) {}

    /** A facet with its values. */
    public record Facet(String label, List<Link> values) {}

    /** A passage of a hit. */
    public record PassageView(String label, String address, List<Excerpt.Piece> excerpt) {}

    public SearchResult result() {
        return result;
    }

    public String query() {
        return result.request().text();
    }

    public String title() {
        return query().isEmpty() ? "全部文档" : query();
    }

    /** "找到 12 篇，用时 3 毫秒". */
    public String summary() {
        return String.format(Locale.ROOT, "共 %,d 篇 · %.0f 毫秒", result.total(), Math.max(1, result.tookMillis()));
    }

    public List<Facet> facets() {
        List<Facet> facets = new ArrayList<>();
        result.facets().forEach((facet, values) -> {
            List<Link> links = values.stream()
                    .map(value -> new Link(
                            value.label(), addresses.toggled(facet, value.value()), value.selected(), value.count()))
                    .toList();
            if (!links.isEmpty()) {
                facets.add(new Facet(labels.of(facet), links));
            }
        });
        return facets;
    }

    /** The filters that are set, each with the address without it. */
    public List<Link> filters() {
        List<Link> set = new ArrayList<>();
        for (String facet : FacetLabels.FACETS) {
            for (String value : result.request().filters().getOrDefault(facet, List.of())) {
                set.add(new Link(
                        labels.of(facet) + "：" + labels.of(facet, value), addresses.toggled(facet, value), true, 0));
            }
        }
        return set;
    }

    public String withoutFilters() {
        return addresses.withoutFilters();
    }

    public List<Link> orders() {
        SearchRequest.SortOrder sort = result.request().sort();
        return List.of(
                new Link(
                        "相关度",
                        addresses.sorted(SearchRequest.SortOrder.RELEVANCE),
                        sort == SearchRequest.SortOrder.RELEVANCE,
                        0),
                new Link(
                        "日期", addresses.sorted(SearchRequest.SortOrder.DATE), sort == SearchRequest.SortOrder.DATE, 0));
    }

    /** Other questions that may have been meant. */
    public List<Link> corrections() {
        return advice.corrections().stream().map(Addresses::search).toList();
    }

    /** Searches that may come next. */
    public List<Link> relatedSearches() {
        return advice.relatedSearches().stream().map(Addresses::search).toList();
    }

    private int pages() {
        int reachable = Math.min(result.total(), SearchRequest.DEEPEST);
        return Math.max(
                1, (reachable + result.request().size() - 1) / result.request().size());
    }

    public Optional<String> previous() {
        int page = result.request().page();
        return page > 1 ? Optional.of(addresses.page(Math.min(page - 1, pages()))) : Optional.empty();
    }

    public Optional<String> next() {
        int page = result.request().page();
        return page < pages() ? Optional.of(addresses.page(page + 1)) : Optional.empty();
    }

    /** The pages around this one. */
    public List<Link> pageLinks() {
        int page = result.request().page();
        int first = Math.max(1, Math.min(page - PAGES_AROUND, pages() - 2 * PAGES_AROUND));
        int last = Math.min(pages(), first + 2 * PAGES_AROUND);
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> new Link(String.valueOf(number), addresses.page(number), number == page, 0))
                .toList();
    }

    public List<Excerpt.Piece> titleOf(SearchResult.Hit hit) {
        return Excerpt.whole(hit.card().title(), hit.titleHighlights());
    }

    public String addressOf(SearchResult.Hit hit) {
        return "/documents/" + hit.card().id() + (query().isEmpty() ? "" : "?q=" + Addresses.encode(query()));
    }

    public List<PassageView> passagesOf(SearchResult.Hit hit) {
        return hit.passages().stream()
                .map(passage -> new PassageView(
                        passage.passage().label(),
                        addressOf(hit) + "#" + passage.passage().anchor(),
                        Excerpt.behindLabel(
                                passage.passage().label(), passage.passage().text(), passage.highlights(), EXCERPT)))
                .toList();
    }

    /** How the question was read: "文号 望委发〔2021〕5号；不含 停车". */
    public String reading() {
        return result.interpretation().readings().stream()
                .map(reading -> reading.label() + " " + reading.value())
                .collect(Collectors.joining("；"));
    }

    /** What was looked for beside the words typed: "居委会 → 居民委员会"; empty where nothing was. */
    public String synonyms() {
        return result.interpretation().synonyms().stream()
                .map(use -> use.term() + " → " + String.join("、", use.expansions()))
                .collect(Collectors.joining("；"));
    }

    /** The search for only the words typed. */
    public String literalAddress() {
        return addresses.asking(result.interpretation().literally());
    }

    /** The clause that was asked for, above the hits of the first page. */
    public Optional<ClauseAnswer> answer() {
        return result.answer().filter(answer -> result.request().page() == 1);
    }

    public String addressOf(ClauseAnswer answer) {
        return "/documents/" + answer.card().id() + "#" + answer.anchor();
    }

    /** The topics that a document is about most of all. */
    public List<Topic> topicsOf(DocumentCard card) {
        return card.topics().stream()
                .limit(MOST_TOPICS)
                .map(taxonomy::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
