package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.server.search.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** 六创新 × 六结合: counts that hold, lists that show why, and nothing of what the viewer may not see. */
class TopicMatrixTest {

    private static final String CELL = "/innovation-supervision/integration-morality";

    @TempDir
    private static Path folder;

    private static TestLibrary samples;
    private static TestLibrary insider;
    private static TestLibrary outsider;
    private static List<JsonNode> documents;

    @BeforeAll
    static void start() throws IOException {
        samples = TestLibrary.of(folder.resolve("samples"), TestLibrary.SAMPLES);
        documents = new ArrayList<>();
        for (JsonNode hit : samples.search("", "size=100").get("hits")) {
            documents.add(samples.json("/api/v1/documents/" + hit.get("id").asString()));
        }
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        String text = "第一条　社区党组织创新监督机制，居务监督委员会监督居民道德评议会，社区党员、居民都可以提意见。\n第二条　道德评议会接受民主监督。\n";
        Files.writeString(corpus.resolve("a.txt"), "某委发〔2022〕5号\n某街道社区道德评议监督办法\n（2022年5月1日）\n" + text);
        Files.writeString(
                corpus.resolve("b.txt"),
                "秘密★5年\n某委发〔2023〕77号\n某街道社区道德评议监督名单的决定\n（2023年5月1日）\n" + text + "第三条　依照《某街道社区道德评议监督办法》第一条办理。\n");
        insider = TestLibrary.of(folder.resolve("data"), corpus);
        outsider = TestLibrary.over(folder.resolve("data"), Viewer.PUBLIC);
    }

