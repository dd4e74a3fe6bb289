package dangjian.benchmark.starting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All passages of a knowledge base, asked of its server, so that another engine can be given the same. */
record Passages(List<Passage> all) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 100;

    /** One passage with the title of its document. */
    record Passage(String title, String text) {}

    static Passages of(int port) throws IOException, InterruptedException {
        List<Passage> all = new ArrayList<>();
        int total = PAGE;
        for (int page = 1; (page - 1) * PAGE < total; page++) {
            JsonNode found = get(port, "/api/v1/search?q=&size=" + PAGE + "&page=" + page);
            total = found.path("total").asInt();
            for (JsonNode hit : found.path("hits")) {
                JsonNode document =
                        get(port, "/api/v1/documents/" + hit.path("id").asString());
                for (JsonNode passage : document.path("passages")) {
                    all.add(new Passage(
                            hit.path("title").asString(), passage.path("text").asString()));
                }
            }
        }
        return new Passages(List.copyOf(all));
    }

    private static JsonNode get(int port, String target) throws IOException, InterruptedException {
        return JSON.readTree(
                StartedServer.ask(StartedServer.question(port, target).build()));
    }
}
