package dangjian.server.web;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.Passage;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.server.browse.RelatedDocuments;
import dangjian.server.reading.CitationText;
import dangjian.server.reading.DocumentReader;
import dangjian.server.reading.OriginalPages;
import dangjian.server.reading.ReadDocument;
import dangjian.server.search.Highlighter;
import dangjian.server.search.SearchParameters;
import dangjian.server.search.SearchRequest;
import dangjian.server.search.SearchService;
import dangjian.server.suggest.RelatedSearches;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.ZoneId;
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
    private final OriginalPages originals;
    private final ZoneId zone;

    /** @param zone in which the days of files are told */
    public ReadingPages(
            SearchParameters parameters,
            SearchService search,
            DocumentReader documents,
            RelatedDocuments related,
            RelatedSearches relatedSearches,
            TopicTaxonomy taxonomy,
            OriginalPages originals,
            ZoneId zone) {
        this.parameters = parameters;
        this.search = search;
        this.documents = documents;
        this.related = related;
        this.relatedSearches = relatedSearches;
        this.taxonomy = taxonomy;
        this.originals = originals;
        this.zone = zone;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/documents/{id}", this::document);
        new ReadingFragments(documents).addTo(routes);
        new PageImageRoutes(documents, originals).addTo(routes);
    }

    static void noDocument(Context context) {
        PageRenderer.error(context, 404, "没有这篇文档", "没有编号为 " + context.pathParam("id") + " 的文档，它可能已被删除。");
    }

    private void document(Context context) {
        Optional<ReadDocument> found = documents.read(context.pathParam("id"));
        if (found.isEmpty()) {
            noDocument(context);
            return;
        }
        PageRenderer.render(context, "reading/document.jte", Map.of("page", page(context, found.get())));
    }

    private DocumentPage page(Context context, ReadDocument document) {
        DocumentCard card = document.card();
        SearchRequest request = parameters.read(Map.of("q", context.queryParams("q")));
        DocumentText text = new DocumentText(document, highlighter(request.text(), document));
        CitationText citations = CitationText.of(document);
        return new DocumentPage(
                card,
                LibraryCard.of(document, documents.lastChanged(card.source()), zone),
                ContentsTree.of(document.passages()),
                text,
                new CataloguedFacts(document, taxonomy),
                MinutesSheet.facts(document),
                MinutesSheet.items(document),
                new DocumentRelations(
                        document,
                        related.of(card.id(), RELATED).orElse(List.of()),
                        relatedSearches.afterReading(card.id())),
                citations.whole(),
                quotations(context.queryParam("cite"), document.passages(), citations),
                images(card),
                VisitedAddress.of(context, Addresses.document(card.id())),
                request.text());
    }

    private Optional<Highlighter> highlighter(String query, ReadDocument document) {
        List<String> texts = document.passages().stream().map(Passage::text).toList();
        return query.isEmpty()
                ? Optional.empty()
                : Optional.of(search.highlighter(query).forPieces(texts));
    }

    private static List<CitationText.Quotation> quotations(
            String anchor, List<Passage> passages, CitationText citations) {
        return passages.stream()
                .filter(passage -> passage.anchor().equals(anchor))
                .findFirst()
                .map(citations::of)
                .orElse(List.of());
    }

    private DocumentPage.Images images(DocumentCard card) {
        if (!originals.has(card.source())) {
            return DocumentPage.Images.NONE;
        }
        return originals.isConverted(card.source()) ? DocumentPage.Images.CONVERTED : DocumentPage.Images.ORIGINAL;
    }
}
