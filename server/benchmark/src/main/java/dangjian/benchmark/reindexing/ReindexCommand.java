package dangjian.benchmark.reindexing;

import dangjian.benchmark.BenchMain;
import dangjian.benchmark.measure.Contest;
import dangjian.benchmark.measure.Machine;
import dangjian.benchmark.measure.ProcessCost;
import dangjian.indexer.generation.DurableFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kb bench reindex}: how many files a second a folder takes, from the start of the process to its end. */
@Command(
        name = "reindex",
        description = "每秒处理多少文件：第一次、没有变化、改一个、改百分之一，与 Tika＋smartcn 的循环比较",
        mixinStandardHelpOptions = true)
public final class ReindexCommand implements Callable<Integer> {

    private static final int PER_CENT = 100;

    @Option(names = "--corpus", paramLabel = "目录", description = "用哪个目录里的文件，默认样例")
    private Path folder = BenchMain.home().resolve("corpus/documents");

    @Option(names = "--rounds", paramLabel = "次数", description = "测几轮，默认 3")
    private int rounds = 3;

    @Option(names = "--warm-up", paramLabel = "次数", description = "先跑几轮不计，默认 1")
    private int warmUp = 1;

    @Option(names = "--plain", description = "不经过 kb 脚本，直接用 java 运行")
    private boolean plain;

    @Option(names = "--quick", description = "只测一遍，看能不能运行；不经过 kb 脚本")
    private boolean quick;

    @Override
    public Integer call() throws Exception {
        Path work = Files.createTempDirectory("bench-reindex-");
        try {
            measure(work, System.out);
        } finally {
            DurableFiles.delete(work);
        }
        return CommandLine.ExitCode.OK;
    }

    private void measure(Path work, PrintStream out) throws Exception {
        ChangingCorpus corpus = ChangingCorpus.copyOf(folder.toAbsolutePath(), work.resolve("corpus"));
        IndexingProgram ours =
                plain || quick ? IndexingProgram.oursByJava(BenchMain.home()) : IndexingProgram.ours(BenchMain.home());
        out.printf(Locale.ROOT, "%s%n%d 个文件；从进程启动到结束，文件已在系统缓存里；内存是各进程峰值之和。%n", Machine.line(), corpus.size());
        CostTable costs = new CostTable(quick ? 0 : warmUp);
        List<Contest.Contender> contenders = new ArrayList<>(fullRuns(ours, work, costs));
        contenders.addAll(laterRuns(ours, corpus, work, costs));
        new Contest(quick ? 0 : warmUp, quick ? 1 : rounds).run(contenders);
        costs.print(corpus.size(), out);
        costs.keep(BenchMain.home().resolve("server/benchmark/target/bench"));
    }

    private List<Contest.Contender> fullRuns(IndexingProgram ours, Path work, CostTable costs) throws Exception {
        Path unchanging = ChangingCorpus.copyOf(folder.toAbsolutePath(), work.resolve("unchanging"))
                .folder();
        int processors = Runtime.getRuntime().availableProcessors();
        List<IndexingProgram> programs = new ArrayList<>(List.of(ours, IndexingProgram.naive(processors)));
        if (!quick) {
            programs.add(1, ours.inProcess());
        }
        if (!quick && processors > 1) {
            programs.add(IndexingProgram.naive(1));
        }
        return programs.stream()
                .map(program -> costs.contender(
                        program.name(),
                        () -> fromNothing(
                                program,
                                unchanging,
                                work.resolve("new-" + program.name().hashCode()))))
                .toList();
    }

    private static ProcessCost fromNothing(IndexingProgram program, Path corpus, Path data)
            throws IOException, InterruptedException {
        DurableFiles.delete(data);
        Files.createDirectories(data);
        return program.run(corpus, data);
    }

    private List<Contest.Contender> laterRuns(IndexingProgram ours, ChangingCorpus corpus, Path work, CostTable costs)
            throws IOException, InterruptedException {
        Path data = Files.createDirectories(work.resolve("data"));
        ours.run(corpus.folder(), data);
        List<Contest.Contender> contenders = new ArrayList<>();
        contenders.add(costs.contender("本程序，没有变化", () -> ours.run(corpus.folder(), data)));
        contenders.add(costs.contender("本程序，改一个文件", () -> edited(ours, corpus, data, 1)));
        int some = corpus.size() / PER_CENT;
        if (some > 1) {
            contenders.add(costs.contender("本程序，改 " + some + " 个文件", () -> edited(ours, corpus, data, some)));
        }
        return contenders;
    }

    private static ProcessCost edited(IndexingProgram ours, ChangingCorpus corpus, Path data, int count)
            throws IOException, InterruptedException {
        corpus.edit(count);
        return ours.run(corpus.folder(), data);
    }
}
