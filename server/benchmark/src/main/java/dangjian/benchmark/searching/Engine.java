package dangjian.benchmark.searching;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that answers questions over HTTP.
 *
 * @param name as tables show it
 * @param server where it runs; several may share one
 */
record Engine(String name, Server server, Dialect dialect) {

    /** How many hits are asked for. */
    static final int HITS = 10;

    /** How it is asked, and how many hits its answer has, and how many of them with something marked in it. */
    interface Dialect {
        byte[] request(String question);

        int hits(JsonNode answer);

        int marked(JsonNode answer);
    }

    /** The requests for some questions. */
    List<byte[]> requests(List<String> questions) {
        return questions.stream().map(dialect::request).toList();
    }

    /** What an answer holds. */
    Check check(String answer) {
        JsonNode json = JsonMapper.shared().readTree(answer);
        return new Check(dialect.hits(json), dialect.marked(json));
    }

    /** @param marked how many of the hits have something marked in a text or title */
    record Check(int hits, int marked) {}

    /** The API of this program. */
    static Dialect own() {
        return new Dialect() {
            @Override
            public byte[] request(String question) {
                String encoded = URLEncoder.encode(question, StandardCharsets.UTF_8);
                return HttpConnection.request("GET", "/api/v1/search?size=" + HITS + "&q=" + encoded, "");
            }

            @Override
            public int hits(JsonNode answer) {
                return answer.path("hits").size();
            }

            @Override
            public int marked(JsonNode answer) {
                return count(
                        answer.path("hits"),
                        hit -> hit.path("titleHighlights").size()
                                + count(
                                        hit.path("passages"),
                                        passage -> passage.path("highlights").size()));
            }
        };
    }

    /** OpenSearch's, over one of its indices. */
    static Dialect openSearch(OpenSearchQuery query) {
        return new Dialect() {
            @Override
            public byte[] request(String question) {
                return HttpConnection.request("POST", "/" + query.index() + "/_search", query.body(question));
            }

            @Override
            public int hits(JsonNode answer) {
                return answer.at("/hits/hits").size();
            }

            @Override
            public int marked(JsonNode answer) {
                return count(
                        answer.at("/hits/hits"), hit -> hit.path("highlight").size());
            }
        };
    }

    private static int count(JsonNode list, ToIntFunction<JsonNode> marks) {
        int count = 0;
        for (JsonNode each : list) {
            count += marks.applyAsInt(each) > 0 ? 1 : 0;
        }
        return count;
    }
}
