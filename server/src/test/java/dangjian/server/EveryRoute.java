package dangjian.server;

import static java.util.Map.entry;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Requests to every route that a server answers. A new route needs a line in the table, else the tests that go through all of them fail. */
final class EveryRoute {

    /** Routes, each "METHOD /path/{parameter}", with the requests to be made. */
    private static final Map<String, Function<Known, Stream<Request>>> REQUESTS = Map.ofEntries(
            entry("GET /", known -> get("/")),
            entry("GET /search", known -> searches("/search")),
            entry("GET /documents/{id}", known -> documents(known, "/documents/", "", "?q=物业停车")),
            entry("GET /documents/{id}/preview", known -> documents(known, "/documents/", "/preview")),
            entry(
                    "GET /documents/{id}/passages/{anchor}",
                    known -> documents(known, "/documents/", "/passages/art-1", "/passages/p1", "/passages/none")),
            entry(
                    "GET /documents/{id}/passages/{anchor}/citation",
                    known -> documents(known, "/documents/", "/passages/art-1/citation", "/passages/none/citation")),
            entry("GET /documents/{id}/pages", known -> documents(known, "/documents/", "/pages")),
            entry(
                    "GET /documents/{id}/pages/{page}",
                    known -> documents(known, "/documents/", "/pages/1", "/pages/99")),
            entry("GET /documents/{id}/qr.svg", known -> documents(known, "/documents/", "/qr.svg")),
            entry(
                    "GET /matrix",
                    known -> Stream.of("/matrix", "/matrix?kind=policy", "/matrix?from=2020&to=2023")
                            .flatMap(EveryRoute::get)),
            entry("GET /matrix/{row}/{column}", known -> cells(known, "/matrix/")),
            entry("GET /api/v1/topics/matrix", known -> get("/api/v1/topics/matrix")),
            entry("GET /api/v1/topics/matrix/{row}/{column}", known -> cells(known, "/api/v1/topics/matrix/")),
            entry("POST /api/v1/reindex", known -> Stream.of(new Request("POST", "/api/v1/reindex", Map.of()))),
            entry("GET /api/v1/reindex/{job}", known -> get("/api/v1/reindex/none")),
            entry("GET /api/v1/reindex/{job}/events", known -> get("/api/v1/reindex/none/events")),
            entry(
                    "DELETE /api/v1/reindex/{job}",
                    known -> Stream.of(new Request("DELETE", "/api/v1/reindex/none", Map.of()))),
            entry("GET /topics", known -> get("/topics")),
            entry("GET /topics/{id}", known -> known.topics().stream().flatMap(id -> get("/topics/" + id))),
            entry(
                    "GET /status",
                    known -> Stream.concat(
                            get("/status"), Stream.of(new Request("GET", "/status", Map.of("HX-Request", "true"))))),
            entry(
                    "GET /assets/{name}",
                    known -> Stream.concat(known.assets().stream().flatMap(EveryRoute::get), get("/assets/none.css"))),
            entry("GET /api/v1/search", known -> searches("/api/v1/search")),
            entry("GET /api/v1/documents/{id}", known -> documents(known, "/api/v1/documents/", "")),
            entry(
                    "GET /api/v1/documents/{id}/file",
                    known -> Stream.concat(
                            documents(known, "/api/v1/documents/", "/file"),
                            documents(known, "/api/v1/documents/", "/file")
                                    .map(request -> new Request("GET", request.path(), Map.of("Range", "bytes=2-9"))))),
            entry("GET /api/v1/documents/{id}/related", known -> documents(known, "/api/v1/documents/", "/related")),
            entry("GET /api/v1/suggest", known -> suggestions()),
            entry("GET /api/v1/topics", known -> get("/api/v1/topics")),
            entry(
                    "GET /api/v1/topics/{id}",
                    known -> known.topics().stream().flatMap(id -> get("/api/v1/topics/" + id))),
            entry("GET /api/v1/health", known -> get("/api/v1/health")),
            entry("GET /api/v1/openapi.json", known -> get("/api/v1/openapi.json")),
            entry("GET /metrics", known -> get("/metrics")));

