package dangjian.indexer.extract;

import static dangjian.indexer.extract.ZipWriter.paragraph;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files out of which much comes. */
final class HostileBombs {

    private static final int MEGABYTE = 1 << 20;
    private static final byte[] ZEROS = new byte[MEGABYTE];
    private static final long TWO_GIGABYTES = 2L << 30;

    private HostileBombs() {}

    static void write(Path folder) throws IOException {
        zip(folder.resolve("平面.zip"), "零.txt", 300);
        zip(folder.resolve("平面.xlsx"), "xl/worksheets/sheet1.xml", 300);
        zip(folder.resolve("平面.odt"), "content.xml", 300);
        zip(folder.resolve("平面.ofd"), "OFD.xml", 300);
        zip(folder.resolve("平面.docx"), "word/document.xml", 300);
        document(folder.resolve("整段.docx"));
        nested(folder);
        many(folder.resolve("很多.zip"));
        gzip(folder.resolve("零.txt.gz"));
        outside(folder.resolve("越界.zip"));
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("稀疏.txt").toFile(), "rw")) {
            sparse.setLength(TWO_GIGABYTES);
        }
        Files.createFile(folder.resolve("零字节.docx"));
        Files.createFile(folder.resolve("零字节.pdf"));
    }

    private static void zip(Path file, String entry, int megabytes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.putNextEntry(new ZipEntry(entry));
            for (int i = 0; i < megabytes; i++) {
                zip.write(ZEROS);
            }
        }
    }

    /** A real document with one paragraph of 60 million characters. */
    private static void document(Path file) throws IOException {
        String start = ZipWriter.word("document", "<w:body>" + paragraph("", "@") + "</w:body>");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(start.substring(0, start.indexOf('@')).getBytes(StandardCharsets.UTF_8));
            byte[] text = "多".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 60; i++) {
                zip.write(text);
            }
            zip.write(start.substring(start.indexOf('@') + 1).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void nested(Path folder) throws IOException {
        Path inner = folder.resolve("平面.zip");
        for (int level = 0; level < 12; level++) {
            Path outer = folder.resolve("套娃.zip." + level);
            ZipWriter zip = new ZipWriter();
            for (int copy = 0; copy < 3; copy++) {
                zip.add(copy + ".zip", Files.readAllBytes(inner));
            }
            zip.write(outer);
            if (level > 0) {
                Files.delete(inner);
            }
            inner = outer;
        }
        Files.move(inner, folder.resolve("套娃.zip"));
    }

    private static void many(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (int i = 0; i < 12_000; i++) {
                zip.putNextEntry(new ZipEntry(i + ".bin"));
                zip.write(0);
            }
        }
    }

    private static void gzip(Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 300; i++) {
                out.write(ZEROS);
            }
        }
    }

    /** Names that would lie elsewhere if they were believed. */
    private static void outside(Path file) throws IOException {
        new ZipWriter()
                .add("../../../escaped.txt", "逃出去的文件。")
                .add("/tmp/escaped.txt", "写到根目录的文件。")
                .add("..\\..\\escaped.txt", "反斜线。")
                .write(file);
    }
}
