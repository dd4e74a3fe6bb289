package dangjian.server.cli;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.generation.WriteLock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kb rollback}: goes back to a generation that is kept; a running server follows within a second or two. */
@Command(name = "rollback", description = "回到保留的一代索引，正在运行的服务随之切换。语料目录没有改动：下一次 kb reindex 仍会按现在的文件建立新的一代。")
final class RollbackCommand implements Callable<Integer> {

    private final Assembly assembly;

    @Parameters(arity = "0..1", paramLabel = "索引", description = "哪一代，如 g000007；不写就是当前一代之前的那一代")
    private String generation;

    @Mixin
    private DataOption data;

    @Mixin
    private HelpSwitch help;

    @Spec
    private CommandSpec spec;

    RollbackCommand(Assembly assembly) {
        this.assembly = assembly;
    }

    @Override
    public Integer call() {
        DataFolder folder = data.open(assembly);
        Optional<String> wanted = Optional.ofNullable(generation);
        try (WriteLock lock = folder.lock()) {
            Generation now = wanted.isPresent() ? folder.rollBackTo(wanted.get(), lock) : folder.rollBack(lock);
            spec.commandLine().getOut().println("已切换到索引 " + now.name() + "。");
            spec.commandLine().getOut().flush();
        }
        return Kb.DONE;
    }
}
