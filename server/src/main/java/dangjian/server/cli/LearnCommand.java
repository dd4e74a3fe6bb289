package dangjian.server.cli;

import dangjian.indexer.learning.ModelUpdate;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kb learn}: learns the topics from the examples anew. */
@Command(
        name = "learn",
        description = "由范文（corpus/topics/范文）重新学习专题，写出 corpus/topics/model.bin。改了范文或专题的词语之后运行，要几分钟；再运行 kb reindex 生效。")
final class LearnCommand implements Callable<Integer> {

    private final Assembly assembly;

    @Mixin
    private HelpSwitch help;

    @Spec
    private CommandSpec spec;

    LearnCommand(Assembly assembly) {
        this.assembly = assembly;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ModelUpdate update = new ModelUpdate(assembly.topicsFolder());
        out.printf(Locale.ROOT, "范文 %,d 篇、%,d 段，正在学习……%n", update.documents(), update.passages());
        out.flush();
        ModelUpdate.Measured measured = update.run();
        out.printf(
                Locale.ROOT,
                "已写出 %s。对没有学过的范文：准确率 %.3f，召回率 %.3f，micro-F1 %.3f。%n",
                update.file(),
                measured.precision(),
                measured.recall(),
                measured.f1());
        out.println("运行 kb reindex 生效。");
        return 0;
    }
}
