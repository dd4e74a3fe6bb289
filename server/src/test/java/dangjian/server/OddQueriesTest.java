package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can be typed or sent as a question is answered. */
class OddQueriesTest {

    private static final int RANDOM_QUERIES = 200;
    private static final HexFormat PERCENT = HexFormat.of().withPrefix("%");

    @TempDir
    private static Path folder;

    private static TestLibrary library;
    private static String id;

    @BeforeAll
    static void indexOneDocument() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.txt"), "关于“楼道”的通知\n各楼栋：请按时清扫楼道😀。\n");
        library = TestLibrary.of(folder.resolve("data"), corpus);
        id = library.search("").get("hits").get(0).get("id").asString();
    }

    @AfterAll
    static void close() {
        library.close();
    }

    static Stream<String> oddQueries() {
        return Stream.of(
                        "。，、；：？！…—～",
                        "\"",
                        "“",
                        "”",
                        "““””“",
                        "\"".repeat(1_000),
                        "“".repeat(1_000),
                        "\\".repeat(1_000),
                        "\"\\",
                        "+ - && || ! ( ) { } [ ] ^ ~ * ? : \\ /",
                        "AND OR NOT",
                        "AND",
                        "*",
                        "*:*",
                        "title:党员",
                        "[a TO b]",
                        "/.*/",
                        "党员^1000000",
                        "党员~2",
                        "😀",
                        "👨‍👩‍👧‍👦🏽",
                        "𠮷",
                        "\u200B\u200D\uFEFF",
                        "\u0301\u0301",
                        "\u202E反",
                        "\t\n\r",
                        "〔2021〕号",
                        "啊".repeat(1_000),
                        "楼道 ".repeat(333),
                        everyCharacterOther(),
                        "“" + everyCharacterOther().substring(2) + "”",
                        "a b c d e f g h i j k l m n o p q r s t u v w x y z ".repeat(19))
                .map(TestLibrary::encode);
    }

    /** A thousand different characters: the longest question with the most words there can be. */
    private static String everyCharacterOther() {
        return IntStream.range(0x4E00, 0x4E00 + 1_000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static Stream<String> brokenEncodings() {
        return Stream.of(
                "%ED%A0%80", "%ED%A0%80%ED%B0%80", "%00", "%01%02%1F%7F", "%C0%AF", "%FF%FE", "%E5%9A", "%F4%90%80%80");
    }

    @ParameterizedTest
    @MethodSource({"oddQueries", "brokenEncodings"})
    void whateverIsTypedIsAnswered(String encoded) {
        assertAnswered(encoded);
    }

    @Test
    void twoHundredRandomQueriesAreAnswered() {
        List<String> pieces = List.of(
                "\"", "“", "”", "「", "\\", "(", ")", "*", "?", "~", "^", ":", "/", "+", "-", "!", "&", "|", " ", "　",
                "AND", "OR", "NOT", "TO", "楼道", "通知", "的", "〔", "2021", "〕", "号", "第", "條", "ａ", "z", "😀", "𠮷",
                "\u0000", "\u200D", "'", "<", ">", "%", "#", ";", "=", "\uFFFF");
        Random random = new Random(99);
        for (int i = 0; i < RANDOM_QUERIES; i++) {
            StringBuilder encoded = new StringBuilder();
            int length = 1 + random.nextInt(30);
            for (int j = 0; j < length; j++) {
                byte[] bytes = {(byte) random.nextInt(256), (byte) random.nextInt(256)};
                boolean isRaw = random.nextInt(6) == 0;
                byte[] piece = isRaw
                        ? bytes
                        : pieces.get(random.nextInt(pieces.size())).getBytes(StandardCharsets.UTF_8);
                encoded.append(PERCENT.formatHex(piece));
            }
            assertAnswered(encoded.toString());
        }
    }

    private static void assertAnswered(String encoded) {
        for (String address :
                List.of("/api/v1/search?q=", "/api/v1/search?sort=date&q=", "/search?q=", "/documents/" + id + "?q=")) {
            HttpResponse<String> response = library.get(address + encoded);
            assertThat(response.statusCode()).as(address + encoded).isEqualTo(200);
            BadRequestTest.assertTellsNoInternals(response.body());
        }
    }
}
