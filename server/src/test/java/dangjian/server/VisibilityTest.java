package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.server.search.Viewer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * To the public, a library with internal documents answers as one that never had any: every answer of every route, byte for byte. The one holds public documents, the
 * other the same and {@link InternalTwins} beside them.
 */
class VisibilityTest {

    /** So many samples of each kind; among them are most formats. */
    private static final int OF_A_KIND = 6;

    @TempDir
    private Path folder;

    private Path openCorpus;
    private Path openData;
    private Path mixedCorpus;
    private Path mixedData;

    @BeforeEach
    void makeCorpora() throws IOException {
        openCorpus = folder.resolve("open-corpus");
        openData = folder.resolve("open-data");
        mixedCorpus = folder.resolve("mixed-corpus");
        mixedData = folder.resolve("mixed-data");
        for (String kind : List.of("policy", "experience", "minutes")) {
            try (Stream<Path> samples = Files.list(TestLibrary.SAMPLES.resolve(kind))) {
                for (Path sample : samples.sorted().limit(OF_A_KIND).toList()) {
                    for (Path corpus : List.of(openCorpus, mixedCorpus)) {
                        Path copy = corpus.resolve(kind).resolve(sample.getFileName());
                        Files.createDirectories(copy.getParent());
                        Files.copy(sample, copy);
                    }
                }
            }
        }
        writeInBoth(
                "policy/停车.txt", "关于加强小区停车管理的通知\n望停发〔2023〕7号\n（2023年5月1日发布）\n第一条　小区停车由物业登记。\n第二条　本通知自2023年6月1日起施行。\n");
        writeInBoth("policy/坏.docx", "PK\u0003\u0004 not really a zip");
        writeInBoth("minutes/议定.txt", "停车专题会议纪要\n2023年7月3日，会议按照《关于加强小区停车管理的通知》第一条，议定停车收费由居民议事会表决。\n");
    }

    private void writeInBoth(String path, String text) throws IOException {
        Files.writeString(openCorpus.resolve(path), text);
        Files.writeString(mixedCorpus.resolve(path), text);
    }

    private void indexBoth() {
        TestLibrary.reindex(openData, openCorpus);
        TestLibrary.reindex(mixedData, mixedCorpus);
    }

    private void addTwins() {
        TestLibrary.reindex(openData, openCorpus);
        try (TestLibrary library = TestLibrary.over(openData, Viewer.INTERNAL)) {
            InternalTwins.write(library, ids(library), mixedCorpus);
        }
    }

    private static List<String> ids(TestLibrary library) {
        Set<String> ids = new TreeSet<>();
        for (int page = 1; ids.size() < library.search("").get("total").asInt(); page++) {
            StreamSupport.stream(
                            library.search("", "size=100", "page=" + page)
                                    .get("hits")
                                    .spliterator(),
                            false)
                    .forEach(hit -> ids.add(hit.get("id").asString()));
        }
        return List.copyOf(ids);
    }

