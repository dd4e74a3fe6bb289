package dangjian.benchmark.starting;

import dangjian.benchmark.OpenSearchJvm;
import dangjian.benchmark.starting.StartedServer.Command;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bare OpenSearch node with the same passages, as its jvm.options start it.
 *
 * @param home the checkout
 * @param data its data folder
 * @param log where what it prints goes
 */
record OpenSearchNode(Path home, Path data, Path log) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HEAP = "1g";

    /** The node as one that takes part. */
    Starter starter(String query) {
        return new Starter("OpenSearch 单节点（smartcn）", this::command, port -> search(port, query));
    }

    /** It stops when its input ends, and it must not end by itself. */
    private Command command(int port) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(OpenSearchJvm.options(HEAP));
        words.addAll(List.of("-cp", OpenSearchJvm.classPath(home)));
        words.addAll(OpenSearchJvm.main(port, data));
        return new Command(words, Map.of(), log);
    }

    private static HttpRequest search(int port, String query) {
        return json(
                port,
                "/passages/_search",
                "POST",
                JSON.writeValueAsString(Map.of(
                        "query",
                        Map.of("multi_match", Map.of("query", query, "fields", List.of("title^2", "text"))),
                        "highlight",
                        Map.of("fields", Map.of("text", Map.of())))));
    }

    private static HttpRequest json(int port, String target, String method, String body) {
        return StartedServer.question(port, target)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** Puts the passages in, once. */
    void fill(Passages passages) throws IOException, InterruptedException {
        Starter empty = new Starter(
                "",
                this::command,
                port -> StartedServer.question(port, "/_cluster/health?wait_for_status=yellow")
                        .build());
        try (StartedServer node = empty.start()) {
            Map<String, Object> text = Map.of("type", "text", "analyzer", "smartcn", "index_options", "offsets");
            StartedServer.ask(json(
                    node.port(),
                    "/passages",
                    "PUT",
                    JSON.writeValueAsString(Map.of(
                            "settings", Map.of("number_of_shards", 1, "number_of_replicas", 0),
                            "mappings", Map.of("properties", Map.of("title", text, "text", text))))));
            StringBuilder bulk = new StringBuilder();
            for (Passages.Passage passage : passages.all()) {
                bulk.append("{\"index\":{}}\n")
                        .append(JSON.writeValueAsString(passage))
                        .append('\n');
            }
            String answer =
                    StartedServer.ask(json(node.port(), "/passages/_bulk?refresh=true", "POST", bulk.toString()));
            if (!answer.contains("\"errors\":false")) {
                throw new IOException(answer.substring(0, Math.min(answer.length(), 500)));
            }
            StartedServer.ask(json(node.port(), "/passages/_forcemerge?max_num_segments=1", "POST", ""));
            StartedServer.ask(json(node.port(), "/passages/_flush", "POST", ""));
        }
    }
}
