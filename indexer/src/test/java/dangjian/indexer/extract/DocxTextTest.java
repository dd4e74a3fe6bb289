package dangjian.indexer.extract;

import static dangjian.indexer.extract.ZipWriter.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader sees of a Word document is in its text, once, and nothing else. */
class DocxTextTest {

    @TempDir
    private Path folder;

    private static String run(String content) {
        return "<w:r>" + content + "</w:r>";
    }

    private static String text(String text) {
        return run("<w:t>" + text + "</w:t>");
    }

    private static String p(String content) {
        return "<w:p>" + content + "</w:p>";
    }

    private static String cell(String content) {
        return "<w:tc>" + content + "</w:tc>";
    }

    private ExtractedText extract(ZipWriter docx) throws Exception {
        return new FileExtractor().extract(docx.write(folder.resolve("文.docx")));
    }

    private List<String> read(String body) throws Exception {
        return extract(ZipWriter.docx(body)).blocks().stream().map(Block::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "inserted | <w:ins><w:r><w:t>增</w:t></w:r></w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del> | 增",
                "moved | <w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新</w:t></w:r></w:moveTo> | 新",
                "link | <w:hyperlink r:id=`r9`><w:r><w:t>链接</w:t></w:r></w:hyperlink> | 链接",
                "simple field | <w:fldSimple w:instr=`DATE`><w:r><w:t>六月</w:t></w:r></w:fldSimple> | 六月",
                "control | <w:sdt><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt> | 控件",
                "ruby | <w:r><w:ruby><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r> | 拼",
                "symbol | <w:r><w:sym w:font=`Wingdings` w:char=`F0FE`/></w:r> | ☑",
                "hyphen | <w:r><w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t></w:r> | 甲-乙"
            })
    void keepsWhatIsSeenWithinALine(String what, String content, String seen) throws Exception {
        assertThat(read(p(content.replace('`', '"')))).as(what).containsExactly(seen);
    }

    @Test
    void keepsTheResultOfAFieldAndNotItsCode() throws Exception {
        assertThat(read(p(text("见")
                        + run("<w:fldChar w:fldCharType=\"begin\"/>")
                        + run("<w:instrText>REF x</w:instrText>")
                        + run("<w:fldChar w:fldCharType=\"separate\"/>")
                        + text("第三条")
                        + run("<w:fldChar w:fldCharType=\"end\"/>")
                        + text("。"))))
                .containsExactly("见第三条。");
    }

    @Test
    void aFieldThatNeverEndsSwallowsNothing() throws Exception {
        assertThat(read(p(run("<w:fldChar w:fldCharType=\"begin\"/>") + run("<w:instrText>TOC</w:instrText>"))
                        + p(text("正文。"))))
                .containsExactly("正文。");
    }

    @Test
    void readsContentControlsAroundParagraphsRowsAndCells() throws Exception {
        String row = "<w:sdt><w:sdtContent><w:tr>" + cell(p(text("甲"))) + "<w:sdt><w:sdtContent>" + cell(p(text("乙")))
                + "</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>";
        assertThat(read("<w:sdt><w:sdtContent>" + p(text("段落")) + "<w:tbl>" + row + "</w:tbl></w:sdtContent></w:sdt>"))
                .containsExactly("段落", "甲\t乙");
    }

