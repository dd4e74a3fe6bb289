package dangjian.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

class CatalogBenchmarkTest {

    private static final Path CORPUS = Path.of("../../corpus").toAbsolutePath().normalize();

    @Test
    void runs() throws RunnerException {
        Options options = new OptionsBuilder()
                .include(CatalogBenchmark.class.getName())
                .param("home", CORPUS.toString())
                .param("folder", CORPUS.resolve("documents/minutes").toString())
                .forks(0)
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(1))
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .build();

        Collection<RunResult> results = new Runner(options).run();

        assertThat(results)
                .singleElement()
                .satisfies(result ->
                        assertThat(result.getPrimaryResult().getScore()).isPositive());
    }
}
