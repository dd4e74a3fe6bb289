package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.server.search.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever runs the service can watch. */
class MetricsTest {

    @TempDir
    private Path folder;

    @Test
    void searchesAreCountedByOutcomeAndTheIndexIsMeasured() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.txt"), "关于楼道的通知\n各楼栋：请按时清扫楼道。\n");
        Files.write(corpus.resolve("b.docx"), new byte[] {1, 2, 3});
        try (TestLibrary library = TestLibrary.of(folder.resolve("data"), corpus)) {
            library.search("楼道");
            library.get("/search?q=" + TestLibrary.encode("楼道"));
            library.search("没有的东西");
            library.get("/api/v1/search?size=0");
            library.get("/topics");
            String metrics = library.get("/metrics").body();

            assertThat(metrics)
                    .contains("kb_searches_total{outcome=\"ok\"} 2.0")
                    .contains("kb_searches_total{outcome=\"empty\"} 1.0")
                    .contains("kb_searches_total{outcome=\"invalid\"} 1.0")
                    .contains("kb_searches_total{outcome=\"partial\"} 0.0")
                    .contains("kb_searches_total{outcome=\"rejected\"} 0.0")
                    .contains("kb_searches_total{outcome=\"failed\"} 0.0")
                    .contains("kb_search_seconds_count 3")
                    .contains("kb_search_seconds_bucket{le=")
                    .contains("kb_documents 1.0")
                    .contains("kb_failed_files 1.0")
                    .contains("kb_reindex_running 0.0")
                    .contains("process_files_open_files")
                    .contains("jvm_memory_used_bytes")
                    .contains("http_requests_seconds_count{route=\"/api/v1/search\",status=\"400\"} 1")
                    .containsPattern("kb_index_age_seconds [0-9.]+");
        }
    }

    @Test
    void withoutAnIndexThereIsNothingToSayOfIt() {
        try (TestLibrary library = TestLibrary.over(folder.resolve("data"), Viewer.INTERNAL)) {
            library.get("/api/v1/search?q=a");
            assertThat(library.get("/metrics").statusCode()).isEqualTo(200);
            assertThat(library.get("/metrics").body())
                    .contains("kb_documents NaN")
                    .contains("kb_searches_total{outcome=\"rejected\"} 1.0")
                    .contains("kb_searches_total{outcome=\"failed\"} 0.0");
        }
    }
}
