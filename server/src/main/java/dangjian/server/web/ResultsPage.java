package dangjian.server.web;

import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.server.search.ClauseAnswer;
import dangjian.server.search.FacetLabels;
import dangjian.server.search.Relaxations;
import dangjian.server.search.SearchRequest;
import dangjian.server.search.SearchResult;
import dangjian.server.suggest.SearchAdvice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the page of results shows. */
public final class ResultsPage {

    private final SearchResult result;
    private final SearchAdvice advice;
    private final Optional<Relaxations.Advice> relaxed;
    private final FacetLabels labels;
    private final TopicTaxonomy taxonomy;
    private final Addresses addresses;

    /** @param relaxed what would find something, where nothing was found */
    ResultsPage(
            SearchResult result,
            SearchAdvice advice,
            Optional<Relaxations.Advice> relaxed,
            FacetLabels labels,
            TopicTaxonomy taxonomy) {
        this.result = result;
        this.advice = advice;
        this.relaxed = relaxed;
        this.labels = labels;
        this.taxonomy = taxonomy;
        this.addresses = new Addresses(result.request());
    }

    /** A link with its words. */
    public record Link(String label, String address, boolean current, int count) {}

    public SearchResult result() {
        return result;
    }

    public String query() {
        return result.request().text();
    }

    /** The title of the window: the question, and the page behind the first. */
    public String title() {
        int page = result.request().page();
        return heading() + (page > 1 ? "（第 " + page + " 页）" : "");
    }

    public String heading() {
        return query().isEmpty() ? "全部文档" : query();
    }

    /** "共 12 篇 · 8 毫秒". */
    public String summary() {
        return String.format(Locale.ROOT, "共 %,d 篇 · %.0f 毫秒", result.total(), Math.max(1, result.tookMillis()));
    }

    /** Whether the search had to stop before it had found everything. */
    public boolean isPartial() {
        return result.partial();
    }

    /** What is said aloud when the list has changed. */
    public String announcement() {
        int page = result.request().page();
        String found = result.total() == 0 ? "没有找到文档" : String.format(Locale.ROOT, "共 %d 篇", result.total());
        return page > 1 ? found + "，第 " + page + " 页" : found;
    }

    public FilterPanel filters() {
        return new FilterPanel(result, labels, taxonomy, addresses);
    }

    public Paging paging() {
        return new Paging(result, addresses);
    }

    public List<HitView> hits() {
        return result.hits().stream()
                .map(hit -> HitView.of(hit, answer(), query(), taxonomy))
                .toList();
    }

    /** What would find something; only where nothing was found. */
    public Optional<EmptyResult> empty() {
        return relaxed.map(each -> new EmptyResult(each, result.request(), labels));
    }

    /** The topics at the top of the tree. */
    public List<Topic> rootTopics() {
        return taxonomy.roots();
    }

    /** Whether there is something to rank by; else all orders are the one by date. */
    public boolean isRanked() {
        return !query().isEmpty();
    }

    public List<Link> orders() {
        return List.of(order("相关度", SearchRequest.SortOrder.RELEVANCE), order("日期", SearchRequest.SortOrder.DATE));
    }

    private Link order(String label, SearchRequest.SortOrder order) {
        return new Link(label, addresses.sorted(order), result.request().sort() == order, 0);
    }

    /** Other questions that may have been meant. */
    public List<Link> corrections() {
        return advice.corrections().stream().map(Addresses::search).toList();
    }

    /** Searches that may come next. */
    public List<Link> relatedSearches() {
        return advice.relatedSearches().stream().map(Addresses::search).toList();
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
        return HitView.address(answer.card(), query()) + "#" + answer.anchor();
    }
}
