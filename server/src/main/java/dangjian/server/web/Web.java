package dangjian.server.web;

import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.Passage;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.generation.GenerationReport;
import dangjian.server.browse.RelatedDocuments;
import dangjian.server.browse.TopicBrowser;
import dangjian.server.reading.DocumentReader;
import dangjian.server.reading.ReadDocument;
import dangjian.server.search.FacetLabels;
import dangjian.server.search.Highlighter;
import dangjian.server.search.InvalidSearchException;
import dangjian.server.search.Library;
import dangjian.server.search.LibraryView;
import dangjian.server.search.NoIndexException;
import dangjian.server.search.SearchParameters;
import dangjian.server.search.SearchRequest;
import dangjian.server.search.SearchResult;
import dangjian.server.search.SearchService;
import dangjian.server.suggest.RelatedSearches;
import dangjian.server.suggest.SearchAdviser;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes of the pages. */
public final class Web {

    private static final Logger log = LoggerFactory.getLogger(Web.class);
    private static final int NEWEST_ON_HOME = 8;
    private static final int NEWEST_OF_A_TOPIC = 20;
    private static final int RELATED = 6;

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dangjian.server.web.templates");

    private final SearchParameters parameters;
    private final SearchService search;
    private final DocumentReader documents;
    private final RelatedDocuments related;
    private final TopicBrowser topics;
    private final Library library;
    private final TopicTaxonomy taxonomy;
    private final FacetLabels labels;
    private final SearchAdviser adviser;
    private final RelatedSearches relatedSearches;

    public Web(
            SearchParameters parameters,
            SearchService search,
            DocumentReader documents,
            RelatedDocuments related,
            TopicBrowser topics,
            Library library,
            TopicTaxonomy taxonomy,
            FacetLabels labels,
            SearchAdviser adviser,
            RelatedSearches relatedSearches) {
        this.parameters = parameters;
        this.search = search;
        this.documents = documents;
        this.related = related;
        this.topics = topics;
        this.library = library;
        this.taxonomy = taxonomy;
        this.labels = labels;
        this.adviser = adviser;
        this.relatedSearches = relatedSearches;
    }

    /** Adds the routes. */
    public void addTo(RoutesConfig routes) {
        routes.get("/", this::home);
        routes.get("/search", this::search);
        routes.get("/documents/{id}", this::document);
        routes.get("/topics", this::topics);
        routes.get("/topics/{id}", this::topic);
        routes.get("/status", this::status);
    }

    /** Answers a request for a page that ended in an exception. */
    public static void explain(Exception problem, Context context) {
        if (problem instanceof InvalidSearchException invalid) {
            error(context, 400, "这样没法检索", invalid.getMessage());
        } else if (problem instanceof NoIndexException missing) {
            error(context, 503, "索引还没有建立", missing.getMessage());
        } else {
            log.error("处理 {} 时程序出错", context.path(), problem);
            error(context, 500, "服务器出错", "程序处理这个请求时出错，已记入日志。请稍后再试，或告诉维护人员。");
        }
    }

    /** Answers a request for a page there is none of. */
    public static void notFound(Context context) {
        error(context, 404, "没有这个页面", "地址可能写错了，或者页面已经不在了。可以回到首页重新检索。");
    }

    private static void error(Context context, int status, String title, String detail) {
        context.status(status);
        render(context, "error.jte", Map.of("title", title, "detail", detail));
    }

    private static void render(Context context, String template, Map<String, Object> values) {
        StringOutput out = new StringOutput();
        TEMPLATES.render(template, values, out);
        context.contentType("text/html; charset=utf-8").result(out.toString());
    }

    private void home(Context context) {
        SearchResult newest =
                search.search(new SearchRequest("", Map.of(), SearchRequest.SortOrder.DATE, 1, NEWEST_ON_HOME));
        render(context, "home.jte", Map.of("tree", topics.tree(), "newest", newest));
    }

    private void search(Context context) {
        SearchResult result = search.search(parameters.read(context.queryParamMap()));
        render(
                context,
                "search.jte",
                Map.of("page", new ResultsPage(result, adviser.advise(result), labels, taxonomy)));
    }

    private void document(Context context) {
        String id = context.pathParam("id");
        Optional<ReadDocument> found = documents.read(id);
        if (found.isEmpty()) {
            error(context, 404, "没有这篇文档", "没有编号为 " + id + " 的文档，它可能已被删除。可以回到首页重新检索。");
            return;
        }
        SearchRequest request = parameters.read(Map.of("q", context.queryParams("q")));
        List<String> texts = found.get().passages().stream().map(Passage::text).toList();
        Optional<Highlighter> highlighter = request.text().isEmpty()
                ? Optional.empty()
                : Optional.of(search.highlighter(request.text()).forPieces(texts));
        List<RelatedDocuments.Related> others = related.of(id, RELATED).orElse(List.of());
        DocumentPage page = new DocumentPage(
                found.get(), taxonomy, others, relatedSearches.afterReading(id), highlighter, request.text());
        render(context, "document.jte", Map.of("page", page));
    }

    private void topics(Context context) {
        render(context, "topics.jte", Map.of("tree", topics.tree()));
    }

    private void topic(Context context) {
        topics.topic(context.pathParam("id"), NEWEST_OF_A_TOPIC)
                .ifPresentOrElse(
                        page -> render(
                                context, "topic.jte", Map.of("page", page, "kinds", List.of(DocumentKind.values()))),
                        () -> error(context, 404, "没有这个专题", "专题可能已经改名。可以在专题页里找。"));
    }

    private void status(Context context) {
        GenerationReport report = GenerationReport.of(library.read(LibraryView::generation));
        render(context, "status.jte", Map.of("report", report, "kinds", List.of(DocumentKind.values())));
    }
}
