package dangjian.server.cli;

import dangjian.server.search.Viewer;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --viewer}: an option of the commands that show documents. */
final class ViewerSwitch {

    @Option(
            names = "--viewer",
            paramLabel = "范围",
            description = "给谁看：internal 全部，public 只有公开的内容；本机使用时默认 internal，供其他机器访问时默认 public")
    private String viewer;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Who is to see the documents; nothing where that was not said. */
    Optional<Viewer> chosen() {
        if (viewer == null) {
            return Optional.empty();
        }
        for (Viewer each : Viewer.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(viewer)) {
                return Optional.of(each);
            }
        }
        throw new ParameterException(spec.commandLine(), "没有这个范围：" + viewer + "。可用 internal、public");
    }
}
