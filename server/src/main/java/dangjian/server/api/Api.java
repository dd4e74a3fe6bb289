package dangjian.server.api;

import dangjian.corpus.document.DocumentCard;
import dangjian.indexer.generation.GenerationReport;
import dangjian.server.browse.RelatedDocuments;
import dangjian.server.browse.TopicBrowser;
import dangjian.server.browse.TopicMatrix;
import dangjian.server.reading.DocumentReader;
import dangjian.server.reading.ReadDocument;
import dangjian.server.safety.RefusedException;
import dangjian.server.safety.RequestId;
import dangjian.server.search.InvalidSearchException;
import dangjian.server.search.Library;
import dangjian.server.search.LibraryView;
import dangjian.server.search.NoIndexException;
import dangjian.server.search.SearchParameters;
import dangjian.server.search.SearchResult;
import dangjian.server.search.SearchService;
import dangjian.server.suggest.RelatedSearches;
import dangjian.server.suggest.SearchAdviser;
import dangjian.server.suggest.Suggester;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** The routes of the API. */
public final class Api {

    /** What every address of the API begins with. */
    public static final String BASE = "/api/v1";

    static final String JSON = "application/json; charset=utf-8";
    private static final int RELATED = 8;
    private static final int NEWEST_OF_A_TOPIC = 10;

    private final SearchParameters parameters;
    private final SearchService search;
    private final DocumentReader documents;
    private final RelatedDocuments related;
    private final TopicBrowser topics;
    private final TopicMatrix matrix;
    private final Library library;
    private final Suggester suggester;
    private final SearchAdviser adviser;
    private final RelatedSearches relatedSearches;

    public Api(
            SearchParameters parameters,
            SearchService search,
            DocumentReader documents,
            RelatedDocuments related,
            TopicBrowser topics,
            TopicMatrix matrix,
            Library library,
            Suggester suggester,
            SearchAdviser adviser,
            RelatedSearches relatedSearches) {
        this.parameters = parameters;
        this.search = search;
        this.documents = documents;
        this.related = related;
        this.topics = topics;
        this.matrix = matrix;
        this.library = library;
        this.suggester = suggester;
        this.adviser = adviser;
        this.relatedSearches = relatedSearches;
    }

    /** Adds the routes. */
    public void addTo(RoutesConfig routes) {
        routes.get(BASE + "/search", this::search);
        routes.get(BASE + "/documents/{id}", this::document);
        routes.get(BASE + "/documents/{id}/file", this::file);
        routes.get(BASE + "/documents/{id}/related", this::related);
        routes.get(BASE + "/suggest", this::suggest);
        routes.get(BASE + "/topics", this::topics);
        new MatrixRoutes(matrix).addTo(routes);
        routes.get(BASE + "/topics/{id}", this::topic);
        routes.get(BASE + "/health", this::health);
        routes.get(BASE + "/openapi.json", Api::openApi);
    }

    /** Answers a request to the API that ended in an exception. */
    public static void explain(Exception problem, Context context) {
        if (problem instanceof InvalidSearchException invalid) {
            Problem.answer(context, 400, "请求不正确", invalid.getMessage());
        } else if (problem instanceof NoIndexException missing) {
            Problem.answer(context, 503, "索引还没有建立", missing.getMessage());
        } else {
            RefusedException refused = RefusedException.from(problem, RequestId.of(context));
            refused.headers().forEach(context::header);
            Problem.answer(context, refused.status(), refused.title(), refused.getMessage());
        }
    }

    /** Answers a request to the API that no route took. */
    public static void notFound(Context context) {
        Problem.answer(context, 404, "没有这个接口", "没有这个地址：" + context.path() + "。接口说明见 " + BASE + "/openapi.json");
    }

    private void search(Context context) {
        SearchResult result = search.search(parameters.read(context.queryParamMap()));
        context.contentType(JSON).result(SearchJson.write(result, adviser.advise(result)));
    }

    private void suggest(Context context) {
        String typed = Objects.requireNonNullElse(context.queryParam("q"), "");
        context.contentType(JSON).result(SuggestJson.write(typed, suggester.suggest(typed)));
    }

    private void document(Context context) {
        Optional<ReadDocument> found = documents.read(context.pathParam("id"));
        if (found.isEmpty()) {
            noDocument(context);
            return;
        }
        context.contentType(JSON).result(DocumentJson.write(found.get()));
    }

    private void related(Context context) {
        String id = context.pathParam("id");
        related.of(id, RELATED)
                .ifPresentOrElse(
                        found -> context.contentType(JSON)
                                .result(DocumentJson.write(id, found, relatedSearches.afterReading(id))),
                        () -> noDocument(context));
    }

    private void file(Context context) throws IOException {
        Optional<DocumentCard> card = documents.read(context.pathParam("id")).map(ReadDocument::card);
        if (card.isEmpty()) {
            noDocument(context);
            return;
        }
        Optional<Path> file = documents.file(card.get().source());
        if (file.isEmpty()) {
            Problem.answer(
                    context,
                    404,
                    "原文件不在了",
                    "文件已被移走、删除或改动：" + card.get().source().path());
            return;
        }
        Download.answer(context, card.get().source(), file.get());
    }

    private static void noDocument(Context context) {
        Problem.answer(context, 404, "没有这篇文档", "没有编号为 " + context.pathParam("id") + " 的文档，它可能已被删除。");
    }

    private void topics(Context context) {
        context.contentType(JSON).result(TopicJson.write(topics.tree()));
    }

    private void topic(Context context) {
        topics.newest(context.pathParam("id"), NEWEST_OF_A_TOPIC)
                .ifPresentOrElse(
                        page -> context.contentType(JSON).result(TopicJson.write(page)),
                        () -> Problem.answer(context, 404, "没有这个专题", "没有编号为 " + context.pathParam("id") + " 的专题。"));
    }

    private record Health(String status, String generation, int documents, long passages) {}

    private void health(Context context) {
        try {
            GenerationReport report = library.read(LibraryView::report);
            context.contentType(JSON)
                    .result(Json.write(new Health("ok", report.generation(), report.documents(), report.passages())));
        } catch (NoIndexException e) {
            context.status(503).contentType(JSON).result(Json.write(new Health("no-index", null, 0, 0)));
        }
    }

    private static void openApi(Context context) throws IOException {
        try (InputStream in = Api.class.getResourceAsStream("/openapi.json")) {
            context.contentType(JSON).result(in.readAllBytes());
        }
    }
}