    private static EveryRoute.Known known(TestLibrary insider) {
        List<String> ids = new ArrayList<>(ids(insider));
        ids.add("none");
        List<String> topics = new ArrayList<>();
        Pattern.compile("\"id\":\"([a-z0-9-]+)\"")
                .matcher(insider.get("/api/v1/topics").body())
                .results()
                .forEach(found -> topics.add(found.group(1)));
        topics.add("none");
        List<String> assets = Pattern.compile("\"(/assets/[^\"]+)\"")
                .matcher(insider.get("/").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        return new EveryRoute.Known(ids, topics, assets);
    }

    private static ComparedAnswer ask(TestLibrary library, EveryRoute.Request request) {
        HttpResponse<byte[]> answer = library.send(request.to(library), HttpResponse.BodyHandlers.ofByteArray());
        return ComparedAnswer.of(request.path(), answer);
    }

    /** How many requests were answered alike, and with which status. */
    private record Compared(int requests, int found, int internal) {}

    /** Asks both everything, and whether a word of an internal document is in an answer to a question without it. */
    private Compared compare() {
        try (TestLibrary insider = TestLibrary.over(mixedData, Viewer.INTERNAL);
                TestLibrary outsider = TestLibrary.over(openData, Viewer.PUBLIC);
                TestLibrary open = TestLibrary.over(openData, Viewer.PUBLIC);
                TestLibrary mixed = TestLibrary.over(mixedData, Viewer.PUBLIC)) {
            assertThat(EveryRoute.routes()).containsExactlyInAnyOrderElementsOf(mixed.routes());
            EveryRoute.Known known = known(insider);
            List<String> openIds = ids(outsider);
            List<String> internalIds = known.ids().stream()
                    .filter(id -> !openIds.contains(id) && !id.equals("none"))
                    .toList();
            int found = 0;
            List<EveryRoute.Request> requests = EveryRoute.requests(known);
            for (EveryRoute.Request request : requests) {
                ComparedAnswer answer = ask(mixed, request);
                assertThat(answer).as(request.toString()).isEqualTo(ask(open, request));
                found += answer.status() == 200 ? 1 : 0;
                if (!request.path().contains(InternalTwins.TRACE)) {
                    assertThat(answer.body()).as(request.toString()).doesNotContain(InternalTwins.TRACE);
                }
                internalIds.stream()
                        .filter(id -> !request.path().contains(id))
                        .forEach(id ->
                                assertThat(answer.body()).as(request.toString()).doesNotContain(id));
            }
            return new Compared(requests.size(), found, internalIds.size());
        }
    }

    @Test
    void whatIsIndexedTogetherWithInternalDocumentsAnswersAsIfThereWereNone() throws IOException {
        addTwins();
        indexBoth();

        Compared compared = compare();

        assertThat(compared.internal()).isGreaterThan(60);
        assertThat(compared.found()).isGreaterThan(500);
        TestLibrary.makeVectors(openData);
        TestLibrary.makeVectors(mixedData);
        assertThat(compare()).isEqualTo(compared);
    }

    @Test
    void internalDocumentsThatComeAndGoChangeNothing() throws IOException {
        indexBoth();
        TestLibrary.makeVectors(openData);
        TestLibrary.makeVectors(mixedData);
        assertThat(compare().internal()).isZero();

        addTwins();
        TestLibrary.reindex(mixedData, mixedCorpus);
        TestLibrary.makeVectors(mixedData);
        assertThat(compare().internal()).isGreaterThan(60);

        writeInBoth("experience/新.txt", "停车的体会\n某社区党委　王明\n我们照着《关于加强小区停车管理的通知》第二条办了停车登记，效果很好。\n");
        Files.delete(mixedCorpus.resolve("内部文件/" + InternalTwins.TRACE + "纪要.txt"));
        indexBoth();
        TestLibrary.makeVectors(openData);
        TestLibrary.makeVectors(mixedData);
        assertThat(compare().internal()).isGreaterThan(60);

        for (Path internal : internalFiles()) {
            Files.delete(internal);
        }
        indexBoth();
        TestLibrary.makeVectors(openData);
        TestLibrary.makeVectors(mixedData);
        assertThat(compare().internal()).isZero();
    }

    private List<Path> internalFiles() throws IOException {
        try (Stream<Path> files = Files.walk(mixedCorpus)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !Files.exists(openCorpus.resolve(mixedCorpus.relativize(file))))
                    .toList();
        }
    }

    @Test
    void overPublicDocumentsAloneOnlyTheStateOfTheIndexIsToldToInsidersMoreFully() {
        TestLibrary.reindex(openData, openCorpus);
        try (TestLibrary asked = TestLibrary.over(openData, Viewer.INTERNAL);
                TestLibrary insider = TestLibrary.over(openData, Viewer.INTERNAL);
                TestLibrary open = TestLibrary.over(openData, Viewer.PUBLIC)) {
            List<String> different = EveryRoute.requests(known(asked)).stream()
                    .filter(request -> !ask(insider, request).equals(ask(open, request)))
                    .map(EveryRoute.Request::path)
                    .distinct()
                    .toList();
            assertThat(different).containsExactlyInAnyOrder("/status", "/metrics");
        }
    }
}
