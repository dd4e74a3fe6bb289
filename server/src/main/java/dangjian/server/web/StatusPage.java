package dangjian.server.web;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.RunningReindex;
import dangjian.server.search.Library;
import dangjian.server.search.NoIndexException;
import dangjian.server.search.Viewer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.lucene.util.Version;

/** The page that says how the index is, and how far a running reindex is. */
public final class StatusPage {

    private final Library library;
    private final DataFolder data;
    private final Map<String, String> versions = versions();

    public StatusPage(Library library, DataFolder data) {
        this.library = library;
        this.data = data;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/status", this::status);
    }

    private void status(Context context) {
        StatusView view = view();
        boolean hasJustEnded =
                context.header("HX-Request") != null && view.running().isEmpty();
        if (hasJustEnded) {
            context.header("HX-Refresh", "true"); // the rest of the page is of the generation before
        }
        PageRenderer.render(context, "status.jte", Map.of("page", view));
    }

    private StatusView view() {
        boolean showsFiles = library.viewer() == Viewer.INTERNAL;
        Optional<RunningReindex> running = RunningReindex.in(data).map(run -> showsFiles ? run : run.withoutCounts());
        try {
            return library.read(view -> new StatusView(Optional.of(view.report()), running, showsFiles, versions));
        } catch (NoIndexException e) {
            return new StatusView(Optional.empty(), running, showsFiles, versions); // the page says so
        }
    }

    private static Map<String, String> versions() {
        Properties program = new Properties();
        try (InputStream in = StatusPage.class.getResourceAsStream("/version.properties")) {
            program.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("党建知识库", program.getProperty("version"));
        versions.put("Lucene", Version.LATEST.toString());
        versions.put("Java", Runtime.version().toString());
        return versions;
    }
}