    private static final List<String> QUESTIONS = List.of(
            "",
            "物业",
            "物业管理 停车",
            "停车位不够怎么办",
            "党员大会多久开一次会议",
            "居民议事会怎么表决",
            "居民意事会",
            "物业管里",
            "tingche",
            "\"议事会\"",
            "“居民议事会”",
            "物业 -停车",
            "停车 OR 议事会",
            "标题:办法",
            "年份:2025",
            "类型:纪要",
            "望委办发〔2021〕10号",
            "临委发2012 8号",
            "党员教育管理办法第三条",
            "社区党建工作条例第二条",
            "关于废止和修改部分文件的决定",
            "决定第一条",
            "黑箱",
            "黑箱物业停车",
            InternalTwins.TRACE,
            InternalTwins.TRACE + "简报",
            "专题会议纪要 议定 物业办落实停车收费事项");

    private static final List<String> CHOICES = List.of(
            "",
            "&kind=policy",
            "&kind=minutes&year=2025",
            "&status=effective&sort=date",
            "&status=repealed",
            "&page=2&size=3",
            "&size=100");

    private static final List<String> TYPED = List.of(
            "",
            "物",
            "物业",
            "wuye",
            "wy",
            "tc",
            "tingche",
            "dang",
            "dy",
            "linlan",
            "wang",
            "望",
            "临委",
            "关于",
            "gy",
            "jyysh",
            "hei",
            "da",
            "ys",
            "jd",
            InternalTwins.TRACE);

    private EveryRoute() {}

    /** A request; the path as people write it. */
    record Request(String method, String path, Map<String, String> headers) {

        HttpRequest to(TestLibrary library) {
            String[] parts = path.split("\\?", 2);
            String query = parts.length == 1 ? "" : "?" + encode(parts[1]);
            HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(library.address() + parts[0] + query))
                    .method(method, HttpRequest.BodyPublishers.noBody());
            headers.forEach(builder::header);
            return builder.build();
        }

        private static String encode(String query) {
            List<String> parameters = new ArrayList<>();
            for (String parameter : query.split("&")) {
                String[] parts = parameter.split("=", 2);
                parameters.add(parts[0] + "=" + TestLibrary.encode(parts[1]));
            }
            return String.join("&", parameters);
        }
    }

    /**
     * What there is to ask for.
     *
     * @param ids of documents: public ones, internal ones, and of none
     */
    record Known(List<String> ids, List<String> topics, List<String> assets) {}

    static java.util.Set<String> routes() {
        return REQUESTS.keySet();
    }

    /** All requests, those for the metrics last: they count the others. */
    static List<Request> requests(Known known) {
        Stream<Request> ofRoutes = REQUESTS.entrySet().stream()
                .filter(each -> !each.getKey().equals("GET /metrics"))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> each.getValue().apply(known));
        Stream<Request> none = Stream.of("/none", "/api/v1/none", "/documents", "/api/v1/documents")
                .flatMap(EveryRoute::get);
        return Stream.of(ofRoutes, none, REQUESTS.get("GET /metrics").apply(known))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Request> get(String path) {
        return Stream.of(new Request("GET", path, Map.of()), new Request("HEAD", path, Map.of()));
    }

    private static Stream<Request> documents(Known known, String before, String... after) {
        return known.ids().stream().flatMap(id -> Stream.of(after).flatMap(each -> get(before + id + each)));
    }

    private static Stream<Request> cells(Known known, String before) {
        List<String> rows = known.topics().stream()
                .filter(id -> id.startsWith("innovation-"))
                .toList();
        List<String> columns = known.topics().stream()
                .filter(id -> id.startsWith("integration-"))
                .toList();
        return rows.stream()
                .flatMap(row -> columns.stream().map(column -> before + row + "/" + column))
                .flatMap(EveryRoute::get);
    }

    private static Stream<Request> searches(String path) {
        Stream<String> all = QUESTIONS.stream()
                .flatMap(question -> CHOICES.stream().map(choice -> path + "?q=" + question + choice));
        Stream<String> wrong = Stream.of("?q=物业&size=1000", "?q=物业&kind=none", "?q=物业&page=0", "?q=物业&topic=none");
        return Stream.concat(all, wrong.map(each -> path + each)).flatMap(EveryRoute::get);
    }

    private static Stream<Request> suggestions() {
        return TYPED.stream().flatMap(typed -> get("/api/v1/suggest?q=" + typed));
    }
}
