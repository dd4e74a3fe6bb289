package dangjian.benchmark;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb bench}: runs a measurement and prints its figures. */
@Command(name = "kb bench", description = "测量速度", mixinStandardHelpOptions = true)
public final class BenchMain implements Callable<Integer> {

    private static final double BYTES_PER_MEGABYTE = 1_000_000;
    private static final double MILLIS_PER_SECOND = 1_000;

    @Parameters(paramLabel = "测量项", description = "catalog：理解文档（不含读取文件），单线程")
    private String what;

    @Option(names = "--corpus", paramLabel = "目录", description = "用哪个目录里的文件，默认样例")
    private Path folder = home().resolve("corpus/documents");

    @Option(names = "--quick", description = "只测一小会儿，看能不能运行")
    private boolean quick;

    private BenchMain() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchMain()).execute(arguments));
    }

    @Override
    public Integer call() throws RunnerException {
        if (!what.equals("catalog")) {
            System.err.println("没有这个测量项：" + what + "。现有：catalog");
            return CommandLine.ExitCode.USAGE;
        }
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(CatalogBenchmark.class.getName())
                .param("home", home().resolve("corpus").toString())
                .param("folder", folder.toAbsolutePath().toString());
        if (quick) {
            options.forks(0)
                    .warmupIterations(1)
                    .measurementIterations(1)
                    .warmupTime(TimeValue.milliseconds(1))
                    .measurementTime(TimeValue.milliseconds(1));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        long bytes = ExtractedCorpus.read(folder).bytes();
        for (RunResult result : results) {
            Result<?> millis = result.getPrimaryResult();
            System.out.printf(
                    Locale.ROOT,
                    "catalog: %.1f MB/s（UTF-8，单线程；%.2f MB，%.1f ± %.1f ms）%n",
                    bytes / BYTES_PER_MEGABYTE / (millis.getScore() / MILLIS_PER_SECOND),
                    bytes / BYTES_PER_MEGABYTE,
                    millis.getScore(),
                    millis.getScoreError());
        }
        return CommandLine.ExitCode.OK;
    }

    private static Path home() {
        return Path.of(System.getProperty("dangjian.home", "."))
                .toAbsolutePath()
                .normalize();
    }
}
