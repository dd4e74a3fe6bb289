package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.server.search.Viewer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The description of the API says all there is and nothing else, and every answer is as it says. */
class OpenApiTest {

    /** Where a request goes: to the samples, to a server whose file and report were deleted, to one without an index, or to one whose topics make no matrix. */
    private enum To {
        SAMPLES,
        DAMAGED,
        EMPTY,
        WITHOUT_MATRIX
    }

    private record Request(String path, To to, String address, int status) {}

    private static final String CELL = "/api/v1/topics/matrix/{row}/{column}";

    private static final List<Request> REQUESTS = List.of(
            new Request("/api/v1/search", To.SAMPLES, "/api/v1/search", 200),
            new Request("/api/v1/search", To.SAMPLES, "/api/v1/search?q=党员&size=100", 200),
            new Request("/api/v1/search", To.SAMPLES, "/api/v1/search?q=党员&sort=date&kind=policy&page=2&size=1", 200),
            new Request("/api/v1/search", To.SAMPLES, "/api/v1/search?q=%E2%80%9C组织%E2%80%9D", 200),
            new Request("/api/v1/search", To.SAMPLES, "/api/v1/search?q=。", 200),
            new Request("/api/v1/search", To.SAMPLES, "/api/v1/search?q=居委会+-停车+年份:2019-2023+标题:工作", 200),
            new Request("/api/v1/search", To.SAMPLES, "/api/v1/search?q=“党员”+OR+居民+文号:2019", 200),
            new Request("/api/v1/search", To.SAMPLES, "/api/v1/search?q=临澜市社区党建工作条例第三条", 200),
            new Request("/api/v1/search", To.SAMPLES, "/api/v1/search?size=0", 400),
            new Request("/api/v1/search", To.EMPTY, "/api/v1/search", 503),
            new Request("/api/v1/search", To.SAMPLES, "/api/v1/search?q=三会一客", 200),
            new Request("/api/v1/suggest", To.SAMPLES, "/api/v1/suggest", 200),
            new Request("/api/v1/suggest", To.SAMPLES, "/api/v1/suggest?q=三", 200),
            new Request("/api/v1/suggest", To.SAMPLES, "/api/v1/suggest?q=l", 200),
            new Request("/api/v1/suggest", To.SAMPLES, "/api/v1/suggest?q=2021", 200),
            new Request("/api/v1/suggest", To.EMPTY, "/api/v1/suggest?q=l", 503),
            new Request("/api/v1/documents/{id}", To.SAMPLES, "/api/v1/documents/ID", 200),
            new Request("/api/v1/documents/{id}", To.SAMPLES, "/api/v1/documents/none", 404),
            new Request("/api/v1/documents/{id}", To.EMPTY, "/api/v1/documents/none", 503),
            new Request("/api/v1/documents/{id}/file", To.SAMPLES, "/api/v1/documents/none/file", 404),
            new Request("/api/v1/documents/{id}/file", To.DAMAGED, "/api/v1/documents/ID/file", 404),
            new Request("/api/v1/documents/{id}/file", To.EMPTY, "/api/v1/documents/none/file", 503),
            new Request("/api/v1/documents/{id}/related", To.SAMPLES, "/api/v1/documents/ID/related", 200),
            new Request("/api/v1/documents/{id}/related", To.DAMAGED, "/api/v1/documents/ID/related", 200),
            new Request("/api/v1/documents/{id}/related", To.SAMPLES, "/api/v1/documents/none/related", 404),
            new Request("/api/v1/documents/{id}/related", To.EMPTY, "/api/v1/documents/none/related", 503),
            new Request("/api/v1/topics", To.SAMPLES, "/api/v1/topics", 200),
            new Request("/api/v1/topics", To.EMPTY, "/api/v1/topics", 503),
            new Request("/api/v1/topics/matrix", To.SAMPLES, "/api/v1/topics/matrix", 200),
            new Request(
                    "/api/v1/topics/matrix", To.SAMPLES, "/api/v1/topics/matrix?kind=policy&from=2020&to=2023", 200),
            new Request("/api/v1/topics/matrix", To.SAMPLES, "/api/v1/topics/matrix?kind=none", 400),
            new Request("/api/v1/topics/matrix", To.WITHOUT_MATRIX, "/api/v1/topics/matrix", 404),
            new Request("/api/v1/topics/matrix", To.EMPTY, "/api/v1/topics/matrix", 503),
            new Request(CELL, To.SAMPLES, "/api/v1/topics/matrix/innovation-system/integration-safety", 200),
            new Request(CELL, To.SAMPLES, "/api/v1/topics/matrix/innovation-system/integration-safety?page=2", 200),
            new Request(CELL, To.SAMPLES, "/api/v1/topics/matrix/innovation-system/integration-safety?from=x", 400),
            new Request(CELL, To.SAMPLES, "/api/v1/topics/matrix/innovation-system/none", 404),
            new Request(CELL, To.EMPTY, "/api/v1/topics/matrix/innovation-system/integration-safety", 503),
            new Request("/api/v1/topics/{id}", To.SAMPLES, "/api/v1/topics/innovation", 200),
            new Request("/api/v1/topics/{id}", To.DAMAGED, "/api/v1/topics/innovation-thinking", 200),
            new Request("/api/v1/topics/{id}", To.SAMPLES, "/api/v1/topics/none", 404),
            new Request("/api/v1/topics/{id}", To.EMPTY, "/api/v1/topics/innovation", 503),
            new Request("/api/v1/health", To.SAMPLES, "/api/v1/health", 200),
            new Request("/api/v1/health", To.EMPTY, "/api/v1/health", 503),
            new Request("/api/v1/health", To.DAMAGED, "/api/v1/health", 500),
            new Request("/api/v1/openapi.json", To.EMPTY, "/api/v1/openapi.json", 200));

