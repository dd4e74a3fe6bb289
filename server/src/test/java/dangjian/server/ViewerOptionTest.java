package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.server.cli.Kb;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Who sees what is decided when a command starts: everything on the machine itself, what is public elsewhere, unless told otherwise. */
class ViewerOptionTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private String corpus;
    private String data;

    @BeforeEach
    void makeCorpus() throws IOException {
        corpus = folder.resolve("corpus").toString();
        data = folder.resolve("data").toString();
        Path meetings = Files.createDirectories(folder.resolve("corpus/会议"));
        Files.writeString(folder.resolve("corpus/a.txt"), "关于清扫楼道的通知\n各楼栋：请按时清扫楼道。\n");
        Files.writeString(meetings.resolve("b.txt"), "关于楼道事项的情况\n楼道还没有人清扫。\n");
    }

    private int hits(String... more) {
        String[] words = Stream.concat(
                        Stream.of("search", "楼道", "--data", data, "--no-vectors", "--json"), Stream.of(more))
                .toArray(String[]::new);
        return JsonMapper.shared()
                .readTree(TypedCommand.run(words).out())
                .get("total")
                .asInt();
    }

    @Test
    void aSearchShowsEverythingUnlessToldOtherwise() {
        TypedCommand.run("reindex", "--data", data, "--corpus", corpus, "--internal", corpus + "/会议", "--no-vectors");
        assertThat(hits()).isEqualTo(2);
        assertThat(hits("--viewer", "internal")).isEqualTo(2);
        assertThat(hits("--viewer", "public")).isEqualTo(1);

        TypedCommand.run("reindex", "--data", data, "--corpus", corpus, "--no-vectors");
        assertThat(hits("--viewer", "public")).as("still internal").isEqualTo(1);

        TypedCommand.run("reindex", "--data", data, "--corpus", corpus, "--forget-internal", "--no-vectors");
        assertThat(hits("--viewer", "public")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, '', 2, ''",
        "localhost, public, 1, ''",
        "0.0.0.0, '', 1, ''",
        "0.0.0.0, internal, 2, 注意：能访问 0.0.0.0 的人都能看到内部文件",
    })
    void aServerShowsToOthersWhatIsPublicUnlessToldOtherwise(String host, String viewer, int documents, String warning)
            throws Exception {
        Files.createFile(folder.resolve("corpus/会议/.internal"));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> words = new ArrayList<>(
                List.of("serve", "--data", data, "--corpus", corpus, "--no-vectors", "--port", "0", "--host", host));
        if (!viewer.isEmpty()) {
            words.addAll(List.of("--viewer", viewer));
        }
        Thread serving = Thread.ofPlatform()
                .start(() -> Kb.commandLine(new StandardAssembly(TestLibrary.HOME))
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(words.toArray(String[]::new)));
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI health = URI.create("http://127.0.0.1:" + port(out, serving) + "/api/v1/health");
            String answer = client.send(
                            HttpRequest.newBuilder(health).build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
            assertThat(JsonMapper.shared().readTree(answer).get("documents").asInt())
                    .isEqualTo(documents);
        } finally {
            serving.interrupt();
            serving.join(PATIENCE);
        }
        if (warning.isEmpty()) {
            assertThat(err.toString()).doesNotContain("注意");
        } else {
            assertThat(err.toString()).contains(warning);
        }
    }

    private static String port(StringWriter out, Thread serving) throws InterruptedException {
        Pattern address = Pattern.compile("已启动：http://[^:]+:([0-9]+)/");
        Instant end = Instant.now().plus(PATIENCE);
        while (serving.isAlive() && Instant.now().isBefore(end)) {
            Matcher found = address.matcher(out.toString());
            if (found.find()) {
                return found.group(1);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not started: " + out);
    }
}
