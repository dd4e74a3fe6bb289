package dangjian.server.cli;

import dangjian.corpus.CorpusException;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.generation.LiveIndex;
import dangjian.indexer.reindex.Reindexer;
import dangjian.indexer.reindex.VectorBuilder;
import dangjian.server.safety.SearchGate;
import dangjian.server.search.Viewer;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kb serve}: index what is new, then serve; an index that is there already serves from the first moment. */
@Command(name = "serve", description = "启动网页和接口服务；先把新的文件建入索引。")
final class ServeCommand implements Callable<Integer> {

    private static final Logger log = LoggerFactory.getLogger(ServeCommand.class);
    /** Ten seconds for what is in flight, and some for a reindex to be given up. */
    private static final long STOP_MILLIS = 20_000;

    private static final int HIGHEST_PORT = 65_535;
    private static final long MOST_SEARCH_MILLIS = 2_000;

    private final Assembly assembly;

    @Mixin
    private Folders folders;

    @Mixin
    private VectorSwitch vectors;

    @Mixin
    private ViewerSwitch viewers;

    @Option(names = "--port", paramLabel = "端口", description = "端口；默认 8080")
    private int port = 8080;

    @Option(names = "--host", paramLabel = "地址", description = "监听地址；默认 127.0.0.1，只有本机能访问")
    private String host = "127.0.0.1";

    @Option(names = "--watch", description = "语料目录有变化时，几秒之内自动更新索引；还在写入的文件等写完再读")
    private boolean watch;

    @Mixin
    private KeepOption keep;

    @Option(names = "--name", paramLabel = "名称", description = "本服务的其他名称（如 kb.example.cn），可以多次给出；用别的名称来访问的一律拒绝")
    private List<String> names = List.of();

    @Mixin
    private TokenOption token;

    @Mixin
    private HelpSwitch help;

    @Spec
    private CommandSpec spec;

    ServeCommand(Assembly assembly) {
        this.assembly = assembly;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), "端口应在 0 到 " + HIGHEST_PORT + " 之间：" + port);
        }
        PrintWriter out = spec.commandLine().getOut();
        Viewer viewer = viewer();
        Assembly chosen = vectors.apply(assembly);
        DataFolder data = keep.apply(folders.data(chosen));
        Reindexer reindexer = chosen.reindexer(data);
        boolean hasIndex = data.current().isPresent();
        Optional<Watching> watching = watch ? Optional.of(new Watching(folders.corpus(chosen), out)) : Optional.empty();
        if (!hasIndex) {
            index(reindexer, Set.of(), out);
        }
        Thread serving = Thread.currentThread();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> interruptAndWait(serving, stopped)));
        try (LiveIndex index = new LiveIndex(data, viewer.audience());
                Assembly.RunningServer server = chosen.server(serving(chosen, data, index, viewer))) {
            int actualPort = server.start(host, port);
            String shownHost = host.equals("0.0.0.0") ? "127.0.0.1" : host;
            out.println("党建知识库已启动：http://" + shownHost + ":" + actualPort + "/　按 Ctrl-C 停止。");
            out.flush();
            if (hasIndex) {
                indexWhileServing(reindexer, out);
            }
            makeVectorsWhileServing(chosen, data, out);
            if (watching.isPresent()) {
                watching.get().run(busy -> {
                    index(reindexer, busy, out);
                    makeVectorsWhileServing(chosen, data, out);
                });
            }
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            log.info("已停止");
        } finally {
            stopped.countDown();
        }
        return Kb.DONE;
    }

    private void indexWhileServing(Reindexer reindexer, PrintWriter out) throws InterruptedException {
        try {
            index(reindexer, Set.of(), out);
        } catch (CorpusException e) {
            log.error("未能更新索引，继续使用原有索引：{}", e.getMessage(), e);
        }
    }

    private void makeVectorsWhileServing(Assembly chosen, DataFolder data, PrintWriter out)
            throws InterruptedException {
        try {
            Optional<VectorBuilder> builder = chosen.vectors(data);
            if (builder.isPresent()) {
                builder.get()
                        .run(Progress.to(spec.commandLine().getErr()))
                        .ifPresent(made -> ReportText.print(made, out));
            }
        } catch (CorpusException e) {
            log.error("未能生成语义向量，只按字词检索：{}", e.getMessage(), e);
        }
    }

    private void index(Reindexer reindexer, Set<Path> busy, PrintWriter out) throws InterruptedException {
        Progress progress = Progress.to(spec.commandLine().getErr());
        GenerationReport report = reindexer.run(folders.corpus(assembly), folders.internal(), false, busy, progress);
        ReportText.print(report, out);
        out.flush();
    }

    /** On this machine alone everything is shown, to others what is public; who wants it otherwise says so. */
    private Viewer viewer() {
        boolean onlyThisMachine = onlyThisMachine();
        Viewer viewer = viewers.chosen().orElse(onlyThisMachine ? Viewer.INTERNAL : Viewer.PUBLIC);
        if (viewer == Viewer.INTERNAL && !onlyThisMachine) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("注意：能访问 " + host + " 的人都能看到内部文件。只给公开内容，请改用 --viewer public。");
            err.flush();
        }
        return viewer;
    }

    private Serving serving(Assembly chosen, DataFolder data, LiveIndex index, Viewer viewer) {
        boolean onlyThisMachine = onlyThisMachine();
        return new Serving(
                data,
                index,
                folders.corpus(chosen),
                viewer,
                onlyThisMachine,
                names,
                token.token(
                        data,
                        host,
                        onlyThisMachine,
                        System.getenv(),
                        spec.commandLine().getErr()),
                SearchGate.forThisMachine(),
                MOST_SEARCH_MILLIS);
    }

    private boolean onlyThisMachine() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new ParameterException(spec.commandLine(), "无法识别的地址：" + host, e);
        }
    }

    /** Ctrl-C: the server ends what is in flight before the process ends. The thread itself can't end, it would end the process too, which is ending. */
    private static void interruptAndWait(Thread serving, CountDownLatch stopped) {
        serving.interrupt();
        try {
            if (!stopped.await(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
                log.warn("没有按时停下，正在回答的请求可能没有答完");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