    @TempDir
    private static Path folder;

    private static TestLibrary samples;
    private static TestLibrary damaged;
    private static TestLibrary empty;
    private static TestLibrary withoutMatrix;
    private static ApiDescription description;

    @BeforeAll
    static void startServers() throws IOException {
        samples = TestLibrary.of(folder.resolve("samples"), TestLibrary.SAMPLES);
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Path file = Files.writeString(corpus.resolve("a.txt"), "一件小事\n这件事没有日期，也没有文号。\n");
        damaged = TestLibrary.of(folder.resolve("damaged"), corpus);
        Files.delete(file);
        Files.delete(folder.resolve("damaged/generations/g000001/report.json"));
        empty = TestLibrary.over(folder.resolve("empty"), Viewer.INTERNAL);
        withoutMatrix = TestLibrary.over(folder.resolve("damaged"), TopicMatrixTest.homeWithoutMatrix(folder));
        description = new ApiDescription(samples);
    }

    @AfterAll
    static void close() {
        samples.close();
        damaged.close();
        empty.close();
        withoutMatrix.close();
    }

    @Test
    void describesExactlyTheRoutesThatThereAre() {
        Set<String> routes = samples.routes().stream()
                .filter(route -> route.contains(" /api/"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(description.operations()).isEqualTo(routes);
        assertThat(description.document().get("openapi").asString()).startsWith("3.1.");
    }

    @Test
    void everyReferenceLeadsSomewhereAndEverySchemaIsUsed() {
        Set<String> used = new TreeSet<>();
        for (JsonNode reference : description.document().findValues("$ref")) {
            String pointer = reference.asString().substring(1);
            assertThat(description.document().at(pointer).isMissingNode())
                    .as(pointer)
                    .isFalse();
            used.add(pointer);
        }
        description
                .document()
                .get("components")
                .forEachEntry((kind, all) -> all.propertyNames()
                        .forEach(name -> assertThat(used.contains("/components/" + kind + "/" + name)
                                        || kind.equals("securitySchemes")) // named, not pointed at
                                .as(kind + "/" + name)
                                .isTrue()));
    }

    static List<Request> requests() {
        return REQUESTS;
    }

    @ParameterizedTest
    @MethodSource("requests")
    void answersAreAsDescribed(Request request) {
        TestLibrary library = switch (request.to()) {
            case SAMPLES -> samples;
            case DAMAGED -> damaged;
            case EMPTY -> empty;
            case WITHOUT_MATRIX -> withoutMatrix;
        };
        HttpResponse<String> response =
                library.get(request.address().replace("ID", request.to() == To.EMPTY ? "" : firstId(library)));

        assertThat(response.statusCode()).isEqualTo(request.status());
        assertThat(description.faults(request.path(), response)).isEmpty();
    }

    @Test
    void everyAnswerDescribedWasAskedFor() {
        for (String operation : description.operations()) {
            String path = operation.substring(operation.indexOf('/'));
            if (path.startsWith("/api/v1/reindex")) {
                continue; // ReindexApiTest asks for these
            }
            Set<String> asked = REQUESTS.stream()
                    .filter(request -> request.path().equals(path))
                    .map(request -> String.valueOf(request.status()))
                    .collect(Collectors.toCollection(TreeSet::new));
            asked.addAll(path.endsWith("/file") ? List.of("200", "206", "416", "default") : List.of("default"));
            assertThat(asked).as(path).containsAll(description.answers("GET", path));
        }
    }

    @Test
    void everySampleIsAsDescribedAndItsFileIsTheOriginal() throws IOException {
        List<String> faults = new ArrayList<>();
        for (JsonNode hit : samples.search("", "size=100").get("hits")) {
            String address = "/api/v1/documents/" + hit.get("id").asString();
            faults.addAll(description.faults("/api/v1/documents/{id}", samples.get(address)));
            faults.addAll(description.faults("/api/v1/documents/{id}/related", samples.get(address + "/related")));
            JsonNode file = samples.json(address).get("file");
            HttpResponse<byte[]> answer = samples.getBytes(file.get("url").asString());
            assertThat(answer.body())
                    .isEqualTo(Files.readAllBytes(
                            TestLibrary.SAMPLES.resolve(file.get("path").asString())));
            assertThat(answer.headers().firstValue("Content-Type").orElse("").split(";")[0])
                    .isEqualTo(file.get("mediaType").asString());
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment;");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyTopicIsAsDescribed() {
        for (JsonNode id : samples.json("/api/v1/topics").findValues("id")) {
            assertThat(description.faults("/api/v1/topics/{id}", samples.get("/api/v1/topics/" + id.asString())))
                    .isEmpty();
        }
    }

    @Test
    void aFieldThatIsNotDescribedIsAFault() {
        // what the checks above rest on: the validator does look
        assertThat(description.faults("/api/v1/health", samples.get("/api/v1/topics")))
                .isNotEmpty();
    }

    private static String firstId(TestLibrary library) {
        return library.search("").get("hits").get(0).get("id").asString();
    }
}
