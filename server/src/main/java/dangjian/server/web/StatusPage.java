package dangjian.server.web;

import dangjian.corpus.document.DocumentKind;
import dangjian.indexer.generation.GenerationReport;
import dangjian.server.search.Library;
import dangjian.server.search.LibraryView;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** The page that says how the index is. */
public final class StatusPage {

    private final Library library;

    public StatusPage(Library library) {
        this.library = library;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/status", this::status);
    }

    private void status(Context context) {
        GenerationReport report = GenerationReport.of(library.read(LibraryView::generation));
        PageRenderer.render(context, "status.jte", Map.of("report", report, "kinds", List.of(DocumentKind.values())));
    }
}
