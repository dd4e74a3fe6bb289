package dangjian.benchmark.searching;

import dangjian.indexer.reindex.CollectionText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * An index of the collection in OpenSearch: one shard, no replica, offsets indexed (so that what matched is marked without analysing the text again), merged to one
 * segment as this program's is.
 *
 * @param name of the index
 * @param analyzer of titles and texts
 */
record OpenSearchIndex(String name, String analyzer) {

    private static final int TEXTS_AT_ONCE = 2_000;
    private static final int OK = 200;

    /** Makes and fills it, unless it has all texts from last time. */
    void fill(int port, List<CollectionText> texts) throws IOException {
        try (HttpConnection connection = new HttpConnection(port)) {
            if (isFilled(connection, texts.size())) {
                return;
            }
            connection.send(HttpConnection.request("DELETE", "/" + name, ""));
            send(connection, "PUT", "/" + name, JsonMapper.shared().writeValueAsString(definition()));
            for (int from = 0; from < texts.size(); from += TEXTS_AT_ONCE) {
                StringBuilder bulk = new StringBuilder();
                for (int i = from; i < Math.min(texts.size(), from + TEXTS_AT_ONCE); i++) {
                    bulk.append("{\"index\":{\"_id\":\"").append(i).append("\"}}\n");
                    bulk.append(JsonMapper.shared().writeValueAsString(document(texts.get(i))))
                            .append('\n');
                }
                String answer = send(connection, "POST", "/" + name + "/_bulk", bulk.toString());
                if (!answer.contains("\"errors\":false")) {
                    throw new IOException(answer.substring(0, Math.min(answer.length(), 500)));
                }
            }
            send(connection, "POST", "/" + name + "/_refresh", "");
            send(connection, "POST", "/" + name + "/_forcemerge?max_num_segments=1", "");
            send(connection, "POST", "/" + name + "/_refresh", "");
        }
    }

    private boolean isFilled(HttpConnection connection, int texts) throws IOException {
        // what is on disk is not there in the first moment after the start
        send(connection, "GET", "/_cluster/health?wait_for_status=yellow&timeout=20s", "");
        HttpConnection.Answer answer = connection.send(HttpConnection.request("GET", "/" + name + "/_count", ""));
        return answer.status() == OK
                && JsonMapper.shared().readTree(answer.text()).path("count").asInt() == texts;
    }

    private Map<String, Object> definition() {
        Map<String, Object> text = Map.of("type", "text", "analyzer", analyzer, "index_options", "offsets");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(OpenSearchQuery.TITLE, text);
        properties.put(OpenSearchQuery.TEXT, text);
        properties.put(OpenSearchQuery.SOURCE, Map.of("type", "keyword"));
        OpenSearchQuery.FACETS.forEach(facet -> properties.put(facet, Map.of("type", "keyword")));
        return Map.of(
                "settings", Map.of("number_of_shards", 1, "number_of_replicas", 0, "refresh_interval", "-1"),
                "mappings", Map.of("properties", properties));
    }

    /** A collection says nothing of kinds and dates; the values are those that this program's index has of it. */
    private static Map<String, String> document(CollectionText text) {
        return Map.of(
                OpenSearchQuery.TITLE,
                text.title(),
                OpenSearchQuery.TEXT,
                text.text(),
                OpenSearchQuery.SOURCE,
                text.source(),
                "kind",
                "policy",
                "status",
                "unknown");
    }

    private static String send(HttpConnection connection, String method, String target, String body)
            throws IOException {
        HttpConnection.Answer answer = connection.send(HttpConnection.request(method, target, body));
        if (answer.status() != OK) {
            throw new IOException(target + "：" + answer.status() + " " + answer.text());
        }
        return answer.text();
    }
}
