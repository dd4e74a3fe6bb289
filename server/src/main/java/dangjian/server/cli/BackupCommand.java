package dangjian.server.cli;

import dangjian.indexer.backup.Backup;
import dangjian.indexer.backup.BackupContents;
import dangjian.indexer.generation.DataFolder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kb backup}: the serving index as one file. */
@Command(name = "backup", description = "备份：把当前索引连同语义向量和校验和写成一个文件；服务不用停。不含原文件。")
final class BackupCommand implements Callable<Integer> {

    private final Assembly assembly;

    @Parameters(paramLabel = "文件", description = "写到哪里，如 备份.zip；不能已经存在")
    private Path file;

    @Mixin
    private DataOption data;

    @Mixin
    private HelpSwitch help;

    @Spec
    private CommandSpec spec;

    BackupCommand(Assembly assembly) {
        this.assembly = assembly;
    }

    @Override
    public Integer call() {
        DataFolder folder = data.open(assembly);
        BackupContents made = new Backup(folder).to(file);
        spec.commandLine()
                .getOut()
                .println("已备份索引 " + made.generation() + "（文档 " + made.documents() + " 篇）：" + file
                        + "。备份含有内部文件的内容，请妥善保管。");
        return Kb.DONE;
    }
}
