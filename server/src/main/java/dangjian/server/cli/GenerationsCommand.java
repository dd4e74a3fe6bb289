package dangjian.server.cli;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.reindex.GenerationCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code kb generations}: lists the generations that are kept. */
@Command(name = "generations", description = "列出保留的各代索引。退出码：0 完好，1 用 --verify 查出损坏。")
final class GenerationsCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1_000_000;

    private final Assembly assembly;

    @Mixin
    private DataOption data;

    @Option(names = "--verify", description = "核对每一代的全部文件：校验和、索引结构、篇数、向量")
    private boolean verify;

    @Option(names = "--json", description = "用 JSON 打印")
    private boolean json;

    @Mixin
    private HelpSwitch help;

    @Spec
    private CommandSpec spec;

    GenerationsCommand(Assembly assembly) {
        this.assembly = assembly;
    }

    /** A row of the list; {@code problems} is empty where nothing is wrong or nothing was verified. */
    private record Row(
            String generation,
            boolean current,
            String startedAt,
            int documents,
            int failures,
            long bytes,
            List<String> problems) {}

    @Override
    public Integer call() {
        DataFolder folder = data.open(assembly);
        Optional<String> current = folder.currentName();
        List<Row> rows = new ArrayList<>();
        for (Generation generation : folder.generations()) {
            rows.add(row(generation, current.filter(generation.name()::equals).isPresent()));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(rows));
        } else {
            print(rows, out);
        }
        out.flush();
        return rows.stream().allMatch(row -> row.problems().isEmpty()) ? Kb.DONE : Kb.FAILED;
    }

    private Row row(Generation generation, boolean isCurrent) {
        GenerationReport report = GenerationReport.of(generation);
        return new Row(
                generation.name(),
                isCurrent,
                report.startedAt(),
                report.documents(),
                report.failures().size(),
                bytes(generation.folder()),
                verify ? GenerationCheck.problems(generation) : List.of());
    }

    private static long bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(List<Row> rows, PrintWriter out) {
        if (rows.isEmpty()) {
            out.println("还没有索引。请运行 kb reindex。");
        }
        for (Row row : rows) {
            out.printf(
                    Locale.ROOT,
                    "%s %s　%s　文档 %,d 篇，读不了 %,d 个，%.1f MB%s%n",
                    row.current() ? "→" : "　",
                    row.generation(),
                    row.startedAt().replace('T', ' ').substring(0, 19),
                    row.documents(),
                    row.failures(),
                    row.bytes() / MEGABYTE,
                    verdict(row));
        }
    }

    private String verdict(Row row) {
        if (!verify) {
            return "";
        }
        return "　" + (row.problems().isEmpty() ? "完好" : String.join("；", row.problems()));
    }
}
