package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.server.cli.Kb;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code kb learn} in a checkout of its own. */
class LearnCommandTest {

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesTheModelAndSaysHowGoodItIs() throws IOException {
        Path topics = topics();
        Files.writeString(topics.resolve("范文/例.txt"), examples());

        assertThat(learn()).isZero();

        assertThat(out.toString()).contains("范文 60 篇、180 段").contains("已写出").contains("micro-F1");
        assertThat(topics.resolve("model.bin")).isNotEmptyFile();
        assertThat(topics.resolve("model.bin.new")).doesNotExist();
    }

    @Test
    void saysWhichLineOfWhichFileCantBeUsed() throws IOException {
        Path topics = topics();
        Files.writeString(topics.resolve("范文/例.txt"), "# 一篇\n[没有这个专题] 一段话\n");

        assertThat(learn()).isEqualTo(1);

        assertThat(err.toString()).contains("例.txt 第 2 行").contains("没有编号为“没有这个专题”的下级专题");
        assertThat(topics.resolve("model.bin")).doesNotExist();
    }

    private Path topics() throws IOException {
        Path topics = Files.createDirectories(home.resolve("corpus/topics/范文")).getParent();
        Files.writeString(
                topics.resolve("专题.txt"), "专题 all 全部\n说明 全部\n专题 boats 船\n上级 all\n说明 船\n专题 trees 树\n上级 all\n说明 树\n");
        return topics;
    }

    private static String examples() {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        List<String> words = List.of("[boats] 船桨靠岸，撑篙过河", "[trees] 树苗浇水，果园剪枝", "[-] 天色不早，各自回家");
        for (int i = 0; i < 180; i++) {
            text.append(i % 3 == 0 ? "# 一篇\n" : "")
                    .append(words.get(random.nextInt(words.size())))
                    .append('\n');
        }
        return text.toString();
    }

    private int learn() {
        CommandLine kb = Kb.commandLine(new StandardAssembly(home));
        return kb.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("learn");
    }
}
