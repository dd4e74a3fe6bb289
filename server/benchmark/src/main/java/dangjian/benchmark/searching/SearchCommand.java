package dangjian.benchmark.searching;

import dangjian.benchmark.measure.ComparisonTable;
import dangjian.benchmark.measure.Contest;
import dangjian.benchmark.measure.Machine;
import dangjian.benchmark.measure.RawSamples;
import dangjian.benchmark.measure.Samples;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.analysis.WordAnalyzer;
import dangjian.indexer.analysis.WordSegmenter;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.reindex.CollectionText;
import dangjian.indexer.reindex.VectorBuilder;
import dangjian.indexer.reindex.VectorProgress;
import dangjian.server.StandardAssembly;
import dangjian.server.cli.Assembly;
import dangjian.server.evaluation.BeirDataset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb bench search}: how long answers take, over HTTP and without. */
@Command(name = "search", description = "检索的速度：本程序、OpenSearch、Lucene", mixinStandardHelpOptions = true)
public final class SearchCommand implements Callable<Integer> {

    private final Path home;

    @Parameters(paramLabel = "评测集", description = "目录，含 corpus.jsonl、queries.jsonl、qrels/<分组>.tsv")
    private Path dataset;

    @Option(names = "--split", paramLabel = "分组", description = "用哪个 qrels 文件的问题；默认 dev")
    private String split = "dev";

    @Option(
            names = "--data",
            paramLabel = "目录",
            description = "数据目录，索引和向量放在它的 eval/ 里（与 kb eval 相同），OpenSearch 的放在 opensearch/ 里；默认为 data/")
    private Path data;

    @Option(names = "--heap", paramLabel = "大小", description = "每个服务的堆上限；默认 2g")
    private String heap = "2g";

    @Option(names = "--warm-up", paramLabel = "个", description = "测量之前，每种问题先各问多少个；默认 20000")
    private int warmUp = 20_000;

    @Option(names = "--analyzers", paramLabel = "名称", split = ",", description = "OpenSearch 用哪些分词；默认 smartcn,cjk")
    private List<String> analyzers = List.of("smartcn", "cjk");

    @Option(names = "--seconds", paramLabel = "秒", description = "每一轮问多久；默认 5")
    private double seconds = 5;

    @Option(names = "--rounds", paramLabel = "轮", description = "轮数；默认 3")
    private int rounds = 3;

    @Option(names = "--clients", paramLabel = "个", split = ",", description = "同时问的有几个；默认 1,8,32")
    private List<Integer> clients = List.of(1, 8, 32);

    @Option(names = "--rates", paramLabel = "次", split = ",", description = "每秒问几次，不管答完没有；默认 20,50,100")
    private List<Double> rates = List.of(20.0, 50.0, 100.0);

    @Option(names = "--no-vectors", description = "不测带向量的")
    private boolean withoutVectors;

    @Option(names = "--no-opensearch", description = "不测 OpenSearch")
    private boolean withoutOpenSearch;

    @Option(names = "--quick", description = "只测一小会儿，看能不能运行")
    private boolean quick;

    /** @param home the checkout */
    public SearchCommand(Path home) {
        this.home = home;
    }

    @Override
    public Integer call() throws Exception {
        Assembly assembly = new StandardAssembly(home);
        Path folder = (data == null ? assembly.defaultData() : data).toAbsolutePath();
        BeirDataset collection = BeirDataset.read(dataset, split);
        DataFolder own = DataFolder.open(folder.resolve("eval"));
        assembly.collectionIndexer(own).run(collection.texts());
        if (!withoutVectors) {
            makeVectors(assembly, own);
        }
        WordSegmenter segmenter = WordSegmenter.withVocabulary(
                Vocabulary.load(home.resolve("corpus/vocabulary")).terms());
        List<Workload> workloads = workloads(collection, segmenter);
        RawSamples raw = new RawSamples(home.resolve("server/benchmark/target/bench"));
        System.out.println(
                Machine.line() + "；每个服务的堆上限 " + heap + "；" + collection.texts().size() + " 条");
        try (Servers servers = new Servers(home, home.resolve("server/benchmark/target/bench"), heap)) {
            List<Engine> engines = engines(servers, own, folder, collection.texts());
            new HttpContest(engines, quick ? 20 : warmUp, seconds(), quick ? 1 : rounds, raw)
                    .run(workloads, quick ? List.of(1, 8) : clients, quick ? List.of(20.0) : rates);
        }
        inProcess(new InProcess(assembly, own, new WordAnalyzer(segmenter)), workloads, raw);
        return CommandLine.ExitCode.OK;
    }

    private double seconds() {
        return quick ? 0.2 : seconds;
    }

    private static void makeVectors(Assembly assembly, DataFolder data) throws InterruptedException {
        Optional<VectorBuilder> builder = assembly.vectors(data);
        if (builder.isPresent()) {
            builder.get().run(VectorProgress.SILENT);
        }
    }

    private List<Workload> workloads(BeirDataset collection, WordSegmenter segmenter) {
        List<String> asked =
                collection.questions().stream().map(BeirDataset.Question::text).toList();
        return List.of(
                new Workload("提问", "questions", asked),
                new Workload("两个词", "two-words", TwoWordQuestions.of(collection.texts(), segmenter, asked.size())));
    }

    private List<Engine> engines(Servers servers, DataFolder own, Path folder, List<CollectionText> texts)
            throws IOException {
        List<Engine> engines = new ArrayList<>();
        engines.add(new Engine("本程序（字词）", servers.own(own.path(), false), Engine.own()));
        if (!withoutVectors) {
            engines.add(new Engine("本程序（字词和向量）", servers.own(own.path(), true), Engine.own()));
        }
        if (!withoutOpenSearch) {
            ServerProcess node = servers.openSearch(folder.resolve("opensearch"));
            for (String analyzer : analyzers) {
                new OpenSearchIndex(analyzer, analyzer).fill(node.port(), texts);
                engines.add(
                        new Engine("OpenSearch " + analyzer, node, Engine.openSearch(new OpenSearchQuery(analyzer))));
            }
        }
        return engines;
    }

    private void inProcess(InProcess inProcess, List<Workload> workloads, RawSamples raw) throws Exception {
        Contest contest = quick ? new Contest(0, 1) : new Contest(3, 2 * rounds);
        for (Workload workload : workloads) {
            Map<String, Samples> samples = inProcess.run(workload, contest);
            new ComparisonTable("不经过 HTTP，一个线程，" + workload.name(), "毫秒/问", false).print(samples, System.out);
            raw.keep("search-in-process-" + workload.code(), "ms", new LinkedHashMap<>(samples));
        }
    }
}
