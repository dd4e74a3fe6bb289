package dangjian.server;

import dangjian.server.cli.Kb;
import java.io.PrintWriter;
import java.io.StringWriter;

/** A command of kb as it is typed, run in this process. */
final class TypedCommand {

    private TypedCommand() {}

    /** How a command ended: its exit code and what it printed. */
    record Ended(int code, String out, String err) {}

    static Ended run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Kb.commandLine(new StandardAssembly(TestLibrary.HOME))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
        return new Ended(code, out.toString(), err.toString());
    }
}
