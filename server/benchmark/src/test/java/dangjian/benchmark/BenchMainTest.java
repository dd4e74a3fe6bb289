package dangjian.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Runs the quick form of the commands over the sample minutes. */
class BenchMainTest {

    private static final String MINUTES = "../../corpus/documents/minutes";

    @Test
    void indexComparesAllWays() {
        assertThat(printed("index", "--quick", "--threads", "2", "--corpus", MINUTES))
                .contains("2 个线程", "| 本程序（词＋字对＋结构） |", "| Lucene＋smartcn |", "字节/字");
    }

    /** What a command prints; it must not fail. */
    static String printed(String... words) {
        PrintStream before = System.out;
        String home = System.getProperty("dangjian.home");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        System.setProperty("dangjian.home", "../..");
        try {
            assertThat(BenchMain.commandLine().execute(words)).isZero();
        } finally {
            System.setOut(before);
            if (home == null) {
                System.clearProperty("dangjian.home");
            } else {
                System.setProperty("dangjian.home", home);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
