package dangjian.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines, pages and front matter of text and Markdown files. */
class PlainTextTest {

    @TempDir
    Path folder;

    @Test
    void joinsLinesThatWereBrokenAtOneWidth() throws IOException, ExtractionException {
        String wrapped = """
                　　社区党委每月召开一次党建联席会议，由党
                委书记主持，驻区单位党组织负责人、物业服务
                企业负责人和居民代表参加，会议议定的事项由
                社区工作站在三日内张榜公布。
                　　网格党支部书记每季度走访责任区内的老党
                员、困难党员和新就业群体党员，走访情况记入
                民情日记，需要帮助解决的问题列入议题。
                """;
        assertThat(texts("a.txt", wrapped))
                .containsExactly(
                        "社区党委每月召开一次党建联席会议，由党委书记主持，驻区单位党组织负责人、物业服务企业负责人和居民代表参加，会议议定的事项由社区工作站在三日内张榜公布。",
                        "网格党支部书记每季度走访责任区内的老党员、困难党员和新就业群体党员，走访情况记入民情日记，需要帮助解决的问题列入议题。");
    }

    @Test
    void leavesLinesApartThatNobodyBroke() throws IOException, ExtractionException {
        String list = """
                郑雪梅　社区党委书记、居民委员会主任，联系第一网格
                李卫东　社区党委副书记，分管组织和党员教育，联系第二网格
                一、听取上月议定事项的办理情况，由社区工作站报告。
                二、商议停车位改造方案，请物业服务企业介绍情况。
                三、通报党建经费收支，接受全体党员和居民代表监督。
                四、其他需要协调解决的事项，由与会单位当场提出。
                五、会议纪要由社区工作站整理，三日内发到各个单位。
                六、下次会议时间另行通知，请各单位提前安排好工作。
                """;
        assertThat(texts("a.txt", list)).hasSize(8);
    }

    @Test
    void beginsAPageAtAFormFeed() throws IOException, ExtractionException {
        Path file = Files.writeString(folder.resolve("a.txt"), "第一页的话。\n\f第二页的话。\f第三页的话。", StandardCharsets.UTF_8);
        ExtractedText text = new FileExtractor().extract(file);
        assertThat(text.blocks())
                .extracting(block -> block.page().orElseThrow())
                .containsExactly(1, 2, 3);
        assertThat(text.pages()).hasValue(3);
    }

    @Test
    void readsMarkdownAsItIsShown() throws IOException, ExtractionException {
        String markdown = """
                ---
                title: "积分管理办法"
                tags:
                  - 积分
                  - 党员
                ---
                # 积分管理<b>办法</b>

                3. 参加会议
                4. 参加服务，见[细则](http://example.invalid/x "标题")

                - 加分<br>减分

                | 事项 | 分值 |
                | --- | --- |
                | 值守 | 2 |

                <div>原样写的<em>页面</em></div>

                    缩进的代码

                结尾`代码`一句。
                """;
        Path file = Files.writeString(folder.resolve("a.md"), markdown, StandardCharsets.UTF_8);
        ExtractedText text = new FileExtractor().extract(file);
        assertThat(text.blocks())
                .extracting(Block::text)
                .containsExactly(
                        "积分管理办法",
                        "3. 参加会议",
                        "4. 参加服务，见细则",
                        "加分",
                        "减分",
                        "事项\t分值",
                        "值守\t2",
                        "原样写的页面",
                        "缩进的代码",
                        "结尾代码一句。");
        assertThat(text.blocks().get(0).type()).isEqualTo(Block.Type.TITLE);
        assertThat(text.properties()).containsEntry("dc:title", "积分管理办法").containsEntry("tags", "积分、党员");
    }

    @Test
    void takesARuleAtTheTopForNoFrontMatter() throws IOException, ExtractionException {
        assertThat(texts("a.md", "---\n社区公告\n---\n正文")).contains("正文").anyMatch(text -> text.contains("社区公告"));
    }

    private List<String> texts(String name, String content) throws IOException, ExtractionException {
        Path file = Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
        return new FileExtractor()
                .extract(file).blocks().stream().map(Block::text).toList();
    }
}
