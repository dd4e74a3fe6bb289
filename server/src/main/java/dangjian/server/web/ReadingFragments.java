package dangjian.server.web;

import dangjian.corpus.document.DocumentCard;
import dangjian.server.reading.CitationText;
import dangjian.server.reading.DocumentReader;
import dangjian.server.reading.FoundPassage;
import dangjian.server.reading.QrCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page asks for while it is read: what a citation leads to, how a clause is cited, the code of its address. */
public final class ReadingFragments {

    /** An index may be made anew at any time, but not so often. */
    private static final String KEPT_FOR_MINUTES = "private, max-age=300";

    private final DocumentReader documents;

    ReadingFragments(DocumentReader documents) {
        this.documents = documents;
    }

    /** A document, or a clause of it, in short. @param label of the clause, or nothing @param text its words, or nothing */
    public record Preview(DocumentCard card, String label, String text) {

        private static final int MOST = 260;

        static Preview of(FoundPassage found) {
            String text = found.text();
            int most = text.offsetByCodePoints(0, Math.min(MOST, text.codePointCount(0, text.length())));
            return new Preview(
                    found.card(), found.label(), text.substring(0, most) + (most < text.length() ? "……" : ""));
        }
    }

    void addTo(RoutesConfig routes) {
        routes.get("/documents/{id}/preview", this::preview);
        routes.get("/documents/{id}/passages/{anchor}", this::passage);
        routes.get("/documents/{id}/passages/{anchor}/citation", this::citation);
        routes.get("/documents/{id}/qr.svg", this::qrCode);
    }

    private void preview(Context context) {
        Optional<DocumentCard> card = documents.card(context.pathParam("id"));
        if (card.isEmpty()) {
            ReadingPages.noDocument(context);
            return;
        }
        render(context, "reading/preview.jte", Map.of("preview", new Preview(card.get(), "", "")));
    }

    private void passage(Context context) {
        Optional<FoundPassage> found = find(context);
        if (found.isEmpty()) {
            noPassage(context);
            return;
        }
        render(context, "reading/preview.jte", Map.of("preview", Preview.of(found.get())));
    }

    private void citation(Context context) {
        Optional<FoundPassage> found = find(context);
        if (found.isEmpty()) {
            noPassage(context);
            return;
        }
        List<CitationText.Quotation> quotations =
                found.get().citations().of(found.get().passage());
        VisitedAddress address = VisitedAddress.of(context, Addresses.document(context.pathParam("id")));
        render(context, "reading/citations.jte", Map.of("quotations", quotations, "address", address.whole()));
    }

    private void qrCode(Context context) {
        String id = context.pathParam("id");
        if (documents.card(id).isEmpty()) {
            ReadingPages.noDocument(context);
            return;
        }
        context.header("Cache-Control", KEPT_FOR_MINUTES);
        context.contentType("image/svg+xml")
                .result(QrCode.svg(
                        VisitedAddress.of(context, Addresses.document(id)).whole()));
    }

    private Optional<FoundPassage> find(Context context) {
        return documents.passage(context.pathParam("id"), context.pathParam("anchor"));
    }

    private static void noPassage(Context context) {
        PageRenderer.error(context, 404, "没有这一段", "没有这篇文档，或者文档里没有“" + context.pathParam("anchor") + "”这一段，它可能已经改动。");
    }

    private static void render(Context context, String template, Map<String, Object> values) {
        context.header("Cache-Control", KEPT_FOR_MINUTES);
        PageRenderer.render(context, template, values);
    }
}
