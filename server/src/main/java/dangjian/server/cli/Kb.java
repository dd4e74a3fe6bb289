package dangjian.server.cli;

import dangjian.corpus.CorpusException;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code kb} command: its subcommands, and where errors become words. */
@Command(
        name = "kb",
        description = "党建知识库：把文件夹变成可以检索的知识库。",
        synopsisSubcommandLabel = "命令",
        commandListHeading = "%n命令：%n",
        optionListHeading = "%n选项：%n",
        footer = "%n另有 kb test：运行全部测试。")
public final class Kb implements Runnable {

    /** Exit codes. */
    public static final int DONE = 0;

    public static final int FAILED = 1;
    public static final int DONE_WITH_FAILED_FILES = 3;

    private static final Logger log = LoggerFactory.getLogger(Kb.class);

    @Mixin
    private HelpSwitch help;

    @Spec
    private CommandSpec spec;

    /** The command line, ready to run. */
    public static CommandLine commandLine(Assembly assembly) {
        CommandLine kb = new CommandLine(new Kb());
        kb.addSubcommand(new ServeCommand(assembly));
        kb.addSubcommand(new ReindexCommand(assembly));
        kb.addSubcommand(new GenerationsCommand(assembly));
        kb.addSubcommand(new RollbackCommand(assembly));
        kb.addSubcommand(new SearchCommand(assembly));
        kb.addSubcommand(new EvalCommand(assembly));
        kb.addSubcommand(new LearnCommand(assembly));
        kb.addSubcommand(new BackupCommand(assembly));
        kb.addSubcommand(new RestoreCommand(assembly));
        speakChinese(kb);
        kb.getSubcommands().values().forEach(Kb::speakChinese);
        kb.setParameterExceptionHandler(Kb::explain);
        kb.setExecutionExceptionHandler(Kb::report);
        return kb;
    }

    private static void speakChinese(CommandLine command) {
        command.getCommandSpec().usageMessage().synopsisHeading("用法：");
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int explain(ParameterException problem, String[] words) {
        PrintWriter err = problem.getCommandLine().getErr();
        err.println(message(problem));
        err.println("用法见：kb "
                + (problem.getCommandLine().getParent() == null
                        ? ""
                        : problem.getCommandLine().getCommandName() + " ") + "--help");
        err.flush();
        return FAILED;
    }

    private static String message(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            boolean isCommand = problem.getCommandLine().getParent() == null;
            return (isCommand ? "没有这个命令或选项：" : "不认识的参数：") + String.join(" ", unmatched.getUnmatched());
        }
        if (problem instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream()
                    .map(arg -> arg.isOption() ? ((CommandLine.Model.OptionSpec) arg).longestName() : arg.paramLabel())
                    .reduce((a, b) -> a + "、" + b)
                    .orElse("");
            return "缺少参数：" + names;
        }
        if (problem.getArgSpec() instanceof CommandLine.Model.OptionSpec option) {
            return "选项 " + option.longestName() + " 的值不对：" + (problem.getValue() == null ? "没有给出" : problem.getValue());
        }
        return problem.getValue() == null ? String.valueOf(problem.getMessage()) : "参数不对：" + problem.getValue();
    }

    private static int report(Exception problem, CommandLine command, CommandLine.ParseResult words) {
        PrintWriter err = command.getErr();
        if (problem instanceof CorpusException known) {
            err.println(known.getMessage());
        } else if (problem instanceof InterruptedException) {
            err.println("已中断，原有索引继续有效。");
        } else {
            log.error("程序出错", problem);
            err.println("程序出错：" + problem + "。详情见上，请把它告诉维护人员。");
        }
        err.flush();
        return FAILED;
    }
}
