package dangjian.benchmark.growth;

import dangjian.benchmark.measure.Machine;
import dangjian.benchmark.measure.RawSamples;
import dangjian.benchmark.measure.Samples;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.analysis.WordSegmenter;
import dangjian.indexer.embedding.BgeEmbedder;
import dangjian.server.evaluation.BeirDataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kb bench growth}: what becomes of size, time and memory when a library grows. */
@Command(
        name = "growth",
        description = "文档越来越多时：索引大小、建立索引的时间、内存、检索时间；把一个目录的文件变成许多篇各不相同的",
        mixinStandardHelpOptions = true)
public final class GrowthCommand implements Callable<Integer> {

    private static final int REAL_TEXTS = 8_000;
    private static final int QUICK_REAL_TEXTS = 20;
    private static final int QUICK_SEARCHES = 4;

    /** Next to nothing is done here but starting processes. */
    private static final List<String> QUICK_OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-DKB_PARSING=in-process");

    private final Path home;

    @Option(names = "--corpus", paramLabel = "目录", description = "拿哪个目录里的文件来变，默认样例")
    private Path corpus;

    @Option(names = "--work", paramLabel = "目录", description = "文件和索引放在哪里，做好的留着下次用；100 万段约 4 GB")
    private Path work;

    @Option(names = "--sizes", split = ",", paramLabel = "段数", description = "多少段，从少到多")
    private List<Integer> sizes = List.of(10_000, 100_000, 1_000_000);

    @Option(names = "--questions", paramLabel = "评测集", description = "成句的提问取自这个评测集（BEIR 格式）；没有就从文件里造")
    private Path questions;

    @Option(names = "--searches", paramLabel = "个数", description = "每种检索最多多少个")
    private int searches = 200;

    @Option(names = "--no-vectors", description = "不测有向量的")
    private boolean noVectors;

    @Option(names = "--heap", paramLabel = "MB", description = "没有向量的服务最多用多少堆")
    private int heapMegabytes = 1_024;

    @Option(names = "--heap-with-vectors", paramLabel = "MB", description = "有向量的服务最多用多少堆")
    private int vectorHeapMegabytes = 2_048;

    @Option(names = "--plot", paramLabel = "文件", description = "把检索时间画成 SVG")
    private Path plot;

    @Option(
            names = "--jvm-option",
            paramLabel = "选项",
            description = "子进程的 Java 选项，可以多次给出，例如 -XX:StartFlightRecording=…")
    private List<String> jvmOptions = List.of();

    @Option(names = "--quick", description = "只测 1,000 和 2,000 段，看能不能运行")
    private boolean quick;

    private SourceArticles articles;

    /** @param home the checkout */
    public GrowthCommand(Path home) {
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (quick) {
            sizes = List.of(1_000, 2_000);
            searches = QUICK_SEARCHES;
            jvmOptions = QUICK_OPTIONS;
        }
        Path folder = work == null ? home.resolve("server/benchmark/target/growth") : work.toAbsolutePath();
        List<LibraryFigures> measured = measure(folder);
        System.out.println(Machine.line());
        new GrowthTables(measured).print(System.out);
        keep(measured);
        if (plot != null) {
            Files.writeString(plot, plot(measured).svg());
        }
        return CommandLine.ExitCode.OK;
    }

    /** What the files say; read when something is to be made of it. */
    private SourceArticles articles() throws IOException {
        if (articles == null) {
            articles = SourceArticles.read(corpus == null ? home.resolve("corpus/documents") : corpus);
        }
        return articles;
    }

    private List<LibraryFigures> measure(Path folder) throws IOException, InterruptedException {
        List<LibraryOfSize> libraries = new ArrayList<>();
        for (int passages : sizes) {
            Path own = Files.createDirectories(folder.resolve(String.valueOf(passages)));
            LibraryOfSize library = new LibraryOfSize(
                    own,
                    home,
                    passages / VariedLibrary.PASSAGES_OF_A_DOCUMENT,
                    new ChildJvm(jvmOptions, own.resolve("processes.log")));
            System.err.println("建立索引：" + passages + " 段");
            if (!library.isIndexed()) {
                library.index(new VariedLibrary(articles()));
            }
            libraries.add(library);
        }
        if (!noVectors) {
            embed(libraries);
        }
        SampleSearches asked = SampleSearches.of(
                libraries.getFirst().texts(),
                questions == null ? List.of() : questions(),
                searches,
                WordSegmenter.withVocabulary(
                        Vocabulary.load(home.resolve("corpus/vocabulary")).terms()));
        List<LibraryFigures> measured = new ArrayList<>();
        for (int i = 0; i < libraries.size(); i++) {
            System.err.println("检索：" + sizes.get(i) + " 段");
            LibraryOfSize.Heaps heaps = new LibraryOfSize.Heaps(heapMegabytes, vectorHeapMegabytes);
            measured.add(libraries.get(i).measure(asked, !noVectors, heaps));
        }
        return measured;
    }

    private List<String> questions() {
        return BeirDataset.read(questions, "dev").questions().stream()
                .map(BeirDataset.Question::text)
                .toList();
    }

    private void embed(List<LibraryOfSize> libraries) throws IOException, InterruptedException {
        if (libraries.stream().allMatch(LibraryOfSize::hasVectors)) {
            return;
        }
        List<String> texts = articles().texts(quick ? QUICK_REAL_TEXTS : REAL_TEXTS);
        try (MultipliedVectors vectors = MultipliedVectors.of(BgeEmbedder.load(), texts)) {
            for (LibraryOfSize library : libraries) {
                System.err.println("向量：" + library.documents() + " 篇");
                library.embed(vectors);
            }
        }
    }

    private void keep(List<LibraryFigures> measured) throws IOException {
        Map<String, Samples> samples = new LinkedHashMap<>();
        for (LibraryFigures figures : measured) {
            figures.servings()
                    .forEach((name, serving) -> serving.answers()
                            .millis()
                            .forEach((kind, millis) -> samples.put(
                                    figures.indexing().passages() + " " + name + " " + kind.label(), millis)));
        }
        new RawSamples(home.resolve("server/benchmark/target/bench")).keep("growth", "毫秒", samples);
    }

    private static GrowthPlot plot(List<LibraryFigures> measured) {
        List<GrowthPlot.Line> lines = new ArrayList<>();
        for (String name : measured.getFirst().servings().keySet()) {
            for (SearchKind kind : SearchKind.values()) {
                boolean withVectors = !name.equals("字词");
                if (withVectors && kind != SearchKind.QUESTION) {
                    continue; // meaning is asked of questions; the other lines would lie upon those without
                }
                List<GrowthPlot.Point> points = measured.stream()
                        .map(figures -> new GrowthPlot.Point(
                                figures.indexing().passages(),
                                figures.servings()
                                        .get(name)
                                        .answers()
                                        .millis()
                                        .get(kind)
                                        .quantile(0.99)))
                        .toList();
                lines.add(new GrowthPlot.Line(withVectors ? kind.label() + "，有向量" : kind.label(), points, withVectors));
            }
        }
        return new GrowthPlot("检索用时的 99% 分位，随段落数", "段落", "毫秒", lines);
    }
}
