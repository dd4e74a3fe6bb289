package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.DurableFiles;
import dangjian.indexer.generation.LiveIndex;
import dangjian.server.search.Library;
import dangjian.server.search.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps internal documents from the public where something has gone wrong with the index or the files. */
class PublicLocksTest {

    @TempDir
    private Path folder;

    private Path corpus;
    private Path data;

    @BeforeEach
    void makeCorpus() throws IOException {
        corpus = Files.createDirectories(folder.resolve("corpus"));
        data = folder.resolve("data");
        Files.createDirectories(corpus.resolve("内部"));
        Files.writeString(corpus.resolve("a.txt"), "关于清扫楼道的通知\n各楼栋：请按时清扫楼道。\n");
        Files.writeString(corpus.resolve("内部/b.txt"), "关于楼道事项的情况\n楼道还没有人清扫。\n");
        TestLibrary.reindex(data, corpus);
    }

    @Test
    void anIndexThatHoldsInternalDocumentsIsNotReadForThePublic() {
        DurableFiles.delete(
                DataFolder.open(data).current().orElseThrow().publicPart().folder());
        try (TestLibrary outsider = TestLibrary.over(data, Viewer.PUBLIC);
                TestLibrary insider = TestLibrary.over(data, Viewer.INTERNAL)) {
            assertThat(insider.search("楼道").get("total").asInt()).isEqualTo(2);
            for (String path :
                    new String[] {"/api/v1/search?q=", "/api/v1/topics", "/api/v1/health", "/search?q=", "/"}) {
                assertThat(outsider.get(path).statusCode()).as(path).isEqualTo(503);
            }
            assertThat(outsider.get("/api/v1/search?q=").body()).contains("公开内容的索引还没有建立");
        }
    }

    @Test
    void aViewerHasNoOtherIndexThanItsOwn() {
        try (LiveIndex everything = new LiveIndex(DataFolder.open(data))) {
            assertThatThrownBy(() -> new Library(everything, Viewer.PUBLIC))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aFileThatWasWrittenAnewSinceItWasIndexedIsNotGivenToThePublic() throws IOException {
        try (TestLibrary outsider = TestLibrary.over(data, Viewer.PUBLIC);
                TestLibrary insider = TestLibrary.over(data, Viewer.INTERNAL)) {
            String file = "/api/v1/documents/"
                    + outsider.search("楼道").get("hits").get(0).get("id").asString() + "/file";
            assertThat(outsider.get(file).statusCode()).isEqualTo(200);

            Files.writeString(corpus.resolve("a.txt"), "内部资料\n关于清扫楼道的通知\n各楼栋：另有安排。\n");

            assertThat(outsider.get(file).statusCode()).isEqualTo(404);
            assertThat(insider.get(file).statusCode()).isEqualTo(200);
        }
    }
}
