package dangjian.server.web;

import dangjian.corpus.document.DocumentCard;
import dangjian.indexer.rendering.RenderingException;
import dangjian.server.reading.DocumentReader;
import dangjian.server.reading.OriginalPages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** How the pages of a document's file look (原貌): one by one, and all on a page. */
final class PageImageRoutes {

    private static final Pattern PAGE = Pattern.compile("[1-9]\\d{0,4}");

    /** An image belongs to the file as it was indexed; the address stays when the file changes. */
    private static final String KEPT_FOR_AN_HOUR = "private, max-age=3600";

    private final DocumentReader documents;
    private final OriginalPages originals;

    PageImageRoutes(DocumentReader documents, OriginalPages originals) {
        this.documents = documents;
        this.originals = originals;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/documents/{id}/pages", this::all);
        routes.get("/documents/{id}/pages/{page}", this::one);
    }

    private void all(Context context) {
        Optional<DocumentCard> found = documents.card(context.pathParam("id"));
        if (found.isEmpty()) {
            ReadingPages.noDocument(context);
            return;
        }
        DocumentCard card = found.get();
        OptionalInt pages = OptionalInt.empty();
        String problem = "";
        try {
            pages = OptionalInt.of(originals.count(card.source()));
        } catch (RenderingException e) {
            context.status(status(e));
            problem = e.failure().message();
        }
        PageRenderer.render(
                context,
                "reading/pages.jte",
                Map.of(
                        "card",
                        card,
                        "pages",
                        pages.orElse(0),
                        "converted",
                        originals.isConverted(card.source()),
                        "problem",
                        problem));
    }

    private void one(Context context) {
        String page = context.pathParam("page");
        if (!PAGE.matcher(page).matches()) {
            Web.notFound(context);
            return;
        }
        try {
            Optional<byte[]> image = originals.page(context.pathParam("id"), Integer.parseInt(page));
            if (image.isEmpty()) {
                ReadingPages.noDocument(context);
                return;
            }
            context.header("Cache-Control", KEPT_FOR_AN_HOUR);
            context.contentType("image/png").result(image.get());
        } catch (RenderingException e) {
            PageRenderer.error(context, status(e), "没有这一页的图像", e.failure().message());
        }
    }

    private static int status(RenderingException e) {
        return switch (e.failure()) {
            case BUSY -> 503;
            case UNSUPPORTED, MISSING, CHANGED, TOO_LARGE, NO_SUCH_PAGE, ENCRYPTED, UNREADABLE, TOO_SLOW -> 404;
        };
    }
}
