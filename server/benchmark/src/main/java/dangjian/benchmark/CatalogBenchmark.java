package dangjian.benchmark;

import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.catalog.Cataloguer;
import dangjian.indexer.catalog.topics.learned.TopicModelFile;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Understanding documents (the catalog stage without extraction), all of a folder's files once an operation, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class CatalogBenchmark {

    /** The folder of {@code corpus/}, which has topics and vocabulary. */
    @Param("corpus")
    private String home;

    /** The folder whose files are read. */
    @Param("corpus/documents")
    private String folder;

    private ExtractedCorpus corpus;
    private Cataloguer cataloguer;

    /** Reads the files, which is not measured. */
    @Setup
    public void read() {
        corpus = ExtractedCorpus.read(Path.of(folder));
        Path data = Path.of(home);
        cataloguer = new Cataloguer(
                TopicTaxonomy.load(data.resolve("topics")),
                Vocabulary.load(data.resolve("vocabulary")),
                TopicModelFile.read(data.resolve("topics")));
    }

    /** Makes a document out of each text. */
    @Benchmark
    public void catalogue(Blackhole results) {
        for (ExtractedCorpus.Text text : corpus.texts()) {
            results.consume(cataloguer.catalogue("x", text.file(), text.extracted()));
        }
    }
}
