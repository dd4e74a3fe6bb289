package dangjian.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of a document library is read as the document it shows, with the library's fields, whatever form it was saved in. */
public class LibraryPageTest {

    public static final String TITLE = "把议事会开到楼道里";
    private static final String OPENING = "荷塘社区有二十六个楼道，过去开会人总是到不齐，今年起议事会改到楼道里开，居民下楼就能参加。";
    private static final String ONE = "一要选准议题。网格党支部书记每月逐户听取意见，一次只议一件事，事先张贴在楼道口，让大家想好了再说。";
    private static final String TWO = "二要限定时间。晚上七点半开始，八点一刻结束，每人发言不超过三分钟，记录人当场念出议定的事项。";
    private static final String THREE = "三要办出结果。能办的三日内办，不能办的说明理由，下一次会议先报告上一次的办理情况。";
    private static final String HEADING = "楼道议事会要做到两个结合";
    private static final String COMBINED = "两年下来，我们体会到必须做到两个结合：";
    private static final String WITH_DUTY = "一是与网格党支部的组织生活相结合。党员先议、先表态、先承诺，居民看得见，也愿意跟着干。";
    private static final String WITH_LAW = "二是与居民公约相结合。议定的事项写进公约，一年修订一次，由居民会议表决通过。";

    @TempDir
    Path folder;

    /** The library's page as a browser's text copy: furniture above and below, the document in chunks that are cut anywhere. */
    public static String copied() {
        String flat = TITLE + TITLE + " " + OPENING + " " + ONE + " " + TWO + THREE + " " + HEADING + " " + COMBINED
                + WITH_DUTY + " " + WITH_LAW + "1 2 下一页";
        int cut = flat.indexOf("事先张贴");
        int other = flat.indexOf("居民看得见");
        return TITLE + "\n\n上传人:荷*** 文档编号:90210007 上传时间:2023-04-18 格式:DOC 页数:3 大小:42.50KB\n返回 下载 相关 举报\n" + TITLE
                + "_第1页\n第1页 / 共3页\n"
                + TITLE + "_第2页\n第2页 / 共3页\n亲,该文档总共3页,全部预览完了,如果喜欢就下载吧!\n资源描述\n\n《" + TITLE + "》由会员分享,可在线阅读,更多相关《"
                + TITLE
                + "(3页珍藏版)》请在某某文库上搜索。\n\n1、" + flat.substring(0, cut) + "\n\n2、" + flat.substring(cut, other) + "\n\n3、"
                + flat.substring(other)
                + "\n\n展开阅读全文\n相关资源\n关于规范楼道堆物的几点建议\n社区议事规则（修订稿）\n相关搜索\n楼道 议事会\n\n当前位置:首页 > 办公文档 > 总结\n\n电脑版 |某某文库版权所有\n经营许可证:某ICP备00000000号\n";
    }

    private static String page(String fields) {
        return "<!DOCTYPE html><html><head><meta charset='utf-8'><title>" + TITLE + " - 某某文库</title></head><body>"
                + "<div class='head'><ul><li><a href='/'>首页</a></li><li><a href='/up'>上传文档</a></li></ul></div><div class='crumbs'>当前位置：<a>首页</a> &gt; <a>办公文档</a></div>"
                + "<div class='doc'><h1>" + TITLE + "</h1>" + fields
                + "<div class='btns'><a>返回</a> <a>下载</a> <a>举报</a></div>"
                + "<div class='pg'>第1页 / 共3页</div><div class='tx'><p>" + OPENING + "</p><p>" + ONE + "</p></div>"
                + "<div class='pg'>第2页 / 共3页</div><div class='tx'><p>" + TWO + "</p><p>" + THREE
                + "</p></div><div class='pg'>第3页 / 共3页</div><div class='tx'><h2>" + HEADING + "</h2><p>" + COMBINED
                + "</p><p>" + WITH_DUTY + "</p><p>"
                + WITH_LAW + "</p></div><div class='more'><a href='#'>展开全文</a></div></div>"
                + "<div class='box'><h3>相关资源</h3><ul><li><a href='/1'>关于规范楼道堆物的几点建议</a></li><li><a href='/2'>社区议事规则（修订稿）</a></li></ul></div>"
                + "<div class='bottom'><p>电脑版 | 某某文库版权所有</p><p>经营许可证：某ICP备00000000号</p></div></body></html>";
    }

