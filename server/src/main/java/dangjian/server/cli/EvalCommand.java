package dangjian.server.cli;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.LiveIndex;
import dangjian.indexer.reindex.VectorBuilder;
import dangjian.server.evaluation.BeirDataset;
import dangjian.server.evaluation.Evaluation;
import dangjian.server.search.PassageSearch;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code kb eval}: measures the ranking on a test collection. */
@Command(name = "eval", description = "在带判断的评测集（BEIR 格式）上测量检索质量，一种配置一行：字、词、字词、向量、融合。")
final class EvalCommand implements Callable<Integer> {

    private final Assembly assembly;

    @Parameters(paramLabel = "评测集", description = "目录，含 corpus.jsonl、queries.jsonl、qrels/<分组>.tsv")
    private Path dataset;

    @Option(names = "--split", paramLabel = "分组", description = "用哪个 qrels 文件；默认 dev")
    private String split = "dev";

    @Option(names = "--data", paramLabel = "目录", description = "数据目录，评测用的索引和向量放在它的 eval/ 里；默认为 data/")
    private Path data;

    @Option(names = "--json", description = "用 JSON 打印")
    private boolean json;

    @Mixin
    private VectorSwitch vectors;

    @Mixin
    private HelpSwitch help;

    @Spec
    private CommandSpec spec;

    EvalCommand(Assembly assembly) {
        this.assembly = assembly;
    }

    @Override
    public Integer call() throws InterruptedException {
        Assembly chosen = vectors.apply(assembly);
        BeirDataset questions = BeirDataset.read(dataset, split);
        DataFolder folder = DataFolder.open((data == null ? chosen.defaultData() : data).resolve("eval"));
        chosen.collectionIndexer(folder).run(questions.texts());
        Optional<VectorBuilder> builder = chosen.vectors(folder);
        if (builder.isPresent()) {
            builder.get().run(Progress.to(spec.commandLine().getErr()));
        }
        PrintWriter out = spec.commandLine().getOut();
        try (LiveIndex index = new LiveIndex(folder)) {
            Evaluation evaluation = new Evaluation(chosen.passages(index));
            List<Evaluation.Row> rows = new ArrayList<>();
            for (PassageSearch.Voices voices : PassageSearch.Voices.values()) {
                if (builder.isPresent() || !voices.needsVectors()) {
                    rows.add(evaluation.run(questions, voices));
                }
            }
            if (json) {
                out.println(JsonMapper.shared()
                        .writeValueAsString(
                                rows.stream().map(EvalCommand::fields).toList()));
            } else {
                print(rows, questions.questions().size(), out);
            }
        }
        out.flush();
        return Kb.DONE;
    }

    private static void print(List<Evaluation.Row> rows, int questions, PrintWriter out) {
        out.printf(Locale.ROOT, "问题 %d 个；nDCG@10 后面是 95%% 区间（自助法）%n", questions);
        out.println("配置        nDCG@10                MRR@10  R@10    R@100   毫秒/问（中位、99%）");
        for (Evaluation.Row row : rows) {
            out.printf(
                    Locale.ROOT,
                    "%-10s  %.4f [%.4f, %.4f]  %.4f  %.4f  %.4f  %.1f（%.1f、%.1f）%n",
                    row.voices().code(),
                    row.mean().ndcg10(),
                    row.low(),
                    row.high(),
                    row.mean().mrr10(),
                    row.mean().recall10(),
                    row.mean().recall100(),
                    row.meanMillis(),
                    row.medianMillis(),
                    row.p99Millis());
        }
    }

    private static Map<String, Object> fields(Evaluation.Row row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("configuration", row.voices().code());
        fields.put("nDCG@10", row.mean().ndcg10());
        fields.put("nDCG@10 interval", List.of(row.low(), row.high()));
        fields.put("MRR@10", row.mean().mrr10());
        fields.put("R@10", row.mean().recall10());
        fields.put("R@100", row.mean().recall100());
        fields.put("millisPerQuery", row.meanMillis());
        fields.put("medianMillis", row.medianMillis());
        fields.put("p99Millis", row.p99Millis());
        return fields;
    }
}