    @Test
    void readsATextBoxOnceThoughItIsWrittenTwice() throws Exception {
        String box = "<w:txbxContent>" + p(text("框内")) + "</w:txbxContent>";
        assertThat(read(p(text("正文")
                        + run("<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box
                                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"))))
                .containsExactly("正文", "框内");
        assertThat(read(p(run("<w:pict><v:textbox>" + box + "</v:textbox></w:pict>"))))
                .containsExactly("框内");
    }

    @Test
    void readsTablesRowByRowNestedOnesTooAndMergedCellsOnce() throws Exception {
        String nested = "<w:tbl><w:tr>" + cell(p(text("内一"))) + cell(p(text("内二"))) + "</w:tr></w:tbl>";
        String table = "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + p(text("合并")) + "</w:tc>"
                + cell(p(text("一")) + p(text("二"))) + "</w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("")
                + "</w:tc>"
                + cell(p(text("三")) + nested) + "</w:tr></w:tbl>";
        List<Block> blocks = extract(ZipWriter.docx(table)).blocks();
        assertThat(blocks).extracting(Block::text).containsExactly("合并\t一 二", "\t三", "内一\t内二");
        assertThat(blocks).extracting(Block::type).containsOnly(Block.Type.TABLE_ROW);
    }

    @Test
    void aTableThatIsOnlyAFrameLeavesItsParagraphsApart() throws Exception {
        assertThat(extract(ZipWriter.docx(
                                "<w:tbl><w:tr>" + cell(p(text("第一条 甲。")) + p(text("第二条 乙。"))) + "</w:tr></w:tbl>"))
                        .blocks())
                .extracting(Block::type)
                .containsExactly(Block.Type.PARAGRAPH, Block.Type.PARAGRAPH);
    }

    @Test
    void keepsFootnotesAndEndnotesAndLeavesHeadersAndCommentsOut() throws Exception {
        ZipWriter docx = ZipWriter.docx(p(text("正文")
                                + run("<w:footnoteReference w:id=\"2\"/>")
                                + run("<w:commentReference w:id=\"0\"/>"))
                        + p(text("后文") + run("<w:endnoteReference w:id=\"3\"/>")))
                .add(
                        "word/footnotes.xml",
                        ZipWriter.word("footnotes", "<w:footnote w:id=\"2\">" + p(text("脚注")) + "</w:footnote>"))
                .add(
                        "word/endnotes.xml",
                        ZipWriter.word("endnotes", "<w:endnote w:id=\"3\">" + p(text("尾注")) + "</w:endnote>"))
                .add("word/header1.xml", ZipWriter.word("hdr", p(text("页眉"))))
                .add(
                        "word/comments.xml",
                        ZipWriter.word("comments", "<w:comment w:id=\"0\">" + p(text("批注")) + "</w:comment>"))
                .add(
                        "word/_rels/document.xml.rels",
                        ZipWriter.relationships(
                                "r1",
                                "footnotes",
                                "footnotes.xml",
                                "r2",
                                "endnotes",
                                "endnotes.xml",
                                "r3",
                                "header",
                                "header1.xml",
                                "r4",
                                "comments",
                                "comments.xml"));
        assertThat(extract(docx).blocks()).extracting(Block::text).containsExactly("正文", "脚注", "后文", "尾注");
    }

    @Test
    void headingsComeFromOutlineLevelsToo() throws Exception {
        assertThat(extract(ZipWriter.docx(paragraph("<w:outlineLvl w:val=\"1\"/>", "二级") + paragraph("", "正文")))
                        .blocks())
                .containsExactly(
                        new Block(Block.Type.HEADING, 2, "二级", OptionalInt.empty()),
                        Block.paragraph("正文", OptionalInt.empty()));
    }

    @Test
    void countsPagesByEveryKindOfBreakOnce() throws Exception {
        String body = p(text("一")) + p(run("<w:br w:type=\"page\"/>") + run("<w:lastRenderedPageBreak/><w:t>二</w:t>"))
                + paragraph("<w:pageBreakBefore/>", "三")
                + p(run("<w:lastRenderedPageBreak/><w:t>四</w:t>"))
                + paragraph("<w:sectPr><w:type w:val=\"nextPage\"/></w:sectPr>", "四之二")
                + paragraph("<w:sectPr/>", "五") + p(text("五之二"))
                + "<w:sectPr><w:type w:val=\"continuous\"/></w:sectPr>";
        assertThat(extract(ZipWriter.docx(body)).blocks())
                .extracting(block -> block.text() + block.page().orElse(0))
                .containsExactly("一1", "二2", "三3", "四4", "四之二4", "五5", "五之二5");
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "1, 0", "99999999, 0"})
    void believesThePageCountOfTheFileWhereItIsPlausible(String said, int pages) throws Exception {
        ZipWriter docx = ZipWriter.docx(p(text("一")) + p(run("<w:br w:type=\"page\"/><w:t>二</w:t>")))
                .add("docProps/app.xml", "<Properties><Pages>" + said + "</Pages></Properties>");
        assertThat(extract(docx).pages().orElse(0)).isEqualTo(pages);
    }
}