    @AfterAll
    static void stop() {
        samples.close();
        insider.close();
        outsider.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-          | -    | -",
                "policy     | -    | -",
                "experience | -    | -",
                "minutes    | -    | -",
                "-          | 2022 | -",
                "-          | -    | 2022",
                "experience | 2022 | 2023"
            })
    void eachCountIsWhatCountingEveryDocumentGives(String kind, Integer from, Integer to) {
        JsonNode matrix =
                samples.json("/api/v1/topics/matrix?kind=" + text(kind) + "&from=" + text(from) + "&to=" + text(to));
        Predicate<JsonNode> asked =
                document -> (kind == null || document.get("kind").asString().equals(kind))
                        && (from == null || year(document) >= from)
                        && (to == null || year(document) > 0 && year(document) <= to);

        int sum = 0;
        for (JsonNode cell : matrix.get("cells")) {
            String row = cell.get("row").asString();
            String column = cell.get("column").asString();
            List<JsonNode> having = documents.stream()
                    .filter(asked)
                    .filter(document -> strings(document.get("topics")).containsAll(List.of(row, column)))
                    .toList();
            assertThat(cell.get("count").asInt()).as("%s × %s", row, column).isEqualTo(having.size());
            assertThat(cell.get("samePassage").asInt())
                    .as("%s × %s in one passage", row, column)
                    .isEqualTo((int) having.stream()
                            .filter(document -> speaksOfBoth(document, row, column))
                            .count());
            sum += having.size();
        }
        assertThat(matrix.get("cells").size()).isEqualTo(36);
        assertThat(sum).isPositive();
    }

    @Test
    void theListOfAPlaceHoldsWhatItCountsTheNearestFirstAndEachShowsWhy() {
        for (JsonNode place : samples.json("/api/v1/topics/matrix").get("cells")) {
            JsonNode cell = samples.json(place.get("url").asString());
            assertThat(cell.get("total").asInt())
                    .isEqualTo(place.get("count").asInt())
                    .isEqualTo(cell.get("documents").size());
            List<String> nearness = new ArrayList<>();
            for (JsonNode document : cell.get("documents")) {
                nearness.add(document.get("closeness").asString());
                assertThat(document.get("evidence").size()).isPositive();
                JsonNode whole =
                        samples.json("/api/v1/documents/" + document.get("id").asString());
                Map<String, String> texts = new TreeMap<>();
                whole.get("passages")
                        .forEach(passage -> texts.put(
                                passage.get("anchor").asString(),
                                passage.get("text").asString()));
                for (JsonNode evidence : document.get("evidence")) {
                    String shown = evidence.get("text").asString().replace("…", "");
                    assertThat(texts.get(evidence.get("anchor").asString()).replace('\n', ' '))
                            .contains(shown);
                }
            }
            List<String> order = List.of("passage", "section", "document");
            assertThat(nearness).isSortedAccordingTo((one, other) -> order.indexOf(one) - order.indexOf(other));
            assertThat(nearness.stream().filter("passage"::equals).count())
                    .isEqualTo(place.get("samePassage").asInt());
        }
    }

    @Test
    void aPublicViewersMatrixDoesNotKnowInternalDocuments() {
        assertThat(count(insider)).isEqualTo(2);
        assertThat(count(outsider)).isEqualTo(1);
        assertThat(outsider.json("/api/v1/topics/matrix").get("documents").asInt())
                .isEqualTo(1);
        assertThat(insider.get("/matrix" + CELL).body()).contains("名单的决定");
        assertThat(outsider.get("/matrix" + CELL).body()).contains("道德评议监督办法").doesNotContain("名单的决定");
        assertThat(outsider.get("/matrix").body()).doesNotContain("2023年");
        assertThat(insider.get("/topics/integration-morality").body()).contains("被 1 篇文档引用");
        assertThat(outsider.get("/topics/integration-morality").body())
                .contains("道德评议监督办法")
                .doesNotContain("名单的决定", "篇文档引用");
    }

    @Test
    void withoutAScriptTheMatrixIsATableWhoseNumbersLeadToTheirLists() {
        Document page = PagesTest.page(samples, "/matrix");

        Element table = page.expectFirst("main table");
        assertThat(table.expectFirst("caption").text()).contains("行是六个创新，列是六个结合");
        assertThat(table.select("thead th[scope=col]").eachText()).hasSize(6).contains("与居民道德建设结合");
        assertThat(table.select("tbody th[scope=row]").eachText()).hasSize(6).contains("创新监督机制");
        Element cell = table.expectFirst("a[href=/matrix" + CELL + "]");
        int count = Integer.parseInt(cell.ownText());
        assertThat(cell.text()).startsWith("创新监督机制 × 与居民道德建设结合：" + count + " 篇");
        assertThat(page.expectFirst("#heat-map").hasAttr("hidden")).isTrue();
        assertThat(page.expectFirst("#heat-map").attr("aria-hidden")).isEqualTo("true");

        Document list = PagesTest.page(samples, cell.attr("href"));
        assertThat(list.expectFirst("h1").text()).isEqualTo("创新监督机制 × 与居民道德建设结合 " + count + " 篇");
        assertThat(list.select(".entries > li")).hasSize(count);
        assertThat(list.select(".entries .evidence mark")).isNotEmpty();
    }

    @Test
    void anArticleOfSupervisionAndMoralityAppliesAPolicysClause() {
        Document list = PagesTest.page(samples, "/matrix" + CELL + "?kind=experience");
        List<String> clauses = new ArrayList<>();
        for (String article : list.select(".entries h3 a").eachAttr("href")) {
            for (JsonNode citation : samples.json("/api/v1" + article).get("citations")) {
                if (!citation.get("target").isNull() && !citation.get("clause").isNull()) {
                    clauses.add(citation.get("title").asString()
                            + citation.get("clause").asString());
                }
            }
        }
        assertThat(clauses).contains("柳岸街道社区道德评议会工作办法第十一条");
    }

    @Test
    void kindAndYearsLastFromTheMatrixToItsLists() {
        Document page = PagesTest.page(samples, "/matrix?kind=experience&from=2022&to=2024");
        assertThat(page.select("[aria-current]").eachText()).containsExactly("经验文章");
        assertThat(page.select("select option[selected]").eachText()).containsExactly("2022年", "2024年");
        String address = page.select("table td a").first().attr("href");
        assertThat(address).endsWith("?kind=experience&from=2022&to=2024");
        Document list = PagesTest.page(samples, address);
        assertThat(list.select(".entries .kind").eachText()).isNotEmpty().containsOnly("经验文章");
        assertThat(list.select("main").text()).contains("只看 2022年—2024年 的文档");
        assertThat(PagesTest.page(samples, "/matrix?kind=policy&to=1950")
                        .select("main")
                        .text())
                .contains("换一种类型，或放宽年份再看");
    }

    @Test
    void whereTheTopicsMakeNoMatrixThePageSaysHowTheyWould() throws IOException {
        try (TestLibrary library = TestLibrary.over(folder.resolve("samples"), homeWithoutMatrix(folder))) {
            Document page = PagesTest.page(library, "/matrix");
            assertThat(page.select("main").text()).contains("专题分类里没有说明矩阵", "矩阵 innovation integration");
            assertThat(PagesTest.page(library, "/").select("table")).isEmpty();
        }
    }

    /** A checkout as this one, without the line that makes a matrix of its topics. */
    static Path homeWithoutMatrix(Path folder) throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        for (String data : List.of("corpus/topics", "corpus/vocabulary")) {
            Files.createDirectories(home.resolve(data));
            try (var files = Files.list(TestLibrary.HOME.resolve(data))) {
                for (Path file :
                        files.filter(name -> name.toString().endsWith(".txt")).toList()) {
                    List<String> lines = Files.readAllLines(file).stream()
                            .filter(line -> !line.startsWith("矩阵 "))
                            .toList();
                    Files.write(home.resolve(data).resolve(file.getFileName()), lines);
                }
            }
        }
        return home;
    }

    private static int count(TestLibrary library) {
        return StreamSupport.stream(
                        library.json("/api/v1/topics/matrix").get("cells").spliterator(), false)
                .filter(cell -> cell.get("url").asString().endsWith(CELL))
                .findFirst()
                .orElseThrow()
                .get("count")
                .asInt();
    }

    private static boolean speaksOfBoth(JsonNode document, String row, String column) {
        for (JsonNode passage : document.get("passages")) {
            List<String> spoken = new ArrayList<>();
            for (JsonNode topic : passage.get("topics")) {
                if (topic.get("terms").size() > 0) {
                    spoken.add(topic.get("topicId").asString());
                }
            }
            if (spoken.containsAll(List.of(row, column))) {
                return true;
            }
        }
        return false;
    }

    private static int year(JsonNode document) {
        JsonNode date = document.get("date");
        return date.isNull() ? 0 : Integer.parseInt(date.asString().substring(0, 4));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(each -> strings.add(each.asString()));
        return strings;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
