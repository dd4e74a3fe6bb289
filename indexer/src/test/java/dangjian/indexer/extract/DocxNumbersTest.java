package dangjian.indexer.extract;

import static dangjian.indexer.extract.ZipWriter.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Word's automatic numbers stand in the text as a reader sees them. */
class DocxNumbersTest {

    private static final String CHAPTERS = "<w:abstractNum w:abstractNumId=\"0\">"
            + level(0, "chineseCountingThousand", "第%1章", "<w:pStyle w:val=\"Chapter\"/>")
            + level(1, "chineseCountingThousand", "第%2条", "<w:lvlRestart w:val=\"0\"/>")
            + level(2, "chineseCounting", "（%3）", "<w:suff w:val=\"nothing\"/>")
            + level(3, "decimal", "%1.%4", "<w:isLgl/>")
            + "</w:abstractNum>";
    private static final String LISTS = CHAPTERS + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"1\">"
            + "<w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"2\">"
            + level(2, "ideographTraditional", "%3、", "") + "</w:lvlOverride></w:num>";
    private static final String STYLES =
            "<w:style w:type=\"paragraph\" w:styleId=\"Chapter\"><w:name w:val=\"heading 1\"/><w:pPr>"
                    + "<w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"Article\"><w:name w:val=\"条\"/><w:pPr>"
                    + "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"Bold\"><w:name w:val=\"加粗条\"/><w:basedOn w:val=\"Article\"/></w:style>";

    @TempDir
    private Path folder;

    private static String level(int level, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more
                + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static String numbered(int list, int level, String text) {
        return paragraph("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>", text);
    }

    private static String styled(String style, String text) {
        return paragraph("<w:pStyle w:val=\"" + style + "\"/>", text);
    }

    private List<String> read(String body) throws Exception {
        Path file = ZipWriter.docx(body)
                .add("word/numbering.xml", ZipWriter.word("numbering", LISTS))
                .add("word/styles.xml", ZipWriter.word("styles", STYLES))
                .add(
                        "word/_rels/document.xml.rels",
                        ZipWriter.relationships("r1", "numbering", "numbering.xml", "r2", "styles", "styles.xml"))
                .write(folder.resolve("规则.docx"));
        return new FileExtractor()
                .extract(file).blocks().stream().map(Block::text).toList();
    }

    @Test
    void articlesGoOnOverChaptersWhereTheListSaysSo() throws Exception {
        assertThat(read(numbered(1, 0, "总则")
                        + numbered(1, 1, "甲。")
                        + numbered(1, 1, "乙。")
                        + numbered(1, 0, "分则")
                        + numbered(1, 1, "丙。")))
                .containsExactly("第一章 总则", "第一条 甲。", "第二条 乙。", "第二章 分则", "第三条 丙。");
    }

    @Test
    void itemsBeginAnewUnderEachArticleAndStandCloseWhereNothingFollowsTheNumber() throws Exception {
        assertThat(read(numbered(1, 1, "甲：")
                        + numbered(1, 2, "子；")
                        + numbered(1, 2, "丑。")
                        + numbered(1, 1, "乙：")
                        + numbered(1, 2, "寅。")))
                .containsExactly("第一条 甲：", "（一）子；", "（二）丑。", "第二条 乙：", "（一）寅。");
    }

    @Test
    void numbersComeThroughStylesAndTheStylesTheyAreBasedOn() throws Exception {
        assertThat(read(styled("Chapter", "总则") + styled("Article", "甲。") + styled("Bold", "乙。")))
                .containsExactly("第一章 总则", "第一条 甲。", "第二条 乙。");
    }

    @Test
    void aParagraphCanTakeItsStylesNumberAway() throws Exception {
        assertThat(read(paragraph("<w:pStyle w:val=\"Article\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", "无号。")
                        + styled("Article", "甲。")))
                .containsExactly("无号。", "第一条 甲。");
    }

    @Test
    void aListCanBeginElsewhereOrBeWrittenOtherwise() throws Exception {
        assertThat(read(numbered(2, 1, "七。") + numbered(2, 1, "八。") + numbered(3, 2, "甲。")))
                .containsExactly("第七条 七。", "第八条 八。", "甲、 甲。");
    }

    @Test
    void aLegalLevelWritesAllNumbersInArabicDigits() throws Exception {
        assertThat(read(numbered(1, 0, "总则") + numbered(1, 3, "细目"))).containsExactly("第一章 总则", "1.1 细目");
    }

    @Test
    void whatWasDeletedDoesNotCount() throws Exception {
        String deleted =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"
                        + "<w:del w:id=\"2\"><w:r><w:delText>删去的条文。</w:delText></w:r></w:del></w:p>";
        assertThat(read(numbered(1, 1, "甲。") + deleted + numbered(1, 1, "乙。"))).containsExactly("第一条 甲。", "第二条 乙。");
    }
}
