package dangjian.indexer.extract;

import static dangjian.indexer.extract.ZipWriter.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that can't be read has the cause a person can act on. */
class BadOfficeFilesTest {

    @TempDir
    private Path folder;

    private final FileExtractor extractor = new FileExtractor();

    private ExtractedPart only(Path file) {
        assertThat(extractor.extractAll(file).parts()).hasSize(1);
        return extractor.extractAll(file).parts().get(0);
    }

    private ExtractionFailure cause(Path file) {
        return only(file).failure().orElseThrow().cause();
    }

    private Path locked(String name, byte[] office, String password) throws Exception {
        Path file = folder.resolve(name);
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream out = encryptor.getDataStream(container)) {
                new ByteArrayInputStream(office).transferTo(out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
        return file;
    }

    private byte[] workbook() throws Exception {
        Path file = folder.resolve("plain.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("表").createRow(0).createCell(0).setCellValue("内容");
            book.write(out);
        }
        return Files.readAllBytes(file);
    }

    @Test
    void aPasswordIsNamed() throws Exception {
        byte[] docx = Files.readAllBytes(ZipWriter.docx(paragraph("", "密")).write(folder.resolve("a.docx")));
        assertThat(cause(locked("密.docx", docx, "abc"))).isEqualTo(ExtractionFailure.ENCRYPTED);
        assertThat(cause(locked("密.xlsx", workbook(), "abc"))).isEqualTo(ExtractionFailure.ENCRYPTED);
        Path xls = folder.resolve("密.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(xls)) {
            book.createSheet("表").createRow(0).createCell(0).setCellValue("内容");
            Biff8EncryptionKey.setCurrentUserPassword("abc");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(cause(xls)).isEqualTo(ExtractionFailure.ENCRYPTED);
        Path odt = new ZipWriter()
                .add("mimetype", "application/vnd.oasis.opendocument.text")
                .add(
                        "META-INF/manifest.xml",
                        "<manifest><file-entry full-path=\"content.xml\"><encryption-data/></file-entry></manifest>")
                .add("content.xml", "x")
                .write(folder.resolve("密.odt"));
        assertThat(cause(odt)).isEqualTo(ExtractionFailure.ENCRYPTED);
    }

    @Test
    void thePasswordThatExcelUsesForWriteProtectionIsNoObstacle() throws Exception {
        ExtractedPart part = only(locked("只读.xlsx", workbook(), Decryptor.DEFAULT_PASSWORD));
        assertThat(part.text().orElseThrow().blocks()).extracting(Block::text).containsExactly("表", "内容");
    }

    @Test
    void whatIsLeftOfACutOffTextIsKeptAndTheCutSaid() throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            body.append(paragraph("", "第" + i + "段，编号" + Integer.toHexString(i * 7919) + "。"));
        }
        byte[] whole = Files.readAllBytes(ZipWriter.docx(body.toString()).write(folder.resolve("w.docx")));
        Path cut = Files.write(folder.resolve("断.docx"), Arrays.copyOf(whole, whole.length / 2));

        ExtractedPart part = only(cut);

        assertThat(part.failure().orElseThrow().cause()).isEqualTo(ExtractionFailure.CORRUPT);
        assertThat(part.text().orElseThrow().blocks()).hasSizeBetween(100, 2999);
        assertThat(part.text().orElseThrow().blocks().get(0).text()).isEqualTo("第0段，编号0。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc", "odt"})
    void aCutOffFileWithoutTextIsCorrupt(String extension) throws Exception {
        byte[] whole = Files.readAllBytes(Path.of("src/test/resources/extract/rules." + extension));
        Path cut = Files.write(folder.resolve("断." + extension), Arrays.copyOf(whole, 1500));
        assertThat(cause(cut)).isEqualTo(ExtractionFailure.CORRUPT);
    }

    @Test
    void anEmptyFileIsEmpty() throws Exception {
        assertThat(cause(Files.createFile(folder.resolve("空.docx")))).isEqualTo(ExtractionFailure.EMPTY);
    }

    @Test
    void entitiesThatGrowAreRefusedAtOnce() throws Exception {
        StringBuilder types = new StringBuilder("<!DOCTYPE b [<!ENTITY a0 \"哈\">");
        for (int i = 1; i < 12; i++) {
            types.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String document = ZipWriter.word("document", "<w:body>" + paragraph("", "&a11;") + "</w:body>");
        Path file = ZipWriter.docx("")
                .add(
                        "word/document.xml",
                        document.replaceFirst("\\?>", "?>" + java.util.regex.Matcher.quoteReplacement(types + "]>")))
                .write(folder.resolve("实体.docx"));
        Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> assertThat(cause(file)).isEqualTo(ExtractionFailure.CORRUPT));
    }

    @Test
    void nestingWithoutEndIsRefused() throws Exception {
        String deep = "<w:ins>".repeat(20_000) + "</w:ins>".repeat(20_000);
        Path file = ZipWriter.docx("<w:p>" + deep + "</w:p>").write(folder.resolve("深.docx"));
        assertThat(cause(file)).isEqualTo(ExtractionFailure.CORRUPT);
    }
}
