package dangjian.server.cli;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.reindex.VectorBuilder;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kb reindex}: bulk reindex with progress and a report. */
@Command(
        name = "reindex",
        description = "更新索引：读取语料目录里新的和改过的文件，其余沿用，建立新一代索引并切换过去。中断后再次运行，从中断的地方接着做。退出码：0 完成，1 失败，3 完成但有文件读不了。",
        mixinStandardHelpOptions = false)
final class ReindexCommand implements Callable<Integer> {

    private static final Logger log = LoggerFactory.getLogger(ReindexCommand.class);
    private static final long STOP_MILLIS = 10_000;

    private final Assembly assembly;

    @Mixin
    private Folders folders;

    @Mixin
    private VectorSwitch vectors;

    @Mixin
    private KeepOption keep;

    @Option(names = "--full", description = "全部文件重新读取，没有变化也重新建立")
    private boolean full;

    @Option(names = "--json", description = "用 JSON 打印报告")
    private boolean json;

    @Mixin
    private HelpSwitch help;

    @Spec
    private CommandSpec spec;

    ReindexCommand(Assembly assembly) {
        this.assembly = assembly;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        DataFolder data = keep.apply(folders.data(assembly));
        Progress progress = Progress.to(spec.commandLine().getErr());
        Thread running = Thread.currentThread();
        CountDownLatch stopped = new CountDownLatch(1);
        Thread onInterrupt = Thread.ofPlatform().unstarted(() -> interruptAndWait(running, stopped));
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        Assembly chosen = vectors.apply(assembly);
        GenerationReport report;
        try {
            report = chosen.reindexer(data).run(folders.corpus(chosen), folders.internal(), full, Set.of(), progress);
            print(report, out);
            Optional<VectorBuilder> builder = chosen.vectors(data);
            if (builder.isPresent()) {
                builder.get()
                        .run(progress)
                        .ifPresent(made ->
                                ReportText.print(made, json ? spec.commandLine().getErr() : out));
            }
        } finally {
            stopped.countDown();
            forget(onInterrupt);
        }
        return report.failures().isEmpty() ? Kb.DONE : Kb.DONE_WITH_FAILED_FILES;
    }

    /** At once: what is reported serves already while the vectors are made. */
    private void print(GenerationReport report, PrintWriter out) {
        if (json) {
            out.println(report.json());
        } else {
            ReportText.print(report, out);
        }
        out.flush();
    }

    /** Ctrl-C: the run gives up its generation before the process ends. */
    private static void interruptAndWait(Thread running, CountDownLatch stopped) {
        running.interrupt();
        try {
            if (!stopped.await(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
                log.warn("没有按时停下，下次运行会清理没有写完的部分");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the process is ending already, the hook is what we run in
        }
    }
}
