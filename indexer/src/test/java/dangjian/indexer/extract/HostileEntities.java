package dangjian.indexer.extract;

import static dangjian.indexer.extract.ZipWriter.paragraph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** XML that grows without end, reads a file elsewhere or asks for an address, in every format that has XML or links in it. */
final class HostileEntities {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private HostileEntities() {}

    static void write(Path folder, Path outside, String address) throws IOException {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("膨胀", "<!DOCTYPE b [" + growing() + "]>");
        types.put("文件", "<!DOCTYPE b [<!ENTITY e SYSTEM \"" + outside.toUri() + "\">]>");
        types.put("网址", "<!DOCTYPE b [<!ENTITY e SYSTEM \"" + address + "\">]>");
        types.put("参数", "<!DOCTYPE b [<!ENTITY % p SYSTEM \"" + address + "\"> %p; <!ENTITY e \"x\">]>");
        types.put("外部类型", "<!DOCTYPE b SYSTEM \"" + address + "\">");
        for (Map.Entry<String, String> type : types.entrySet()) {
            writeEach(folder, type.getKey(), type.getValue());
        }
        links(folder, outside, address);
    }

    private static String growing() {
        StringBuilder entities = new StringBuilder("<!ENTITY e0 \"哈哈\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">");
        }
        return entities + "<!ENTITY e \"&e11;\">";
    }

    private static void writeEach(Path folder, String name, String type) throws IOException {
        String word = ZipWriter.word("document", "<w:body>" + paragraph("", "&e;") + "</w:body>");
        ZipWriter.docx("").add("word/document.xml", declared(word, type)).write(folder.resolve(name + ".docx"));
        ZipWriter.docx(paragraph("", "正文"))
                .add("docProps/core.xml", declared(HEAD + "<c><title>&e;</title></c>", type))
                .add("word/_rels/document.xml.rels", declared(HEAD + "<Relationships>&e;</Relationships>", type))
                .add("word/styles.xml", declared(HEAD + "<styles>&e;</styles>", type))
                .write(folder.resolve(name + "-部件.docx"));
        String office =
                HEAD + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                        + "<text:p>&e;</text:p></office:text></office:body></office:document-content>";
        new ZipWriter()
                .add("mimetype", "application/vnd.oasis.opendocument.text")
                .add("META-INF/manifest.xml", declared(HEAD + "<manifest>&e;</manifest>", type))
                .add("content.xml", declared(office, type))
                .write(folder.resolve(name + ".odt"));
        OfdDraft.of(OfdDraft.line(20, 30, "&e;"))
                .edit("OFD.xml", xml -> declared(xml, type))
                .edit("Doc_0/Document.xml", xml -> declared(xml, type))
                .edit("Doc_0/Pages/Page_0/Content.xml", xml -> declared(xml, type))
                .save(folder.resolve(name + ".ofd"));
        text(
                folder,
                name + ".svg",
                declared(HEAD + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&e;</text></svg>", type));
        text(folder, name + ".xml", declared(HEAD + "<a>文字&e;</a>", type));
        text(folder, name + ".html", type + "<html><body><p>网页&e;</p></body></html>");
        text(
                folder,
                name + ".xhtml",
                declared(HEAD + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>网页&e;</p></body></html>", type));
        text(folder, name + ".fodt", declared(office.replace("document-content", "document"), type));
        text(
                folder,
                name + ".uot",
                declared(
                        HEAD + "<uof:UOF xmlns:uof=\"http://schemas.uof.org/cn/2003/uof\"><a>&e;</a></uof:UOF>", type));
    }

    private static String declared(String xml, String type) {
        return xml.replaceFirst("\\?>", java.util.regex.Matcher.quoteReplacement("?>" + type));
    }

    /** What programs that show a file would fetch. */
    private static void links(Path folder, Path outside, String address) throws IOException {
        text(
                folder,
                "链接.html",
                "<html><head><link rel=stylesheet href=\"" + address + "\"><meta http-equiv=refresh content=\"0;url="
                        + address
                        + "\"><base href=\"" + address + "\"></head><body><p>链接</p><img src=\"" + address
                        + "\"><iframe src=\""
                        + outside.toUri() + "\"></iframe><script src=\"" + address
                        + "\"></script><object data=\"" + outside.toUri() + "\"></object></body></html>");
        text(
                folder,
                "链接.rtf",
                "{\\rtf1\\ansi {\\field{\\*\\fldinst INCLUDETEXT \"" + outside
                        + "\"}{\\fldrslt x}}{\\field{\\*\\fldinst INCLUDEPICTURE \"" + address
                        + "\"}{\\fldrslt y}}{\\*\\template " + address + "}}");
        text(
                folder,
                "链接.eml",
                "From: a@example.invalid\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: message/external-body; access-type=URL; URL=\""
                        + address + "\"\r\n\r\nContent-Type: text/plain\r\n\r\n");
        ZipWriter.docx(paragraph("", "正文"))
                .add(
                        "word/_rels/document.xml.rels",
                        ZipWriter.relationships("r1", "image", address, "r2", "attachedTemplate", outside.toString())
                                .replace("/>", " TargetMode=\"External\"/>"))
                .write(folder.resolve("链接.docx"));
        OfdDraft.of(OfdDraft.line(20, 30, "正文"))
                .edit("OFD.xml", xml -> xml.replace("Doc_0/Document.xml", "../../../../../.." + outside))
                .save(folder.resolve("链接.ofd"));
    }

    private static void text(Path folder, String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }
}