    static Stream<String> pages() {
        return Stream.of(
                page("<p>上传人：荷*** 文档编号：90210007 上传时间：2023-04-18 格式：DOC 页数：3 大小：42.50KB</p>"),
                page(
                        "<ul><li>上传人：荷***</li><li>文档编号：90210007</li><li>上传时间：2023-04-18</li><li>格式：DOC</li><li>页数：3</li><li>大小：42.50KB</li></ul>"),
                page(
                        "<table><tr><td>上传人：</td><td>荷***</td><td>文档编号：</td><td>90210007</td></tr><tr><td>上传时间：</td><td>2023-04-18</td><td>格式：</td><td>DOC</td></tr><tr><td>页数：</td><td>3</td><td>大小：</td><td>42.50KB</td></tr></table>"),
                page(
                        "<dl><dt>上传人：</dt><dd>荷***</dd><dt>文档编号：</dt><dd>90210007</dd><dt>上传时间：</dt><dd>2023-04-18</dd><dt>格式：</dt><dd>DOC</dd><dt>页数：</dt><dd>3</dd><dt>大小：</dt><dd>42.50KB</dd></dl>"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsTheWebPage(String page) throws IOException, ExtractionException {
        ExtractedText text = read("页面.html", page);
        assertThat(text.blocks())
                .extracting(Block::text)
                .containsExactly(TITLE, OPENING, ONE, TWO, THREE, HEADING, COMBINED, WITH_DUTY, WITH_LAW);
        assertThat(text.blocks().stream().skip(1))
                .extracting(block -> block.page().orElse(0))
                .containsExactly(1, 1, 2, 2, 3, 3, 3, 3);
        assertFields(text);
    }

    @Test
    void readsTheCopiedText() throws IOException, ExtractionException {
        ExtractedText text = read("页面.txt", copied());
        assertThat(text.blocks())
                .extracting(Block::text)
                .containsExactly(TITLE, OPENING, ONE, TWO, THREE, HEADING, COMBINED, WITH_DUTY, WITH_LAW);
        assertThat(text.blocks().get(0).type()).isEqualTo(Block.Type.TITLE);
        assertThat(text.blocks().get(5).type()).isEqualTo(Block.Type.HEADING);
        assertFields(text);
    }

    @Test
    void readsFieldsBelowTheText() throws IOException, ExtractionException {
        String page = TITLE + "\n" + OPENING + "\n第1页 / 共2页\n" + ONE + "\n" + TWO
                + "\n第2页 / 共2页\n上传人：荷***\n文档编号：90210007\n上传时间：2023-04-18\n格式：DOC\n页数：3\n大小：42.50KB\n相关推荐\n别的文档\n";
        ExtractedText text = read("页面.txt", page);
        assertThat(text.blocks()).extracting(Block::text).containsExactly(TITLE, OPENING, ONE, TWO);
        assertThat(text.blocks().stream().skip(1))
                .extracting(block -> block.page().orElse(0))
                .containsExactly(1, 2, 2);
        assertFields(text);
    }

    @Test
    void leavesOrdinaryTextAlone() throws IOException, ExtractionException {
        List<String> lines =
                List.of("档案整理办法", "格式：统一使用 A4 纸。", "页数：每卷不超过二百页。", "大小：卷盒厚度四厘米。", "相关资源", "由街道档案室提供。", "第1页 / 共3页");
        assertThat(read("办法.txt", String.join("\n", lines)).blocks())
                .extracting(Block::text)
                .containsExactlyElementsOf(lines);
    }

    private static void assertFields(ExtractedText text) {
        assertThat(text.properties())
                .containsEntry("library:uploader", "荷***")
                .containsEntry("library:number", "90210007")
                .containsEntry("library:uploaded", "2023-04-18")
                .containsEntry("library:format", "DOC")
                .containsEntry("library:pages", "3")
                .containsEntry("library:size", "42.50KB");
        assertThat(text.pages()).hasValue(3);
    }

    private ExtractedText read(String name, String content) throws IOException, ExtractionException {
        return new FileExtractor().extract(Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8));
    }
}
