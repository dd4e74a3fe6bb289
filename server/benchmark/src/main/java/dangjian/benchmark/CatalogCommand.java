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

/** {@code kb bench catalog}: how many bytes of text a second are understood. */
@Command(name = "catalog", description = "理解文档（不含读取文件），单线程", mixinStandardHelpOptions = true)
final class CatalogCommand implements Callable<Integer> {

    private static final double BYTES_PER_MEGABYTE = 1_000_000;
    private static final double MILLIS_PER_SECOND = 1_000;

    @Option(names = "--corpus", paramLabel = "目录", description = "用哪个目录里的文件，默认样例")
    private Path folder = BenchMain.home().resolve("corpus/documents");

    @Option(names = "--quick", description = "只测一小会儿，看能不能运行")
    private boolean quick;

    @Override
    public Integer call() throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(CatalogBenchmark.class.getName())
                .param("home", BenchMain.home().resolve("corpus").toString())
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
}
