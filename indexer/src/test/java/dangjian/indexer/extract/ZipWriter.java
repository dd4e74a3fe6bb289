package dangjian.indexer.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zips and office files by hand, for tests. */
final class ZipWriter {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    ZipWriter add(String name, String text) {
        return add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    ZipWriter add(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    Path write(Path file) throws IOException {
        return write(file, StandardCharsets.UTF_8);
    }

    /** Java marks names as UTF-8 only where they are written in it. */
    Path write(Path file, Charset names) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    /** A Word document with this body. */
    static ZipWriter docx(String body) {
        return new ZipWriter()
                .add(
                        "[Content_Types].xml",
                        HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
                                + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
                .add("_rels/.rels", relationships("r1", "officeDocument", "word/document.xml"))
                .add("word/document.xml", word("document", "<w:body>" + body + "</w:body>"));
    }

    /** A part of a Word document with the namespaces that are in use. */
    static String word(String root, String content) {
        return HEAD + "<w:" + root + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\">" + content + "</w:" + root + ">";
    }

    /** Relationships: id, last word of the type and target of each. */
    static String relationships(String... triples) {
        StringBuilder out = new StringBuilder(
                HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < triples.length; i += 3) {
            out.append("<Relationship Id=\"" + triples[i] + "\" Type=\"" + RELATIONSHIPS + triples[i + 1]
                    + "\" Target=\"" + triples[i + 2] + "\"/>");
        }
        return out + "</Relationships>";
    }

    static String paragraph(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }
}
