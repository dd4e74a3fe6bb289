package dangjian.benchmark.hot;

import dangjian.indexer.analysis.CharacterPairAnalyzer;
import dangjian.indexer.analysis.FoldedText;
import dangjian.indexer.analysis.WordAnalyzer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
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

/** The terms of all texts once an operation, on one thread: folding alone, and each of the two views. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnalysisBenchmark {

    private Analyzer words;
    private Analyzer pairs;

    /** Makes the analyzers, as for an index. */
    @Setup
    public void make(Texts texts) {
        words = new WordAnalyzer(texts.segmenter());
        pairs = new CharacterPairAnalyzer();
    }

    /** 折叠：全角半角、大小写、繁简、空白。 */
    @Benchmark
    public void folding(Texts texts, Blackhole results) {
        texts.all().forEach(text -> results.consume(FoldedText.of(text)));
    }

    /** 词。 */
    @Benchmark
    public void words(Texts texts, Blackhole results) throws IOException {
        consume(words, texts, results);
    }

    /** 相邻两字。 */
    @Benchmark
    public void characterPairs(Texts texts, Blackhole results) throws IOException {
        consume(pairs, texts, results);
    }

    private static void consume(Analyzer analyzer, Texts texts, Blackhole results) throws IOException {
        for (String text : texts.all()) {
            try (TokenStream tokens = analyzer.tokenStream("text", text)) {
                CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    results.consume(term.length());
                }
                tokens.end();
            }
        }
    }
}
