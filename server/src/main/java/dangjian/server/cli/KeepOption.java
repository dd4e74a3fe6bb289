package dangjian.server.cli;

import dangjian.indexer.generation.DataFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many generations are kept. */
final class KeepOption {

    private static final int MOST = 100;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--keep", paramLabel = "代数", description = "保留几代索引（含当前一代），1–100；默认 2，可用 kb rollback 回退")
    private int keep = 2;

    DataFolder apply(DataFolder data) {
        if (keep < 1 || keep > MOST) {
            throw new ParameterException(spec.commandLine(), "代数应在 1 到 " + MOST + " 之间：" + keep);
        }
        return data.keeping(keep);
    }
}
