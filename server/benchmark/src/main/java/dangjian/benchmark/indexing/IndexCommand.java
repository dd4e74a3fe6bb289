package dangjian.benchmark.indexing;

import dangjian.benchmark.BenchMain;
import dangjian.benchmark.measure.ComparisonTable;
import dangjian.benchmark.measure.Contest;
import dangjian.benchmark.measure.Machine;
import dangjian.benchmark.measure.RawSamples;
import dangjian.benchmark.measure.Samples;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kb bench index}: how many characters a second go through analysis and Lucene. */
@Command(name = "index", description = "每秒有多少字经过分词和 Lucene 进入索引，与 smartcn、二元切分等比较", mixinStandardHelpOptions = true)
public final class IndexCommand implements Callable<Integer> {

    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final double MILLION = 1_000_000;

    @Option(names = "--corpus", paramLabel = "目录", description = "用哪个目录里的文件，默认样例")
    private Path folder = BenchMain.home().resolve("corpus/documents");

    @Option(names = "--threads", paramLabel = "个数", split = ",", description = "线程数，可以是几个，用逗号隔开，默认 1,2")
    private List<Integer> threads = List.of(1, 2);

    @Option(names = "--rounds", paramLabel = "次数", description = "测几轮，默认 5")
    private int rounds = 5;

    @Option(names = "--only", paramLabel = "名称", description = "只测名称里有这个的，例如 smartcn")
    private String only = "";

    @Option(names = "--quick", description = "只测一小会儿，看能不能运行")
    private boolean quick;

    @Override
    public Integer call() throws Exception {
        PrintStream out = System.out;
        Path home = BenchMain.home().resolve("corpus");
        IndexedTexts texts = IndexedTexts.read(folder, home);
        List<IndexingWork> works = Stream.<IndexingWork>of(
                        IndexingWay.ours(texts, home),
                        IndexingWay.oursWithCatalogue(texts, home),
                        IndexingWay.oursWithoutStructure(texts, home),
                        IndexingWay.smartcn(texts),
                        IndexingWay.bigrams(texts),
                        IndexingWay.ourWords(texts, home),
                        new BareSegmentation(),
                        IndexingWay.cutBefore(texts))
                .filter(work -> work.name().contains(only))
                .toList();
        out.printf(
                Locale.ROOT,
                "%s%n%d 个文件，%,d 字；读取文件和（除注明的一行外）理解文档在测量之前做好，测的是从文字到写完、落盘的索引。%n",
                Machine.line(),
                texts.plain().size(),
                texts.characters());
        Map<String, Long> bytes = new TreeMap<>();
        for (int count : threads) {
            Speeds processors = new Speeds(quick ? 0 : 1);
            List<Contest.Contender> contenders = works.stream()
                    .map(work -> new Contest.Contender(work.name(), () -> speed(work, texts, count, bytes, processors)))
                    .toList();
            Map<String, Samples> samples = contest().run(contenders);
            new ComparisonTable(count + " 个线程", "百万字/秒", true).print(samples, out);
            new ComparisonTable(count + " 个线程，按处理器时间", "百万字/处理器秒", true).print(processors.samples(works), out);
            new RawSamples(BenchMain.home().resolve("server/benchmark/target/bench"))
                    .keep("index-" + count, "百万字/秒", samples);
        }
        printSizes(works, bytes, texts.characters(), out);
        return CommandLine.ExitCode.OK;
    }

    private Contest contest() {
        return quick ? new Contest(0, 1) : new Contest(1, rounds);
    }

    private static double speed(
            IndexingWork work, IndexedTexts texts, int threads, Map<String, Long> bytes, Speeds processors)
            throws Exception {
        try (IndexFolder index = IndexFolder.create()) {
            long processorStart = Speeds.processorNanos();
            long start = System.nanoTime();
            work.run(texts, threads, index);
            double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
            double processorSeconds = (Speeds.processorNanos() - processorStart) / NANOS_PER_SECOND;
            processors.add(work, texts.characters() / processorSeconds / MILLION);
            bytes.put(work.name(), index.bytes());
            return texts.characters() / seconds / MILLION;
        }
    }

    private static void printSizes(
            List<IndexingWork> works, Map<String, Long> bytes, long characters, PrintStream out) {
        Map<String, Long> written = new LinkedHashMap<>();
        works.forEach(work -> written.put(work.name(), bytes.get(work.name())));
        written.values().removeIf(size -> size == 0);
        out.println();
        out.println("索引大小（字节/字）：");
        written.forEach((name, size) -> out.printf(Locale.ROOT, "- %s：%.2f%n", name, size / (double) characters));
    }
}
