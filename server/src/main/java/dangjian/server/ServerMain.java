package dangjian.server;

import dangjian.server.cli.Kb;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where the program begins: {@code kb}. */
public final class ServerMain {

    private ServerMain() {}

    public static void main(String[] words) {
        Path home = Path.of(System.getProperty("dangjian.home", "."));
        int exitCode = Kb.commandLine(new StandardAssembly(home))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(words);
        System.exit(exitCode);
    }
}
