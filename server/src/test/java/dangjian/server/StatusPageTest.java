package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.RunningNote;
import dangjian.server.search.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that says how the index is. */
class StatusPageTest {

    @TempDir
    private Path folder;

    private Path data;

    private Path corpus() throws IOException {
        data = folder.resolve("data");
        Path corpus = Files.createDirectories(folder.resolve("corpus/policy"));
        Files.writeString(corpus.resolve("通知.txt"), "关于清扫楼道的通知\n各社区：请于每周五清扫楼道。\n临河街道办事处\n2024年3月1日\n");
        Files.writeString(corpus.resolve("空.txt"), "");
        Files.writeString(corpus.resolve("坏.docx"), "PK\u0003\u0004 not really a zip");
        return folder.resolve("corpus");
    }

    private static Document page(TestLibrary library) {
        return Jsoup.parse(library.get("/status").body());
    }

    @Test
    void whatCouldNotBeReadStandsUnderItsCauseWithWhatToDo() throws IOException {
        try (TestLibrary library = TestLibrary.of(folder.resolve("data"), corpus())) {
            Document page = page(library);
            assertThat(page.select(".figures li").eachText()).contains("1 篇文档", "1 篇政策文件");
            assertThat(page.select(".cause")).hasSize(2).allSatisfy(cause -> {
                assertThat(cause.select("p").text()).isNotEmpty();
                assertThat(cause.select("summary .count").text()).isEqualTo("1 个");
            });
            assertThat(page.select(".cause li").eachText()).containsExactlyInAnyOrder("policy/空.txt", "policy/坏.docx");
            assertThat(page.text()).doesNotContain(folder.toString());
            assertThat(page.select("#running").text()).isEmpty();
        }
    }

    @Test
    void aReindexThatGoesOnIsShownUntilItEnds() throws IOException {
        try (TestLibrary library = TestLibrary.of(folder.resolve("data"), corpus())) {
            try (RunningNote note = new RunningNote(DataFolder.open(data))) {
                note.begin("读取文件", 1_512);
                Document page = page(library);
                assertThat(page.select("#running progress").attr("max")).isEqualTo("1512");
                assertThat(page.select("#running").text()).contains("正在重建索引", "读取文件", "0 / 1,512");
            }
            assertThat(page(library).select("#running").text()).isEmpty();
        }
    }

    @Test
    void whatAProcessThatHasEndedWroteDownIsNotTakenForARun() throws IOException {
        try (TestLibrary library = TestLibrary.of(folder.resolve("data"), corpus())) {
            Files.writeString(
                    data.resolve("RUNNING.json"),
                    "{\"pid\":4194303,\"processStarted\":\"\",\"startedAt\":\"\",\"step\":\"读取文件\",\"done\":1,\"total\":2}");
            assertThat(page(library).select("#running").text()).isEmpty();
            Files.writeString(data.resolve("RUNNING.json"), "{\"pid\":");
            assertThat(page(library).select("#running").text()).isEmpty();
        }
    }

    @Test
    void thePublicSeesHowManyDocumentsThereAreForItAndNoNameOfAFile() throws IOException {
        Path corpus = corpus();
        Files.writeString(corpus.resolve("policy/内部.txt"), "内部资料\n关于内部事项的通知\n各社区：此件内部使用，注意保管。\n");
        TestLibrary.reindex(data, corpus);
        try (TestLibrary insider = TestLibrary.over(data, Viewer.INTERNAL);
                TestLibrary outsider = TestLibrary.over(data, Viewer.PUBLIC)) {
            int documents = Integer.parseInt(
                    page(insider).select(".figures strong").first().text());
            assertThat(documents).isEqualTo(2);
            assertThat(page(outsider).select(".figures strong").first().text()).isEqualTo("1");
            assertThat(page(outsider).text()).doesNotContain("坏.docx").doesNotContain("空.txt");
        }
    }

    @Test
    void withoutAnIndexThePageSaysHowToMakeOne() {
        DataFolder.open(folder.resolve("empty"));
        try (TestLibrary library = TestLibrary.over(folder.resolve("empty"), Viewer.INTERNAL)) {
            assertThat(library.get("/status").statusCode()).isEqualTo(200);
            assertThat(page(library).text()).contains("索引还没有建立", "kb reindex");
        }
    }
}
