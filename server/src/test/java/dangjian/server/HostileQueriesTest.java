package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.LiveIndex;
import dangjian.server.search.SearchRequest;
import dangjian.server.search.SearchService;
import dangjian.server.search.Viewer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand questions that nobody means, of every kind, are answered, each in less than a second. */
class HostileQueriesTest {

    private static final int QUERIES = 1_000;
    private static final long LONGEST_MILLIS = 1_000;

    private static final List<String> PIECES = List.of(
            "\"",
            "“",
            "”",
            "「",
            "」",
            "『",
            "\\",
            "\\\"",
            "-",
            "－",
            "—",
            "--",
            "|",
            "｜",
            "||",
            " ",
            "　",
            " OR ",
            " NOT ",
            " AND ",
            "ＯＲ",
            "标题:",
            "文号：",
            "年份:",
            "类型:纪要",
            "专题:",
            "发文机关:",
            "效力:",
            "年份:2020-",
            "年份:9999",
            "文号:*",
            "文号:\\",
            "〔",
            "〕",
            "2021",
            "号",
            "第",
            "条",
            "款",
            "（",
            "）",
            "第七条",
            "党章",
            "居委会",
            "三会一课",
            "党",
            "員",
            "社区党组织",
            "的",
            "二〇二三年七月一日",
            "2023-07-01",
            "5%",
            "百分之",
            "一千零",
            "\u0000",
            "\u0007",
            "\u200D",
            "\uFEFF",
            "\uFFFF",
            "\uD83D",
            "\uDE00",
            "😀",
            "𠮷",
            "\u202E",
            "\u0301",
            "\n",
            "\t",
            "*",
            "?",
            "~",
            "^",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "/",
            "&&",
            "!",
            "<",
            ">",
            "'",
            ";",
            "ﬁ",
            "㎡",
            "①",
            "ａ",
            "Z",
            "鑫");

    @TempDir
    private static Path data;

    @Test
    void everyQuestionIsAnsweredInTime() {
        TestLibrary.reindex(data, TestLibrary.SAMPLES);
        try (LiveIndex index = new LiveIndex(DataFolder.open(data))) {
            SearchService search = new StandardAssembly(TestLibrary.HOME).search(index, Viewer.INTERNAL);
            search.search(SearchRequest.of("党章第七条", 10));
            Random random = new Random(20261125);
            for (int i = 0; i < QUERIES; i++) {
                String query = query(random);
                double millis = Math.min(took(search, query), took(search, query));
                assertThat(millis).as("<%s>", query).isLessThan(LONGEST_MILLIS);
            }
        }
    }

    /** A pause of the machine is no fault of the question; it would not come twice. */
    private static double took(SearchService search, String query) {
        return search.search(SearchRequest.of(query, 10)).tookMillis();
    }

    private static String query(Random random) {
        int pieces = random.nextInt(20) == 0 ? 400 : 1 + random.nextInt(12);
        StringBuilder query = new StringBuilder();
        boolean onePiece = random.nextInt(15) == 0;
        String repeated = PIECES.get(random.nextInt(PIECES.size()));
        for (int i = 0; i < pieces; i++) {
            boolean anyCharacter = random.nextInt(8) == 0;
            String other = anyCharacter
                    ? String.valueOf((char) random.nextInt(0x10000))
                    : PIECES.get(random.nextInt(PIECES.size()));
            query.append(onePiece ? repeated : other);
        }
        return query.substring(0, Math.min(query.length(), SearchRequest.LONGEST_TEXT));
    }
}
