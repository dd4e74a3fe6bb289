package dangjian.server.cli;

import dangjian.indexer.backup.BackupContents;
import dangjian.indexer.backup.Restore;
import dangjian.indexer.generation.DataFolder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kb restore}: the index out of a backup, checked before it serves. */
@Command(name = "restore", description = "恢复：核对备份文件的校验和，全部无误才切换到其中的索引；正在运行的服务会自动切换。")
final class RestoreCommand implements Callable<Integer> {

    private final Assembly assembly;

    @Parameters(paramLabel = "文件", description = "kb backup 建立的备份")
    private Path file;

    @Mixin
    private DataOption data;

    @Mixin
    private HelpSwitch help;

    @Spec
    private CommandSpec spec;

    RestoreCommand(Assembly assembly) {
        this.assembly = assembly;
    }

    @Override
    public Integer call() {
        DataFolder folder = data.open(assembly);
        BackupContents restored = new Restore(folder).from(file);
        spec.commandLine()
                .getOut()
                .println("已恢复 " + restored.createdAt() + " 的备份（文档 " + restored.documents() + " 篇），校验和全部相符。");
        return Kb.DONE;
    }
}
