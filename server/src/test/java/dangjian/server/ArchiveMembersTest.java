package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A document within an archive is found as itself; the file that is served for it is the archive. */
class ArchiveMembersTest {

    @TempDir
    private Path temporary;

    @Test
    void aDocumentInAZipIsFoundAndItsFileIsTheZip() throws Exception {
        Path corpus = Files.createDirectories(temporary.resolve("corpus"));
        Path zip = corpus.resolve("来文.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("附件/名单.txt"));
            out.write("关于报送网格员名单的通知\n请各社区报送网格员名单。\n".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("附件/空.docx"));
        }
        try (TestLibrary library = TestLibrary.of(temporary.resolve("data"), corpus)) {
            JsonNode hit = library.search("网格员名单").get("hits").get(0);
            String id = hit.get("id").asString();
            JsonNode file = library.json("/api/v1/documents/" + id).get("file");
            assertThat(file.get("path").asString()).isEqualTo("来文.zip");
            assertThat(file.get("member").asString()).isEqualTo("附件/名单.txt");
            assertThat(library.getBytes("/api/v1/documents/" + id + "/file").body())
                    .isEqualTo(Files.readAllBytes(zip));
            assertThat(library.get("/api/v1/documents/" + id + "/file")
                            .headers()
                            .firstValue("Content-Disposition"))
                    .hasValueSatisfying(name -> assertThat(name).contains(TestLibrary.encode("来文.zip")));
            assertThat(library.get("/documents/" + id).body())
                    .contains("来文.zip")
                    .contains("附件/名单.txt");
            assertThat(library.get("/status").body()).contains("来文.zip/附件/空.docx");
        }
    }
}
