package dangjian.benchmark.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SearchCommandTest {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final String[] DUTIES = {"召开党员大会", "交纳党费", "发展党员", "培训干部"};

    @Test
    void measuresThisProgramOverHttpAndBesideLucene(@TempDir Path folder) throws Exception {
        writeCollection(folder.resolve("collection"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        int exit;
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            exit = new CommandLine(new SearchCommand(HOME))
                    .execute(
                            folder.resolve("collection").toString(),
                            "--data=" + folder.resolve("data"),
                            "--heap=300m",
                            "--quick",
                            "--no-vectors",
                            "--no-opensearch");
        } finally {
            System.setOut(before);
        }

        assertThat(exit).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("提问：先看 4 个的回答", "8 个同时问", "每秒问 20 次", "不经过 HTTP", "两个词")
                .containsPattern("本程序（字词） \\| [1-9][0-9.]* \\| [1-9][0-9.]* \\| 0 \\|");
    }

    private static void writeCollection(Path folder) throws IOException {
        StringBuilder texts = new StringBuilder();
        StringBuilder questions = new StringBuilder();
        StringBuilder judged = new StringBuilder("query-id\tcorpus-id\tscore\n");
        for (int i = 0; i < DUTIES.length; i++) {
            for (int j = 0; j < 10; j++) {
                texts.append(String.format(
                        Locale.ROOT,
                        "{\"_id\":\"%d%d\",\"title\":\"第%d号工作规则第%s条\",\"text\":\"社区支部应当按照规定%s，每年向上级报告情况。\"}%n",
                        i,
                        j,
                        i,
                        "一二三四五六七八九十".charAt(j),
                        DUTIES[i]));
            }
            questions.append(String.format(Locale.ROOT, "{\"_id\":\"q%d\",\"text\":\"社区支部怎么%s？\"}%n", i, DUTIES[i]));
            judged.append(String.format(Locale.ROOT, "q%d\t%d0\t1%n", i, i));
        }
        Files.createDirectories(folder.resolve("qrels"));
        Files.writeString(folder.resolve("corpus.jsonl"), texts);
        Files.writeString(folder.resolve("queries.jsonl"), questions);
        Files.writeString(folder.resolve("qrels/dev.tsv"), judged);
    }
}
