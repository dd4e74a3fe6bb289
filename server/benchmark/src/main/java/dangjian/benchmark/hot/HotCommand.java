package dangjian.benchmark.hot;

import dangjian.benchmark.BenchMain;
import dangjian.benchmark.CatalogBenchmark;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kb bench hot}: how long the places take that everything goes through. */
@Command(name = "hot", description = "热点各用多少时间（JMH）：切词、字对、折叠、理解文档和切分段落、融合、标亮、写 JSON", mixinStandardHelpOptions = true)
public final class HotCommand implements Callable<Integer> {

    @Option(names = "--corpus", paramLabel = "目录", description = "用哪个目录里的文件，默认样例")
    private Path folder = BenchMain.home().resolve("corpus/documents");

    @Option(names = "--only", paramLabel = "名称", description = "只测名称里有这个的，例如 words")
    private String only = "";

    @Option(names = "--quick", description = "只测一小会儿，看能不能运行")
    private boolean quick;

    @Override
    public Integer call() throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("(" + HotCommand.class.getPackageName() + "\\..*|" + CatalogBenchmark.class.getName()
                        + ")\\..*" + only + ".*")
                .param("home", BenchMain.home().resolve("corpus").toString())
                .param("folder", folder.toAbsolutePath().toString());
        if (quick) {
            options.forks(0)
                    .verbosity(VerboseMode.SILENT)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(1));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        System.out.println();
        System.out.println("| 热点 | 每次 | ± | 单位 |");
        System.out.println("| --- | ---: | ---: | --- |");
        results.stream()
                .sorted(Comparator.comparing(result -> result.getParams().getBenchmark()))
                .forEach(HotCommand::print);
        return CommandLine.ExitCode.OK;
    }

    private static void print(RunResult run) {
        Result<?> result = run.getPrimaryResult();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %s |%n",
                run.getPrimaryResult().getLabel(),
                result.getScore(),
                result.getScoreError(),
                result.getScoreUnit());
    }
}
