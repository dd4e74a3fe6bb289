package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can't be meant is refused, in Chinese and without a word about the inside of the program. */
class BadRequestTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static TestLibrary library;
    private static String id;

    @BeforeAll
    static void indexOneDocumentAndDeleteItsFile() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Path file = Files.writeString(corpus.resolve("a.txt"), "关于“楼道”的通知\n各楼栋：请按时清扫楼道😀。\n");
        library = TestLibrary.of(folder.resolve("data"), corpus);
        id = library.search("").get("hits").get(0).get("id").asString();
        Files.delete(file);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/search?page=0, 400, 页码 page 应从 1 开始：0",
        "/search?page=-1, 400, 页码 page 应从 1 开始：-1",
        "/search?page=x, 400, 参数 page 应为整数：x",
        "/search?page=1.5, 400, 参数 page 应为整数：1.5",
        "/search?page=99999999999, 400, 参数 page",
        "/search?size=0, 400, 每页条数 size 应在 1 到 100 之间：0",
        "/search?size=1000, 400, 每页条数 size 应在 1 到 100 之间：1000",
        "/search?size=abc, 400, 参数 size 应为整数：abc",
        "/search?size=１０, 400, 参数 size 应为整数：１０",
        "/search?sort=best, 400, 排序 sort 只能是 relevance（相关度）或 date（日期）：best",
        "/search?kind=unknown, 400, 参数 kind 没有这个值：unknown",
        "/search?kind=policy&kind=x, 400, 参数 kind 没有这个值：x",
        "/search?status=zzz, 400, 参数 status 没有这个值：zzz",
        "/search?topic=none, 400, 参数 topic 没有这个值：none",
        "/search?year=20x3, 400, 参数 year 没有这个值：20x3",
        "/search?year=２０２３, 400, 参数 year 没有这个值：２０２３",
        "/search?issuer=LONG, 400, 参数 issuer 没有这个值：啊啊",
        "/search?q=LONG, 400, '检索词太长：有 10000 个字符，最多 1000 个'",
        "/search?page=101&size=100, 400, 最多翻到第 10000 条",
        "/search?page=999999999&size=100, 400, 最多翻到第 10000 条",
        "/documents/none, 404, 没有编号为 none 的文档",
        "/documents/none/file, 404, 没有编号为 none 的文档",
        "/documents/none/related, 404, 没有编号为 none 的文档",
        "/documents/LONG, 404, 没有编号为",
        "/documents/..%2F..%2Fetc, 404, 没有编号为",
        "/documents/ID/file, 404, 文件已被移走、删除或改动：a.txt",
        "/documents/ID/none, 404, 没有这个地址",
        "/topics/none, 404, 没有编号为 none 的专题",
        "/none, 404, 没有这个地址：/api/v1/none",
        "'', 404, 没有这个地址：/api/v1"
    })
    void badInputIsRefusedInChinese(String address, int status, String detail) {
        HttpResponse<String> response = library.get("/api/v1" + filled(address));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).matches(".*\\p{IsHan}.*");
        assertThat(problem.get("detail").asString()).contains(detail);
        assertTellsNoInternals(response.body());
    }

    @ParameterizedTest
    @CsvSource({
        "/search?page=0, 400, 页码 page 应从 1 开始：0",
        "/search?size=abc, 400, 参数 size 应为整数：abc",
        "/search?kind=unknown, 400, 参数 kind 没有这个值：unknown",
        "/search?q=LONG, 400, 检索词太长",
        "/documents/ID?q=LONG, 400, 检索词太长",
        "/documents/none, 404, 没有这篇文档",
        "/topics/none, 404, 没有这个专题",
        "/none, 404, 没有这个页面"
    })
    void pagesSayTheSame(String address, int status, String text) {
        HttpResponse<String> response = library.get(filled(address));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(text);
        assertTellsNoInternals(response.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?page=100&size=100", "?page=10000&size=1", "?size=100", "?kind=&year=&q=&sort=", "?other=x&q="})
    void theLastThatIsAllowedIsAnswered(String parameters) {
        assertThat(library.get("/api/v1/search" + parameters).statusCode()).isEqualTo(200);
    }

    private static String filled(String address) {
        StringBuilder out = new StringBuilder();
        address.replace("ID", id)
                .replace("LONG", "啊".repeat(10_000))
                .codePoints()
                .forEach(c -> out.append(c < 0x80 ? Character.toString(c) : TestLibrary.encode(Character.toString(c))));
        return out.toString();
    }

    static void assertTellsNoInternals(String body) {
        assertThat(body).doesNotContain("at dangjian", "Exception", "java.", "org.");
    }
}
