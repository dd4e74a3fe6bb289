package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.WriteLock;
import dangjian.server.search.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Generations as they are listed, verified and gone back to. */
class GenerationsCommandTest {

    @TempDir
    private Path folder;

    private Path corpus;
    private String data;

    @BeforeEach
    void makeTwoGenerations() throws IOException {
        corpus = Files.createDirectories(folder.resolve("corpus"));
        data = folder.resolve("data").toString();
        for (int version = 1; version <= 2; version++) {
            write(version);
            assertThat(reindex().code()).isZero();
        }
    }

    @Test
    void theyAreListedWithTheCurrentOneMarkedAndVerified() {
        TypedCommand.Ended ended = TypedCommand.run("generations", "--data", data, "--verify");

        assertThat(ended.code()).isZero();
        assertThat(ended.out().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("→ g000002") && line.contains("文档 1 篇") && line.endsWith("完好"))
                .anyMatch(line -> line.startsWith("　 g000001") && line.endsWith("完好"));
        JsonNode rows = JsonMapper.shared()
                .readTree(TypedCommand.run("generations", "--data", data, "--json")
                        .out());
        assertThat(rows.get(1).get("current").asBoolean()).isTrue();
        assertThat(rows.get(1).get("bytes").asLong()).isPositive();
    }

    @Test
    void aDamagedFileIsFound() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(data, "generations", "g000002", "index"))) {
            Path largest = files.max(
                            java.util.Comparator.comparing(file -> file.toFile().length()))
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 4;
            Files.write(largest, bytes);
        }

        TypedCommand.Ended ended = TypedCommand.run("generations", "--data", data, "--verify");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("索引");
        assertThat(ended.out().lines().filter(line -> line.contains("g000001"))).allMatch(line -> line.endsWith("完好"));
    }

    @Test
    void aRunningServerFollowsARollback() throws Exception {
        try (TestLibrary library = TestLibrary.over(Path.of(data), Viewer.INTERNAL)) {
            assertThat(library.search("\"第2版\"").get("total").asInt()).isEqualTo(1);

            TypedCommand.Ended ended = TypedCommand.run("rollback", "--data", data);

            assertThat(ended.out()).contains("已切换到索引 g000001");
            library.index().swap();
            assertThat(library.search("\"第1版\"").get("total").asInt()).isEqualTo(1);
            assertThat(library.search("\"第2版\"").get("total").asInt()).isZero();
            assertThat(TypedCommand.run("rollback", "--data", data).err()).contains("没有更早的索引");
            assertThat(TypedCommand.run("rollback", "g000009", "--data", data).err())
                    .contains("没有这一代索引：g000009");
            assertThat(TypedCommand.run("rollback", "g000002", "--data", data).code())
                    .isZero();
        }
    }

    @Test
    void whatServedBeforeStaysAfterARollbackAndANewRun() throws Exception {
        TypedCommand.run("rollback", "--data", data);
        write(3);

        assertThat(reindex().out()).contains("新索引 g000003");

        assertThat(TypedCommand.run("generations", "--data", data).out())
                .contains("g000001", "→ g000003")
                .doesNotContain("g000002");
    }

    @Test
    void asManyAreKeptAsWanted() throws Exception {
        for (int version = 3; version <= 6; version++) {
            write(version);
            reindex("--keep", "3");
        }

        assertThat(TypedCommand.run("generations", "--data", data).out().lines())
                .hasSize(3);
        assertThat(reindex("--keep", "0").code()).isEqualTo(1);
    }

    @Test
    void theSecondOfTwoWritersIsToldWhoTheFirstIsAndFails() {
        try (WriteLock lock = DataFolder.open(Path.of(data)).lock()) {
            assertThat(lock).isNotNull();
            TypedCommand.Ended ended = reindex();

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.err())
                    .contains("另一个", "进程 " + ProcessHandle.current().pid() + "，自 20");
        }
        assertThat(reindex().code()).isZero();
    }

    @Test
    void whatADeadWriterLeftIsTakenOver() throws IOException {
        Files.writeString(Path.of(data, "WRITER"), "进程 99999999，自 2020-01-01 00:00:00 起\n");

        assertThat(reindex().code()).isZero();

        assertThat(Path.of(data, "WRITER")).doesNotExist();
    }

    private void write(int version) throws IOException {
        Files.writeString(corpus.resolve("a.txt"), "关于事情的通知\n各社区：这是第" + version + "版的事情，请按要求办理，并及时报告。\n");
    }

    private TypedCommand.Ended reindex(String... options) {
        return TypedCommand.run(Stream.concat(
                        Stream.of("reindex", "--no-vectors", "--corpus", corpus.toString(), "--data", data),
                        Stream.of(options))
                .toArray(String[]::new));
    }
}
