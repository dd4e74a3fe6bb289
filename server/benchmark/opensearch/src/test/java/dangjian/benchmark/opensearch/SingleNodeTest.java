package dangjian.benchmark.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SingleNodeTest {

    private static final String TEXTS = """
            {"index":{"_id":"a"}}
            {"text":"社区党支部每月召开一次支部委员会会议。"}
            {"index":{"_id":"b"}}
            {"text":"党员应当按月交纳党费。"}
            {"index":{"_id":"c"}}
            {"text":"居民议事会每季度讨论楼道卫生。"}
            """;

    @Test
    void findsWithBothAnalyzersWhatWasIndexed(@TempDir Path data) throws Exception {
        try (SingleNode node = new SingleNode(0, data);
                HttpClient client = HttpClient.newHttpClient()) {
            Requests requests = new Requests(client, "http://127.0.0.1:" + node.start());
            for (String analyzer : new String[] {"smartcn", "cjk"}) {
                requests.send(
                        "PUT",
                        "/" + analyzer,
                        "{\"mappings\":{\"properties\":{\"text\":{\"type\":\"text\",\"analyzer\":\"" + analyzer
                                + "\"}}}}");
                requests.send("POST", "/" + analyzer + "/_bulk?refresh=true", TEXTS);
                JsonNode found = requests.send(
                        "POST", "/" + analyzer + "/_search", "{\"query\":{\"match\":{\"text\":\"交纳党费\"}}}");
                assertThat(found.at("/hits/total/value").asInt()).as(analyzer).isEqualTo(1);
                assertThat(found.at("/hits/hits/0/_id").asString()).as(analyzer).isEqualTo("b");
            }
        }
    }

    private record Requests(HttpClient client, String address) {

        JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(response.body());
        }
    }
}
