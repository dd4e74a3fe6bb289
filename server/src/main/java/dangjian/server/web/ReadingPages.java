package dangjian.server.web;

import dangjian.corpus.document.Passage;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.server.browse.RelatedDocuments;
import dangjian.server.reading.DocumentReader;
import dangjian.server.reading.ReadDocument;
import dangjian.server.search.Highlighter;
import dangjian.server.search.SearchParameters;
import dangjian.server.search.SearchRequest;
import dangjian.server.search.SearchService;
import dangjian.server.suggest.RelatedSearches;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of a document. */
public final class ReadingPages {

    private static final int RELATED = 6;

    private final SearchParameters parameters;
    private final SearchService search;
    private final DocumentReader documents;
    private final RelatedDocuments related;
    private final RelatedSearches relatedSearches;
    private final TopicTaxonomy taxonomy;

    public ReadingPages(
            SearchParameters parameters,
            SearchService search,
            DocumentReader documents,
            RelatedDocuments related,
            RelatedSearches relatedSearches,
            TopicTaxonomy taxonomy) {
        this.parameters = parameters;
        this.search = search;
        this.documents = documents;
        this.related = related;
        this.relatedSearches = relatedSearches;
        this.taxonomy = taxonomy;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/documents/{id}", this::document);
    }

    private void document(Context context) {
        String id = context.pathParam("id");
        Optional<ReadDocument> found = documents.read(id);
        if (found.isEmpty()) {
            PageRenderer.error(context, 404, "没有这篇文档", "没有编号为 " + id + " 的文档，它可能已被删除。");
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
        PageRenderer.render(context, "document.jte", Map.of("page", page));
    }
}
