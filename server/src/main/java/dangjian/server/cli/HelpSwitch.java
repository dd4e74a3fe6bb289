package dangjian.server.cli;

import picocli.CommandLine.Option;

/** Asks any command how it is used. */
final class HelpSwitch {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "显示用法")
    private boolean help;
}
