package dangjian.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dangjian.corpus.DataFileException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritersTest {

    private static final String TEXT =
            "---\nfile: 样例.docx\nformat: docx-auto\n---\n^ 某委员会文件\n= 某发〔2020〕1号\n# 某某\n# 办法\n## 第一章　总则\n"
                    + "第一条　第一件。\n第二条　有：\n（一）甲；\n（二）乙。\n第三条　有：\n（一）丙。\n| 事项 | 时限 |\n| 一件 | 三日 |\n> 2020年1月1日\n";

    @TempDir
    private Path folder;

    @Test
    void automaticNumbersAreWordsOwnAndNoLongerTyped() throws IOException {
        Path file = folder.resolve("a.docx");
        new DocxWriter(true).write(source(TEXT), file);

        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
            XWPFParagraph article = paragraph(document, "第一件。");
            XWPFParagraph third = paragraph(document, "有：");
            assertThat(article.getNumID()).isNotNull().isEqualTo(third.getNumID());
            assertThat(paragraph(document, "甲；").getNumID())
                    .isNotEqualTo(paragraph(document, "丙。").getNumID());
            assertThat(document.getTables()).hasSize(1);
        }
    }

    @Test
    void txtIsGb18030WithTheLineEndsOfItsTime() throws IOException {
        Path file = folder.resolve("a.txt");
        TextWriters.txt(source(TEXT), file);

        assertThat(Files.readString(file, Charset.forName("GB18030")))
                .startsWith("某委员会文件\r\n某发〔2020〕1号\r\n")
                .contains("　　第一条　第一件。\r\n");
    }

    @Test
    void ofdIsAPackageOfPagesThatSaysTheSameEachTime() throws IOException {
        Path file = folder.resolve("a.ofd");
        OfdWriter.write(source(TEXT), file);
        byte[] first = Files.readAllBytes(file);
        OfdWriter.write(source(TEXT), file);

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry("OFD.xml")).isNotNull();
            String page = new String(
                    zip.getInputStream(zip.getEntry("Doc_0/Pages/Page_0/Content.xml"))
                            .readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertThat(page).contains("第一条　第一件。</ofd:TextCode>").contains("— 1 —");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "没有开头 | 1 | 开头应为",
                "---\\nformat: md\\n---\\n# 题 | 2 | 缺少 file",
                "---\\nfile: a\\nformat: exe\\n---\\n# 题 | 3 | 不认识的格式",
                "---\\nfile: a\\nformat: md\\n---\\n正文 | 5 | 没有标题",
            })
    void saysFileAndLineOfWhatCannotBeUsed(String text, int line, String problem) {
        assertThatThrownBy(() -> source(text.strip().replace("\\n", "\n")))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("第 " + line + " 行")
                .hasMessageContaining(problem);
    }

    private SourceText source(String text) throws IOException {
        return SourceReader.read(Files.writeString(folder.resolve("source.txt"), text));
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
