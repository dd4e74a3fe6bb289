package dangjian.benchmark.hot;

import dangjian.server.api.SearchJson;
import dangjian.server.search.Highlighter;
import dangjian.server.search.PassageSearch;
import dangjian.server.search.SearchRequest;
import dangjian.server.search.SearchResult;
import dangjian.server.suggest.SearchAdvice;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What an answer goes through, for all questions of {@link IndexedSamples} once an operation, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnsweringBenchmark {

    private static final int HITS = 10;

    private List<SearchResult> results;
    private List<Highlighter> highlighters;

    /** Asks once, for what comes after. */
    @Setup
    public void ask(IndexedSamples samples) {
        results = IndexedSamples.QUESTIONS.stream()
                .map(question -> samples.search().search(SearchRequest.of(question, HITS)))
                .toList();
        highlighters = IndexedSamples.QUESTIONS.stream()
                .map(samples.search()::highlighter)
                .toList();
    }

    /** 融合：字对和词各提名，全部候选准确打分，加权相加。 */
    @Benchmark
    public void fusion(IndexedSamples samples, Blackhole found) {
        IndexedSamples.QUESTIONS.forEach(
                question -> found.consume(samples.passages().rank(question, PassageSearch.Voices.BOTH)));
    }

    /** 标亮：答案里的每一段。 */
    @Benchmark
    public void highlighting(Blackhole marked) {
        for (int i = 0; i < results.size(); i++) {
            Highlighter highlighter = highlighters.get(i);
            for (SearchResult.Hit hit : results.get(i).hits()) {
                hit.passages()
                        .forEach(passage -> marked.consume(
                                highlighter.mark(passage.passage().text())));
            }
        }
    }

    /** 写成 JSON。 */
    @Benchmark
    public void json(Blackhole written) {
        results.forEach(result -> written.consume(SearchJson.write(result, SearchAdvice.NONE)));
    }
}
