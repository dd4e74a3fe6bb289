package dangjian.server;

import dangjian.server.cli.Kb;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the program begins: {@code kb}. */
public final class ServerMain {

    /** Lucene's remarks on the platform say nothing to who runs the program; held here, because loggers are forgotten when no one holds them. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private ServerMain() {}

    public static void main(String[] words) {
        LUCENE.setLevel(Level.SEVERE);
        Path home = Path.of(System.getProperty("dangjian.home", "."));
        int exitCode = Kb.commandLine(new StandardAssembly(home))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(words);
        System.exit(exitCode);
    }
}
