package dangjian.indexer.extract;

import static dangjian.indexer.extract.ZipWriter.paragraph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Things within things, ten thousand times. */
final class HostileNesting {

    private static final int DEPTH = 10_000;

    private HostileNesting() {}

    static void write(Path folder) throws IOException {
        text(folder, "网页.html", "<html><body>" + around("<div>", "最里面的文字", "</div>") + "</body></html>");
        text(folder, "行内.html", "<html><body><p>" + around("<b><i>", "最里面的文字", "</i></b>") + "</p></body></html>");
        text(folder, "列表.html", "<html><body>" + around("<ul><li>", "最里面的文字", "</li></ul>") + "</body></html>");
        text(
                folder,
                "表格.html",
                "<html><body>" + around("<table><tr><td>", "最里面", "</td></tr></table>") + "</body></html>");
        text(folder, "组.rtf", "{\\rtf1\\ansi " + around("{\\b ", "text", "}") + "}");
        text(folder, "字段.rtf", "{\\rtf1\\ansi " + around("{\\field{\\*\\fldinst x}{\\fldrslt ", "text", "}}") + "}");
        text(folder, "对象.rtf", "{\\rtf1\\ansi " + around("{\\object{\\*\\objdata 01", "", "}}") + "}");
        text(folder, "引用.md", "> ".repeat(DEPTH) + "最里面\n");
        text(folder, "列表.md", "- ".repeat(DEPTH) + "最里面\n");
        text(folder, "强调.md", "*a ".repeat(DEPTH) + "[".repeat(DEPTH) + "\n");
        text(folder, "元素.xml", around("<a>", "最里面", "</a>"));
        text(folder, "括号.json", around("[", "1", "]"));
        ZipWriter.docx("<w:p>" + around("<w:ins>", "<w:r><w:t>x</w:t></w:r>", "</w:ins>") + "</w:p>")
                .write(folder.resolve("修订.docx"));
        ZipWriter.docx(around("<w:tbl><w:tr><w:tc>", paragraph("", "x"), "</w:tc></w:tr></w:tbl>"))
                .write(folder.resolve("表格.docx"));
        new ZipWriter()
                .add("mimetype", "application/vnd.oasis.opendocument.text")
                .add("content.xml", "<d><body><text>" + around("<span>", "x", "</span>") + "</text></body></d>")
                .write(folder.resolve("段.odt"));
        OfdDraft.of(around("<ofd:PageBlock>", OfdDraft.line(20, 30, "深"), "</ofd:PageBlock>"))
                .save(folder.resolve("页块.ofd"));
        text(folder, "对象.pdf", pdf());
        text(folder, "多部分.eml", mail());
    }

    private static String around(String open, String middle, String close) {
        return open.repeat(DEPTH) + middle + close.repeat(DEPTH);
    }

    /** The page tree of a PDF whose one page is an array in an array and so on. */
    private static String pdf() {
        return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [2 0 R] /X "
                + around("[", "1", "]") + " /Y " + around("<< /A ", "1", " >>")
                + " >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";
    }

    private static String mail() {
        StringBuilder mail = new StringBuilder("From: a@example.invalid\r\nSubject: x\r\nMIME-Version: 1.0\r\n");
        for (int i = 0; i < DEPTH; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        return mail + "Content-Type: text/plain\r\n\r\ntext\r\n";
    }

    private static void text(Path folder, String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }
}
