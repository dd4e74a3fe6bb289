package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kb eval} on a collection so small that every figure can be told beforehand. */
class EvalCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CORPUS = """
            {"_id": "p1", "title": "巡逻办法第一条", "text": "巡防队员晚上九点到十一点在小区里巡逻。"}
            {"_id": "p2", "title": "巡逻办法第二条", "text": "巡防队员每月集中学习一次。"}
            {"_id": "c1", "title": "清扫规定", "text": "物业公司每周清扫楼道两次。"}
            {"_id": "t1", "title": "植树规定", "text": "三月份组织居民植树。"}
            """;

    @TempDir
    private Path folder;

    private Path dataset;

    @BeforeEach
    void write() throws IOException {
        dataset = Files.createDirectories(folder.resolve("dataset"));
        Files.createDirectories(dataset.resolve("qrels"));
        Files.writeString(dataset.resolve("corpus.jsonl"), CORPUS);
        Files.writeString(dataset.resolve("queries.jsonl"), """
                {"_id": "a", "text": "巡防队员几点巡逻？"}
                {"_id": "b", "text": "物业公司每周清扫几次？"}
                {"_id": "unjudged", "text": "什么？"}
                """);
        Files.writeString(
                dataset.resolve("qrels/dev.tsv"), "query-id\tcorpus-id\tscore\na\tp1\t1\nb\tc1\t1\nb\tt1\t0\n");
    }

    @Test
    void oneRowAConfigurationWithItsMeasures() {
        TypedCommand.Ended ended = eval("--json");

        assertThat(ended.code()).isZero();
        JsonNode rows = JSON.readTree(ended.out());
        List<String> names = new ArrayList<>();
        for (JsonNode row : rows) {
            names.add(row.get("configuration").asString());
            for (String measure : List.of("nDCG@10", "MRR@10", "R@10", "R@100")) {
                assertThat(row.get(measure).asDouble())
                        .as(row.get("configuration").asString() + " " + measure)
                        .isEqualTo(1.0);
            }
            assertThat(row.get("millisPerQuery").asDouble()).isPositive();
        }
        assertThat(names).containsExactly("characters", "words", "both", "vectors", "fused");
    }

    @Test
    void whatIsNotFoundCostsWhatItShould() throws IOException {
        Files.writeString(dataset.resolve("qrels/hard.tsv"), "query-id\tcorpus-id\tscore\na\tt1\t1\nb\tc1\t1\n");

        JsonNode rows =
                JSON.readTree(eval("--json", "--no-vectors", "--split", "hard").out());

        assertThat(rows.size()).isEqualTo(3);
        for (JsonNode row : rows) {
            assertThat(row.get("R@100").asDouble()).isEqualTo(0.5);
            assertThat(row.get("nDCG@10").asDouble()).isEqualTo(0.5);
        }
    }

    @Test
    void theTableIsForPeopleAndVectorsAreComputedOnce() {
        TypedCommand.Ended first = eval();
        assertThat(first.out()).contains("问题 2 个", "characters", "fused", "1.0000 [1.0000, 1.0000]");
        assertThat(first.err()).contains("计算语义向量");

        assertThat(eval().err()).doesNotContain("计算语义向量");
    }

    @Test
    void whatIsWrongWithACollectionIsSaid() throws IOException {
        assertThat(eval("--split", "test").err()).contains("无法读取评测文件", "test.tsv");
        Files.writeString(dataset.resolve("qrels/dev.tsv"), "query-id\tcorpus-id\tscore\na\tp1\n");
        assertThat(eval().err()).contains("第 2 行的格式不对", "dev.tsv");
        Files.writeString(dataset.resolve("corpus.jsonl"), "{\"_id\": 7}\n");
        assertThat(eval().err()).contains("第 1 行的格式不对", "corpus.jsonl");
        assertThat(eval().code()).isEqualTo(1);
    }

    private TypedCommand.Ended eval(String... options) {
        List<String> words = new ArrayList<>(List.of(
                "eval", dataset.toString(), "--data", folder.resolve("data").toString()));
        words.addAll(List.of(options));
        return TypedCommand.run(words.toArray(String[]::new));
    }
}
