package dangjian.benchmark.starting;

import dangjian.benchmark.starting.StartedServer.Command;
import dangjian.server.ServerMain;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * This program, started as people start it.
 *
 * @param home the checkout
 * @param data the data folder with the index of the corpus
 * @param log where what it prints goes
 */
record OwnServer(Path home, Path corpus, Path data, Path log, String query) {

    private static final String CACHE = "KB_CACHE";

    /** With the class cache (启动缓存). */
    Starter withCache() {
        return launched("kb serve，有启动缓存", "auto");
    }

    Starter withoutCache() {
        return launched("kb serve，无启动缓存", "off");
    }

    private Starter launched(String name, String cache) {
        return new Starter(
                name, port -> new Command(serve(List.of(launcher()), port), Map.of(CACHE, cache), log), this::search);
    }

    /** Without the launcher, for a checkout that isn't built as a whole. */
    Starter direct() {
        return new Starter(
                "serve，不经启动脚本",
                port -> new Command(
                        serve(java("-Ddangjian.home=" + home, "-XX:+UseParallelGC", ServerMain.class.getName()), port),
                        Map.of(),
                        log),
                this::search);
    }

    Starter javalinAlone() {
        return new Starter(
                "只有 Javalin",
                port -> {
                    List<String> main = java("-XX:+UseParallelGC", JavalinMain.class.getName(), String.valueOf(port));
                    return new Command(main, Map.of(), log);
                },
                this::search);
    }

    /** Makes the cache where there is none, and waits for it. */
    void makeCache() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(launcher(), "--help")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put(CACHE, "wait");
        int exitCode = builder.start().waitFor();
        if (exitCode != 0) {
            throw new IOException("启动缓存没有做成，见 " + log);
        }
    }

    private String launcher() {
        return home.resolve("kb").toString();
    }

    private static List<String> java(String... words) {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        all.addAll(List.of(words));
        return all;
    }

    private List<String> serve(List<String> program, int port) {
        List<String> words = new ArrayList<>(program);
        words.addAll(List.of(
                "serve",
                "--no-vectors",
                "--corpus",
                corpus.toString(),
                "--data",
                data.toString(),
                "--port",
                String.valueOf(port)));
        return words;
    }

    private HttpRequest search(int port) {
        String words = URLEncoder.encode(query, StandardCharsets.UTF_8);
        return StartedServer.question(port, "/api/v1/search?q=" + words).build();
    }
}
