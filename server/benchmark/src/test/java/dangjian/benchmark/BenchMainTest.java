package dangjian.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the quick form of the commands over the sample minutes. */
class BenchMainTest {

    private static final String MINUTES = "../../corpus/documents/minutes";

    @Test
    void indexComparesAllWays() {
        assertThat(printed("index", "--quick", "--threads", "2", "--corpus", MINUTES))
                .contains("2 个线程", "| 本程序（词＋字对＋结构） |", "| Lucene＋smartcn |", "字节/字");
    }

    @Test
    void hotMeasuresOnePlace() {
        assertThat(printed("hot", "--quick", "--only", "folding", "--corpus", MINUTES))
                .contains("| folding |")
                .doesNotContain("characterPairs");
    }

    @Test
    void hotMeasuresEveryPlace() {
        assertThat(printed("hot", "--quick", "--corpus", MINUTES))
                .contains(
                        "| words |",
                        "| characterPairs |",
                        "| folding |",
                        "| catalogue |",
                        "| fusion |",
                        "| highlighting |",
                        "| json |");
    }

    @Test
    void reindexRunsOurProgramAndTheLoop(@TempDir Path folder) throws IOException {
        for (int number = 1; number <= 3; number++) {
            Files.writeString(
                    folder.resolve(number + ".html"),
                    "<html><body><h1>社区志愿服务办法之" + number + "</h1><p>第一条　为了做好志愿服务，制定本办法。</p></body></html>");
        }

        assertThat(printed("reindex", "--quick", "--corpus", folder.toString()))
                .contains("3 个文件", "| 本程序 |", "| Tika＋smartcn 循环，", "| 本程序，没有变化 |", "| 本程序，改一个文件 |");
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
