package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a command can't do it says in Chinese, ends with 1 and leaves everything as it was. */
class CliErrorsTest {

    @TempDir
    private Path folder;

    private String corpus;
    private String data;

    @BeforeEach
    void makeCorpus() throws IOException {
        corpus = Files.createDirectories(folder.resolve("corpus")).toString();
        data = folder.resolve("data").toString();
        Files.writeString(Path.of(corpus, "a.txt"), "关于清扫楼道的通知\n各楼栋：请按时清扫楼道。\n");
    }

    @ParameterizedTest
    @CsvSource({
        "reindex --data DATA --corpus NOWHERE, 不存在",
        "reindex --data DATA --corpus FILE, 不是目录",
        "reindex --data NEWER --corpus CORPUS, 数据目录由更新版本的程序建立（格式 99",
        "reindex --data FILE --corpus CORPUS, 数据目录无法使用：FILE 是文件，不是目录",
        "reindex --data FILE/below --corpus CORPUS, 数据目录无法使用：FILE 是文件，不是目录",
        "search 楼道 --data NEWER, 数据目录由更新版本的程序建立",
        "search 楼道 --data FILE, 数据目录无法使用",
        "search 楼道 --data EMPTY, 索引还没有建立",
        "serve --data NEWER, 数据目录由更新版本的程序建立",
        "search 楼道 --data DATA --size 0, 条数应在 1 到 100 之间：0",
        "search 楼道 --data DATA --size 101, 条数应在 1 到 100 之间：101",
        "search 楼道 --data DATA --size many, 选项 --size 的值不对：many",
        "search 楼道 --data DATA --kind x, 没有这个类型：x",
        "search 楼道 --size, --size",
        "search, 缺少参数：检索词",
        "search 楼道 --none, 不认识的参数：--none",
        "reindex extra, 不认识的参数：extra",
        "reindex --corpus, --corpus",
        "serve --port 70000, 端口应在 0 到 65535 之间：70000",
        "serve --port x, 选项 --port 的值不对：x",
        "serve --viewer all, 没有这个范围：all",
        "search 楼道 --viewer PUBLIC, 没有这个范围：PUBLIC",
        "reindex --data DATA --corpus CORPUS --internal NOWHERE, 内部目录不存在",
        "reindex --data DATA --corpus CORPUS --internal .., 内部目录不在语料目录中",
        "none, 没有这个命令或选项：none",
        "--none, 没有这个命令或选项：--none"
    })
    void whatCannotBeDoneIsSaidInChinese(String words, String message) throws IOException {
        Files.createDirectories(folder.resolve("newer"));
        Files.writeString(folder.resolve("newer/FORMAT"), "99\n");

        TypedCommand.Ended ended = TypedCommand.run(filled(words).split(" "));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains(filled(message)).matches("(?s).*\\p{IsHan}.*");
        assertThat(ended.out()).isEmpty();
        BadRequestTest.assertTellsNoInternals(ended.err());
        assertThat(Files.readString(folder.resolve("newer/FORMAT"))).isEqualTo("99\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 命令",
        "--help, 命令",
        "-h, --help",
        "reindex --help, --full",
        "search --help, --size",
        "serve -h, --port"
    })
    void usageIsChinese(String words, String text) {
        TypedCommand.Ended ended = words.isEmpty() ? TypedCommand.run() : TypedCommand.run(words.split(" "));

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("kb", text)
                .matches("(?s).*\\p{IsHan}.*")
                .doesNotContain("Usage:", "Missing");
    }

    private String filled(String words) {
        String text = words;
        for (String[] each : List.of(
                new String[] {"CORPUS", corpus},
                new String[] {"NOWHERE", corpus + "-none"},
                new String[] {"FILE", corpus + "/a.txt"},
                new String[] {"NEWER", folder.resolve("newer").toString()},
                new String[] {"EMPTY", folder.resolve("empty").toString()},
                new String[] {"DATA", data})) {
            text = text.replace(each[0], each[1]);
        }
        return text;
    }
}
