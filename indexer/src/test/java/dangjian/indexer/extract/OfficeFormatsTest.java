package dangjian.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same rules in every text format an office program writes: automatic numbers, a table, a footnote, a deletion, a header. The files were made with
 * LibreOffice from a text of our own.
 */
class OfficeFormatsTest {

    private static final Path FILES = Path.of("src/test/resources/extract");
    private static final List<String> RULES = List.of(
            "云岭街道议事规则",
            "第一章总则",
            "第一条为规范议事，制定本规则。",
            "经街道党工委会议审议。",
            "第二条议事坚持下列原则：",
            "（一）集体领导；",
            "（二）民主集中。",
            "第二章程序",
            "第一条会议由书记召集并主持。",
            "事项时限",
            "公示五个工作日",
            "见",
            "附件说明",
            "第三章附则",
            "第一条本规则自印发之日起施行。");

    @TempDir
    private Path folder;

    private final FileExtractor extractor = new FileExtractor();

    private static List<String> texts(ExtractedText text) {
        return text.blocks().stream()
                .map(block -> block.text().replaceAll("\\s+", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc", "odt", "rtf", "uot"})
    void saysTheSameInEveryFormat(String extension) throws Exception {
        ExtractedText text = extractor.extract(FILES.resolve("rules." + extension));

        assertThat(texts(text)).isEqualTo(RULES);
        assertThat(text.blocks())
                .filteredOn(block -> block.type() == Block.Type.TABLE_ROW)
                .extracting(Block::text)
                .containsExactly("事项\t时限", "公示\t五个工作日");
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc", "odt"})
    void knowsWhichPageAParagraphIsOn(String extension) throws Exception {
        List<Block> blocks =
                extractor.extract(FILES.resolve("rules." + extension)).blocks();

        assertThat(blocks.get(0).page()).hasValue(1);
        assertThat(blocks.get(blocks.size() - 1).page()).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"规则.wps", "规则.txt", "规则.pdf", "规则"})
    void decidesByContentWhateverTheName(String name) throws Exception {
        Path file = Files.copy(FILES.resolve("rules.doc"), folder.resolve(name));

        ExtractedText text = extractor.extract(file);

        assertThat(text.format()).isEqualTo(name.endsWith("wps") ? "wps" : "doc");
        assertThat(texts(text)).isEqualTo(RULES);
    }

    @Test
    void readsThePackageOfUof2WithItsCodedNames() throws Exception {
        String content = "<字:文字处理文档_4225 xmlns:字=\"http://schemas.uof.org/cn/2009/wordproc\">"
                + "<字:段落_416B><字:段落属性_419B><字:自动编号信息_4186 编号引用_4187=\"b1\" 编号级别_4188=\"0\"/></字:段落属性_419B>"
                + "<字:句_419D><字:文本串_415B>总则</字:文本串_415B></字:句_419D></字:段落_416B>"
                + "<字:文字表_416C><字:行_41CD><字:单元格_41BE><字:段落_416B><字:句_419D><字:文本串_415B>甲</字:文本串_415B></字:句_419D></字:段落_416B></字:单元格_41BE>"
                + "<字:单元格_41BE><字:段落_416B><字:句_419D><字:文本串_415B>乙</字:文本串_415B></字:句_419D></字:段落_416B></字:单元格_41BE></字:行_41CD></字:文字表_416C>"
                + "</字:文字处理文档_4225>";
        String styles =
                "<式样:式样集_990B xmlns:式样=\"http://schemas.uof.org/cn/2009/styles\" xmlns:字=\"http://schemas.uof.org/cn/2009/wordproc\">"
                        + "<式样:自动编号集_990E><字:自动编号_4124 标识符_4100=\"b1\"><字:级别_4112 级别值_4121=\"0\" 尾随字符_4122=\"space\">"
                        + "<字:编号格式_4119>chinese-counting</字:编号格式_4119><字:编号格式表示_411A>第%1章</字:编号格式表示_411A></字:级别_4112></字:自动编号_4124></式样:自动编号集_990E></式样:式样集_990B>";
        Path file = new ZipWriter()
                .add("uof.xml", "<uof:UOF_0000 xmlns:uof=\"http://schemas.uof.org/cn/2009/uof\"/>")
                .add("content.xml", content)
                .add("styles.xml", styles)
                .write(folder.resolve("规则.uot"));

        ExtractedText text = extractor.extract(file);

        assertThat(text.format()).isEqualTo("uof");
        assertThat(text.blocks()).extracting(Block::text).containsExactly("第一章 总则", "甲\t乙");
    }

    @Test
    void numbersOfListsInOpenDocumentGoOnWhereTheySaySo() throws Exception {
        String list =
                "<text:list text:style-name=\"L\" %s><text:list-item><text:p>%s</text:p></text:list-item></text:list>";
        Path file = odf(
                "odt",
                "text",
                "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\""
                        + " style:num-prefix=\"（\" style:num-suffix=\"）\" style:num-format=\"一, 二, 三, ...\"/></text:list-style>",
                String.format(Locale.ROOT, list, "", "甲")
                        + String.format(Locale.ROOT, list, "text:continue-numbering=\"true\"", "乙")
                        + String.format(Locale.ROOT, list, "", "丙"));

        assertThat(extractor.extract(file).blocks()).extracting(Block::text).containsExactly("（一） 甲", "（二） 乙", "（一） 丙");
    }

    @Test
    void sheetsOfOpenDocumentKeepTheirColumnsAndSlidesTheirPages() throws Exception {
        Path sheet = odf(
                "ods",
                "spreadsheet",
                "",
                "<table:table table:name=\"名册\"><table:table-row>"
                        + "<table:table-cell><text:p>姓名</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"2\"/>"
                        + "<table:table-cell><text:p>职务</text:p><office:annotation><text:p>批注</text:p></office:annotation></table:table-cell>"
                        + "<table:table-cell table:number-columns-repeated=\"1020\"/></table:table-row></table:table>");
        assertThat(extractor.extract(sheet).blocks()).extracting(Block::text).containsExactly("名册", "姓名\t\t\t职务");

        Path slides = odf(
                "odp",
                "presentation",
                "",
                "<draw:page><draw:frame presentation:class=\"outline\"><draw:text-box><text:p>要点</text:p>"
                        + "</draw:text-box></draw:frame><draw:frame presentation:class=\"title\"><draw:text-box><text:p>第一讲</text:p></draw:text-box></draw:frame>"
                        + "<presentation:notes><draw:frame presentation:class=\"notes\"><draw:text-box><text:p>备注</text:p></draw:text-box></draw:frame>"
                        + "</presentation:notes></draw:page><draw:page/>");
        ExtractedText text = extractor.extract(slides);
        assertThat(text.pages()).hasValue(2);
        assertThat(text.blocks()).extracting(Block::text).containsExactly("第一讲", "要点", "备注");
        assertThat(text.blocks().get(0).type()).isEqualTo(Block.Type.HEADING);
    }

    private Path odf(String extension, String kind, String styles, String body) throws Exception {
        String root = "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                + " xmlns:presentation=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\"><office:automatic-styles>"
                + styles
                + "</office:automatic-styles><office:body><office:" + kind + ">" + body + "</office:" + kind
                + "></office:body></office:document-content>";
        return new ZipWriter()
                .add("mimetype", ("application/vnd.oasis.opendocument." + kind).getBytes(StandardCharsets.US_ASCII))
                .add("content.xml", root)
                .write(folder.resolve("文件." + extension));
    }
}
