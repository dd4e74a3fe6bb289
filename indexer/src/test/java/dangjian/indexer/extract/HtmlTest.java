package dangjian.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a web page the article is read, all of it, and what is around it is not. */
class HtmlTest {

    private static final String FIRST = "荷塘社区把联席会议的议题提前一周征集，由网格党支部书记逐户听取意见，再由社区党委集中研究，确定当月要办的三件事。";
    private static final String SECOND = "议定的事项由社区工作站在三日内张榜公布，写明责任人和完成时限；办结之后由提出问题的居民打分，不满意的重新办理。";
    private static final String LAST = "一年下来，联席会议办成了四十二件事，居民的满意度明显提高，参加议事的人也越来越多了。";
    private static final String NAVIGATION =
            "<ul class='nav'><li><a href='/'>首页</a></li><li><a href='/a'>要闻</a></li><li><a href='/b'>党建动态</a></li></ul>";
    private static final String RELATED =
            "<div class='box'><h3>相关推荐</h3><ul><li><a href='/1'>石榴桥社区的联席会议怎么开</a></li><li><a href='/2'>网格党支部书记的一天</a></li></ul></div>";
    private static final String FOOTER =
            "<div id='footer'><a href='/about'>关于我们</a> <a href='/contact'>联系方式</a> 版权所有：望澜区党建网</div>";
    private static final String COMMENTS = "<div class='comments'><h3>网友评论</h3><p>写得真好，我们社区也想学一学，请问积分怎么算？</p></div>";
    private static final String BODY = "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + LAST + "</p>";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<article><h1>怎么开</h1>%s</article>",
                "<main><h1>怎么开</h1>%s</main>",
                "<div class='wrap'><div class='left'><h1>怎么开</h1><div class='con'>%s</div></div></div>",
                "<h1>怎么开</h1>%s",
                "<form id='form1' action='x'><div><h1>怎么开</h1>%s</div></form>",
                "<table width='100%%'><tr><td><h1>怎么开</h1>%s</td></tr></table>",
                "<div class='content-header'><h1>怎么开</h1></div><div class='content'>%s</div>"
            })
    void readsTheArticleAlone(String skeleton) throws IOException, ExtractionException {
        String page =
                "<!DOCTYPE html><html><head><meta charset='utf-8'><title>怎么开_党建动态_望澜区党建网</title></head><body><div class='top'>"
                        + NAVIGATION + "</div>"
                        + String.format(
                                java.util.Locale.ROOT,
                                skeleton,
                                BODY + "<div class='share'><a>分享到微信</a><a>微博</a></div>")
                        + RELATED
                        + COMMENTS + FOOTER
                        + "<script>var x='脚本';</script><div style='display: none'>看不见</div></body></html>";
        ExtractedText text = read(page, "UTF-8");
        assertThat(texts(text)).containsExactly("怎么开", FIRST, SECOND, LAST);
        assertThat(text.blocks().get(0).type()).isEqualTo(Block.Type.TITLE);
    }

    @Test
    void keepsWhatNobodyWouldCallNavigation() throws IOException, ExtractionException {
        String page = "<html><body><div class='a'><p>" + FIRST + "</p><p>" + SECOND + "</p></div><div class='b'><p>"
                + LAST + "</p></div><div>2024年5月12日</div></body></html>";
        assertThat(texts(read(page, "UTF-8"))).containsSubsequence(FIRST, SECOND, LAST);
        assertThat(texts(read(
                        "<html><body><div>值班表</div><div>郑雪梅 周一</div><a href='x'>李卫东 周二</a></body></html>", "UTF-8")))
                .containsExactly("值班表", "郑雪梅 周一", "李卫东 周二");
    }

    @Test
    void keepsHeadingsListsAndTables() throws IOException, ExtractionException {
        String page =
                "<html><body><h1>积分办法</h1><h2>一、加分</h2><ol start='3'><li>值守<ol type='a'><li>早班</li></ol></li><li>调解</li></ol><ul><li>其他</li></ul>"
                        + "<ol style='list-style-type:cjk-ideographic'><li>附则</li></ol><table><tr><th>事项</th><th>分值</th></tr><tr><td>值守</td><td>2</td></tr></table><pre>第一行\n第二行</pre></body></html>";
        assertThat(texts(read(page, "UTF-8")))
                .containsExactly(
                        "积分办法", "一、加分", "3. 值守", "a. 早班", "4. 调解", "其他", "一、附则", "事项\t分值", "值守\t2", "第一行", "第二行");
    }

    @Test
    void readsTheCellsOfATableThatOnlyLaysThePageOut() throws IOException, ExtractionException {
        String page = "<html><body><table><tr><td><table><tr><td><p>" + FIRST + "</p><p>" + SECOND
                + "</p></td></tr></table></td></tr></table></body></html>";
        assertThat(texts(read(page, "UTF-8"))).containsExactly(FIRST, SECOND);
    }

    @ParameterizedTest
    @CsvSource({
        "gb2312,GB18030",
        "gbk,GB18030",
        "utf-8,GB18030",
        "gb2312,UTF-8",
        "utf-16,UTF-8",
        "没有,GB18030",
        "没有,UTF-8",
        "没有,UTF-16LE",
        "big5,Big5"
    })
    void readsTheBytesWhateverThePageDeclares(String declared, String charset) throws IOException, ExtractionException {
        String words = charset.equals("Big5") ? "社區會議記錄" : "镕基、喆喆和居民议事会的会议记录";
        String meta = declared.equals("没有")
                ? ""
                : "<meta http-equiv='Content-Type' content='text/html; charset=" + declared + "'>";
        assertThat(texts(read(
                        "<html><head>" + meta + "<title>x</title></head><body><p>" + words + "</p></body></html>",
                        charset)))
                .containsExactly(words);
    }

    private ExtractedText read(String page, String charset) throws IOException, ExtractionException {
        Path file = Files.write(folder.resolve("a.html"), page.getBytes(Charset.forName(charset)));
        return new FileExtractor().extract(file);
    }

    private static List<String> texts(ExtractedText text) {
        return text.blocks().stream().map(Block::text).toList();
    }
}
