package dangjian.benchmark.starting;

import dangjian.benchmark.measure.ComparisonTable;
import dangjian.benchmark.measure.Contest;
import dangjian.benchmark.measure.Machine;
import dangjian.benchmark.measure.RawSamples;
import dangjian.benchmark.measure.Samples;
import dangjian.server.StandardAssembly;
import dangjian.server.cli.Kb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kb bench start}: from the start of the process to the first answered search, on a knowledge base that is indexed already. */
@Command(
        name = "start",
        description = "从进程启动到第一次检索得到回答：启动脚本（有、无启动缓存）、OpenSearch 单节点、只有网页服务器",
        mixinStandardHelpOptions = true)
public final class StartCommand implements Callable<Integer> {

    private static final String QUERY = "党员大会";

    private final Path home;

    @Option(names = "--corpus", paramLabel = "目录", description = "用哪个目录里的文件，默认样例")
    private Path corpus;

    @Option(names = "--work", paramLabel = "目录", description = "索引放在哪里，默认 server/benchmark/target/start")
    private Path work;

    @Option(names = "--rounds", paramLabel = "轮数", description = "每个启动几次，默认 ${DEFAULT-VALUE}")
    private int rounds = 7;

    @Option(names = "--quick", description = "只看能不能运行：不经启动脚本，不和 OpenSearch 比，各启动一次")
    private boolean quick;

    /** @param home the checkout */
    public StartCommand(Path home) {
        this.home = home;
    }

    @Override
    public Integer call() throws Exception {
        corpus = corpus == null ? home.resolve("corpus/documents") : corpus;
        work = work == null ? home.resolve("server/benchmark/target/start") : work;
        Files.createDirectories(work);
        index();
        OwnServer own = new OwnServer(home, corpus, work.resolve("data"), work.resolve("own.log"), QUERY);
        List<Starter> starters = quick ? List.of(own.direct(), own.javalinAlone()) : all(own);
        if (!quick) {
            for (Starter starter : starters) {
                starter.start().close(); // the files are in memory from then on, for everyone
            }
        }
        Map<String, Samples> answered = new Contest(0, quick ? 1 : rounds)
                .run(starters.stream().map(Starter::contender).toList());
        Map<String, Samples> listening = new LinkedHashMap<>();
        starters.forEach(starter -> listening.put(starter.name(), new Samples(starter.listenMillis())));
        print(answered, listening);
        return 0;
    }

    /** Searches the same words, and nothing has to be indexed at the start. */
    private void index() {
        int exitCode = Kb.commandLine(new StandardAssembly(home))
                .execute(
                        "reindex",
                        "--no-vectors",
                        "--corpus",
                        corpus.toString(),
                        "--data",
                        work.resolve("data").toString());
        if (exitCode != Kb.DONE) {
            throw new IllegalStateException("reindex: " + exitCode);
        }
    }

    private List<Starter> all(OwnServer own) throws IOException, InterruptedException {
        own.makeCache();
        OpenSearchNode node =
                new OpenSearchNode(home, Files.createTempDirectory(work, "opensearch"), work.resolve("opensearch.log"));
        try (StartedServer server = own.withCache().start()) {
            node.fill(Passages.of(server.port()));
        }
        List<Starter> all = new ArrayList<>(List.of(own.withCache(), own.withoutCache()));
        all.add(node.starter(QUERY));
        all.add(own.javalinAlone());
        return all;
    }

    private void print(Map<String, Samples> answered, Map<String, Samples> listening) throws IOException {
        System.out.println(Machine.line());
        new ComparisonTable("从进程启动到第一次检索得到回答", "毫秒", false).print(answered, System.out);
        new ComparisonTable("从进程启动到开始监听", "毫秒", false).print(listening, System.out);
        RawSamples raw = new RawSamples(home.resolve("server/benchmark/target/bench"));
        System.out.println();
        System.out.println("各次的值：" + raw.keep("start-answered", "毫秒", answered) + "、"
                + raw.keep("start-listening", "毫秒", listening));
    }
}
