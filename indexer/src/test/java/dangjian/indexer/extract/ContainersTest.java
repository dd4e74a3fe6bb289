package dangjian.indexer.extract;

import static dangjian.indexer.extract.ZipWriter.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each document within a file is a part of its own, what can't be read costs only itself, and nothing unpacks without end. */
class ContainersTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    private Path folder;

    private final FileExtractor extractor = new FileExtractor();

    private static byte[] docx(Path folder, String text) throws Exception {
        Path file = folder.resolve("内.docx");
        return Files.readAllBytes(ZipWriter.docx(paragraph("", text)).write(file));
    }

    private static String describe(ExtractedPart part) {
        return part.member() + "="
                + part.text().map(text -> text.blocks().get(0).text()).orElse("")
                + part.failure().map(failure -> "!" + failure.cause().code()).orElse("");
    }

    private Iterable<String> parts(Path file) {
        return extractor.extractAll(file).parts().stream()
                .map(ContainersTest::describe)
                .toList();
    }

    @Test
    void everyFileOfAZipIsAPartAndTheBadOnesCostOnlyThemselves() throws Exception {
        byte[] good = docx(folder, "好文件。");
        byte[] inner = Files.readAllBytes(new ZipWriter().add("里/三.txt", "第三份。").write(folder.resolve("inner.zip")));
        Path zip = new ZipWriter()
                .add("通知.docx", good)
                .add("附件/空.doc", new byte[0])
                .add("附件/坏.docx", "PK\u0003\u0004坏的")
                .add("套.zip", inner)
                .add("__MACOSX/._通知.docx", "x")
                .add("Thumbs.db", "x")
                .write(folder.resolve("通知.zip"));
        assertThat(parts(zip))
                .containsExactly("通知.docx=好文件。", "附件/空.doc=!empty", "附件/坏.docx=!corrupt", "套.zip/里/三.txt=第三份。");
    }

    @Test
    void namesInTheEncodingOfChineseWindowsAreRead() throws Exception {
        Path zip = new ZipWriter().add("附件一：名单.txt", "名单如下。").write(folder.resolve("a.zip"), GB18030);
        assertThat(parts(zip)).containsExactly("附件一：名单.txt=名单如下。");
    }

    @Test
    void otherArchivesAreReadToo() throws Exception {
        byte[] text = "内容。".getBytes(StandardCharsets.UTF_8);
        Path tgz = folder.resolve("a.tar.gz");
        try (OutputStream out = Files.newOutputStream(tgz);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out), "GB18030")) {
            TarArchiveEntry entry = new TarArchiveEntry("文件/一.txt");
            entry.setSize(text.length);
            tar.putArchiveEntry(entry);
            tar.write(text);
            tar.closeArchiveEntry();
        }
        assertThat(parts(tgz)).containsExactly("文件/一.txt=内容。");
        Path sevenZ = folder.resolve("a.7z");
        try (SevenZOutputFile out = new SevenZOutputFile(sevenZ.toFile())) {
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName("二.txt");
            out.putArchiveEntry(entry);
            out.write(text);
            out.closeArchiveEntry();
        }
        assertThat(parts(sevenZ)).containsExactly("二.txt=内容。");
    }

    @Test
    void aMailIsADocumentAndSoAreItsAttachments() throws Exception {
        String subject = "=?GB18030?B?" + Base64.getEncoder().encodeToString("关于报送材料的函".getBytes(GB18030)) + "?=";
        String name = "=?GB18030?B?" + Base64.getEncoder().encodeToString("附件1.docx".getBytes(GB18030)) + "?=";
        String mail = "From: a@example.invalid\r\nTo: b@example.invalid\r\nSubject: " + subject
                + "\r\nDate: Mon, 3 Jun 2024 09:00:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=X\r\n\r\n"
                + "--X\r\nContent-Type: text/plain; charset=GB18030\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString("请于六月底前报送。".getBytes(GB18030))
                + "\r\n--X\r\nContent-Type: application/octet-stream; name=\"" + name
                + "\"\r\nContent-Disposition: attachment; filename=\""
                + name + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(docx(folder, "附件正文。")) + "\r\n--X--\r\n";
        Path file = Files.writeString(folder.resolve("来信.eml"), mail, StandardCharsets.US_ASCII);
        assertThat(parts(file)).containsExactly("=关于报送材料的函", "附件1.docx=附件正文。");
        assertThat(extractor.extract(file).blocks()).extracting(Block::text).contains("发送日期：2024年6月3日", "请于六月底前报送。");
    }

    @Test
    void aFileEmbeddedInATextIsAPart() throws Exception {
        Path file = ZipWriter.docx(paragraph("", "正文。"))
                .add("word/embeddings/附表.docx", docx(folder, "附表内容。"))
                .write(folder.resolve("外.docx"));
        assertThat(parts(file)).containsExactly("=正文。", "附表.docx=附表内容。");
    }

    @Test
    void encryptedMembersAreNamed() throws Exception {
        Path plain = new ZipWriter().add("一.txt", "密文").write(folder.resolve("p.zip"));
        assertThat(parts(encrypted(plain, "全密.zip", true))).containsExactly("=!encrypted");
        Path two = new ZipWriter().add("一.txt", "密文").add("二.txt", "明文").write(folder.resolve("q.zip"));
        assertThat(parts(encrypted(two, "半密.zip", false))).containsExactly("一.txt=!encrypted", "二.txt=明文");
    }

    /** Sets the flag of encryption in the heads of all entries or of the first. */
    private Path encrypted(Path zip, String name, boolean all) throws Exception {
        byte[] bytes = Files.readAllBytes(zip);
        boolean local = false;
        boolean central = false;
        for (int i = 0; i + 10 < bytes.length; i++) {
            boolean isHead = bytes[i] == 'P' && bytes[i + 1] == 'K';
            if (isHead && bytes[i + 2] == 3 && bytes[i + 3] == 4 && (all || !local)) {
                bytes[i + 6] |= 1;
                local = true;
            } else if (isHead && bytes[i + 2] == 1 && bytes[i + 3] == 2 && (all || !central)) {
                bytes[i + 8] |= 1;
                central = true;
            }
        }
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void bombsAreGivenUpQuicklyAndNamed() throws Exception {
        byte[] zeros = new byte[200 << 20];
        Path flat = new ZipWriter().add("好.txt", "好的。").add("炸.txt", zeros).write(folder.resolve("炸弹.zip"));
        Path office = ZipWriter.docx(paragraph("", "字"))
                .add("word/media/x.xml", zeros)
                .write(folder.resolve("炸弹.docx"));
        Path pages = new ZipWriter()
                .add("OFD.xml", "<OFD/>")
                .add("Doc_0/x.xml", zeros)
                .write(folder.resolve("炸弹.ofd"));
        Path nested = folder.resolve("n0.zip");
        new ZipWriter().add("深.txt", "深处。").write(nested);
        for (int i = 1; i < 8; i++) {
            Path outer = folder.resolve("n" + i + ".zip");
            new ZipWriter().add("n.zip", Files.readAllBytes(nested)).write(outer);
            nested = outer;
        }
        Path deep = nested;
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(parts(flat)).containsExactly("好.txt=好的。", "炸.txt=!archive-limit");
            assertThat(parts(office)).containsExactly("=!archive-limit");
            assertThat(parts(pages)).containsExactly("=!archive-limit");
            assertThat(parts(deep)).hasSize(1).allMatch(part -> part.endsWith("!archive-limit"));
        });
    }

    @Test
    void tooManyFilesAreTooMany() throws Exception {
        ZipWriter zip = new ZipWriter();
        for (int i = 0; i < 30; i++) {
            zip.add(i + ".txt", "文" + i);
        }
        Path file = zip.write(folder.resolve("多.zip"));
        ContainerLimits few = new ContainerLimits(20, 1 << 20, 2, 1 << 10, 100);
        List<ExtractedPart> read = new ArrayList<>();
        new Unpacking(path -> (text, members) -> new PlainTextExtractor().extract(text), few, read::add).all(file);
        assertThat(read).hasSize(1); // the archive itself taken for a text: no limit is reached
        read.clear();
        new Unpacking(extractor::readerFor, few, read::add).all(file);
        assertThat(read)
                .hasSize(21)
                .last()
                .satisfies(part ->
                        assertThat(part.failure().orElseThrow().cause()).isEqualTo(ExtractionFailure.ARCHIVE_LIMIT));
    }
}
