package dangjian.server;

import dangjian.corpus.CorpusException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Visits a server as people and programs do.
 *
 * @param address of the home page
 */
record TrainingVisit(String address) {

    private static final int ROUNDS = 3;
    private static final List<String> QUESTIONS = List.of("党员大会", "社区 居民", "“会议决定”", "怎样组织志愿服务", "第三条 职责");
    private static final Pattern DOCUMENT = Pattern.compile("\"url\"\\s*:\\s*\"/(documents/[^\"#]+)");

    void run() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            for (String page : List.of("", "topics", "matrix", "status", "metrics", "api/v1/health", "api/v1/topics")) {
                read(page);
            }
            for (String question : QUESTIONS) {
                String query = URLEncoder.encode(question, StandardCharsets.UTF_8);
                read("search?q=" + query);
                read("api/v1/suggest?q=" + query);
                visitDocument(read("api/v1/search?q=" + query));
            }
        }
    }

    private void visitDocument(String found) throws IOException {
        Matcher document = DOCUMENT.matcher(found);
        if (document.find()) {
            read(document.group(1));
            read("api/v1/" + document.group(1));
            read("api/v1/" + document.group(1) + "/related");
        }
    }

    private String read(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new CorpusException("/" + path + "：" + connection.getResponseCode());
        }
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
