package dangjian.indexer.extract;

import static dangjian.indexer.extract.ZipWriter.paragraph;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that are not what they are called, that are programs, or that are locked. */
final class HostileDisguises {

    private HostileDisguises() {}

    static void write(Path folder) throws IOException {
        byte[] docx = Files.readAllBytes(ZipWriter.docx(paragraph("", "正文")).write(folder.resolve("原件.docx")));
        Files.write(folder.resolve("文档.pdf"), docx);
        Files.write(folder.resolve("文档.html"), docx);
        Files.write(folder.resolve("文档.ofd"), docx);
        Files.write(folder.resolve("图片.docx"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        byte[] elf = Arrays.copyOf(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}, 4096);
        Files.write(folder.resolve("程序.txt"), elf);
        Files.write(folder.resolve("程序"), elf);
        byte[] exe = Arrays.copyOf("MZ".getBytes(StandardCharsets.US_ASCII), 4096);
        Files.write(folder.resolve("程序.exe"), exe);
        Path script = Files.writeString(folder.resolve("脚本.sh"), "#!/bin/sh\ntouch escaped.txt\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + script);
        }
        locked(folder, docx);
    }

    private static void locked(Path folder, byte[] docx) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("abc");
            try (OutputStream out = encryptor.getDataStream(container)) {
                new ByteArrayInputStream(docx).transferTo(out);
            }
            try (OutputStream out = Files.newOutputStream(folder.resolve("密.docx"))) {
                container.writeFilesystem(out);
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        try (PdfDraft pdf = new PdfDraft()) {
            pdf.page().text(100, 100, 12, "密文").protect("owner", "user").save(folder.resolve("密.pdf"));
        }
        byte[] zip = Files.readAllBytes(new ZipWriter().add("一.txt", "密文").write(folder.resolve("密.zip")));
        int central = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        zip[6] |= 1;
        zip[central + 8] |= 1;
        Files.write(folder.resolve("密.zip"), zip);
    }
}
