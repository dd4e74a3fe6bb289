package dangjian.indexer.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where LibreOffice is installed it makes a PDF, and asks nobody for anything. */
class LibreOfficeTest {

    @TempDir
    private Path folder;

    @Test
    void aWordFileBecomesAPdfAndNothingItLinksToIsFetched() throws Exception {
        Optional<LibreOffice> office = LibreOffice.find();
        assumeTrue(office.isPresent(), "LibreOffice is not installed here");
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            Path docx = docx("http://127.0.0.1:" + server.getAddress().getPort() + "/picture.png");
            Path work = Files.createDirectories(folder.resolve("work"));

            Path pdf = office.get().toPdf(docx, "docx", work, Duration.ofSeconds(60));

            assertThat(pdf).isRegularFile().hasParentRaw(work);
            assertThat(Files.readAllBytes(pdf)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
            assertThat(asked).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatTakesTooLongIsGivenUp() throws IOException {
        Optional<LibreOffice> office = LibreOffice.find();
        assumeTrue(office.isPresent(), "LibreOffice is not installed here");
        Path docx = docx("http://127.0.0.1:9/picture.png");
        Path work = Files.createDirectories(folder.resolve("work"));

        assertThatThrownBy(() -> office.get().toPdf(docx, "docx", work, Duration.ofMillis(50)))
                .isInstanceOfSatisfying(
                        RenderingException.class, e -> assertThat(e.failure()).isEqualTo(RenderingFailure.TOO_SLOW));
    }

    private Path docx(String picture) throws IOException {
        Path file = folder.resolve("a.docx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            put(
                    zip,
                    "word/_rels/document.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r9\""
                            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" TargetMode=\"External\" Target=\""
                            + picture + "\"/></Relationships>");
            put(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>"
                            + "<w:p><w:r><w:t>党小组每月开会。</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:inline>"
                            + "<wp:extent cx=\"1000000\" cy=\"1000000\"/><wp:docPr id=\"1\" name=\"p\"/><a:graphic>"
                            + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
                            + "<pic:nvPicPr><pic:cNvPr id=\"0\" name=\"p\"/><pic:cNvPicPr/></pic:nvPicPr>"
                            + "<pic:blipFill><a:blip r:link=\"r9\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
                            + "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"1000000\" cy=\"1000000\"/></a:xfrm>"
                            + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
                            + "</a:graphic></wp:inline></w:drawing></w:r></w:p></w:body></w:document>");
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
