package dangjian.benchmark;

import dangjian.benchmark.growth.GrowthCommand;
import dangjian.benchmark.hot.HotCommand;
import dangjian.benchmark.indexing.IndexCommand;
import dangjian.benchmark.reindexing.ReindexCommand;
import dangjian.benchmark.searching.SearchCommand;
import dangjian.benchmark.starting.StartCommand;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kb bench}: runs a measurement and prints its figures. */
@Command(name = "kb bench", description = "测量速度，与别的做法比较", mixinStandardHelpOptions = true)
public final class BenchMain implements Runnable {

    @Spec
    private CommandSpec spec;

    private BenchMain() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BenchMain())
                .addSubcommand(new CatalogCommand())
                .addSubcommand(new HotCommand())
                .addSubcommand(new IndexCommand())
                .addSubcommand(new ReindexCommand())
                .addSubcommand(new SearchCommand(home()))
                .addSubcommand(new GrowthCommand(home()))
                .addSubcommand(new StartCommand(home()));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "请说明测量什么：" + String.join("、", spec.subcommands().keySet()));
    }

    /** The checkout. */
    public static Path home() {
        return Path.of(System.getProperty("dangjian.home", "."))
                .toAbsolutePath()
                .normalize();
    }
}
