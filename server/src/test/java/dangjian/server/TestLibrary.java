package dangjian.server;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.generation.LiveIndex;
import dangjian.indexer.reindex.ReindexProgress;
import dangjian.indexer.reindex.VectorProgress;
import dangjian.indexer.reindex.VectorReport;
import dangjian.server.cli.Assembly;
import dangjian.server.cli.Serving;
import dangjian.server.safety.AdministratorToken;
import dangjian.server.safety.SearchGate;
import dangjian.server.search.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server on a random port over a real index of real files. */
final class TestLibrary implements AutoCloseable {

    static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    static final Path SAMPLES = HOME.resolve("corpus/documents");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The administrator's. */
    static final String TOKEN = "token-of-the-tests-0123456789";

    /** Time enough on a machine that has other things to do; DeadlineTest looks at what happens when it is up. */
    private static final long MOST_SEARCH_MILLIS = 60_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final DataFolder data;
    private final LiveIndex index;
    private final Assembly.RunningServer server;
    private final int port;

    private TestLibrary(StandardAssembly assembly, Path dataFolder, Viewer viewer, SearchGate gate, Path... corpus) {
        data = DataFolder.open(dataFolder);
        index = new LiveIndex(data, viewer.audience());
        server = assembly.server(new Serving(
                data,
                index,
                List.of(corpus),
                viewer,
                true,
                List.of("kb.example.cn"),
                Optional.of(AdministratorToken.of(TOKEN)),
                gate,
                MOST_SEARCH_MILLIS));
        port = server.start("127.0.0.1", 0);
    }

    /** A server over an index of these folders. */
    static TestLibrary of(Path dataFolder, Path... corpus) {
        reindex(dataFolder, corpus);
        return new TestLibrary(
                new StandardAssembly(HOME), dataFolder, Viewer.INTERNAL, SearchGate.forThisMachine(), corpus);
    }

    /** A server for a viewer over whatever index there is. */
    static TestLibrary over(Path dataFolder, Viewer viewer) {
        return new TestLibrary(new StandardAssembly(HOME), dataFolder, viewer, SearchGate.forThisMachine());
    }

    /** A server with the topics and words of another checkout over whatever index there is. */
    static TestLibrary over(Path dataFolder, Path home) {
        return new TestLibrary(new StandardAssembly(home), dataFolder, Viewer.INTERNAL, SearchGate.forThisMachine());
    }

    /** A server that lets so many ask at once, over whatever index there is. */
    static TestLibrary behind(SearchGate gate, Path dataFolder) {
        return new TestLibrary(new StandardAssembly(HOME), dataFolder, Viewer.INTERNAL, gate);
    }

    static GenerationReport reindex(Path dataFolder, Path... corpus) {
        try {
            return new StandardAssembly(HOME)
                    .reindexer(DataFolder.open(dataFolder))
                    .run(List.of(corpus), false, ReindexProgress.SILENT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the vectors of what was indexed. */
    static Optional<VectorReport> makeVectors(Path dataFolder) {
        try {
            return new StandardAssembly(HOME)
                    .vectors(DataFolder.open(dataFolder))
                    .orElseThrow()
                    .run(VectorProgress.SILENT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(path, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> getBytes(String path) {
        return send(path, HttpResponse.BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(String path, HttpResponse.BodyHandler<T> body) {
        return send(HttpRequest.newBuilder(URI.create(address() + path)).build(), body);
    }

    /** The answer to any request. */
    <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JSON at a path, which must answer 200. */
    JsonNode json(String path) {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** The answer to a search, with further parameters as they stand in an address. */
    JsonNode search(String query, String... parameters) {
        return json("/api/v1/search?q=" + encode(query)
                + String.join(
                        "",
                        java.util.Arrays.stream(parameters)
                                .map(each -> "&" + each)
                                .toList()));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The routes that the server answers, each "METHOD /path/{parameter}". */
    List<String> routes() {
        return ((KbServer) server).routes();
    }

    int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    LiveIndex index() {
        return index;
    }

    @Override
    public void close() {
        server.close();
        index.close();
        client.close();
    }
}
