package dangjian.indexer.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassagePart;
import dangjian.corpus.document.PassageType;
import dangjian.indexer.extract.Block;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageSplitterTest {

    @Test
    void articlesTakeTheirParagraphsAndItemsAndKnowTheirChapter() {
        List<Passage> passages = split("""
                某市某某办法
                第一章　总则
                第一条　为了办好事情，制定本办法。
                第二条　本办法所称事情，是指下列事情：
                （一）大事；
                （二）小事。
                前款规定的事情由社区办理。
                第二章　附则
                第三条　本办法自2021年6月1日起施行。
                """);

        assertThat(passages)
                .extracting(Passage::type, Passage::anchor, Passage::label)
                .containsExactly(
                        tuple(PassageType.PREAMBLE, "head", "题头"),
                        tuple(PassageType.HEADING, "ch1", "第一章"),
                        tuple(PassageType.ARTICLE, "art-1", "第一条"),
                        tuple(PassageType.ARTICLE, "art-2", "第二条"),
                        tuple(PassageType.HEADING, "ch2", "第二章"),
                        tuple(PassageType.ARTICLE, "art-3", "第三条"));
        Passage second = passages.get(3);
        assertThat(second.path()).containsExactly("第一章　总则");
        assertThat(second.parts())
                .extracting(PassagePart::anchor, PassagePart::label)
                .containsExactly(
                        tuple("art-2-k1", "第二条第一款"),
                        tuple("art-2-k1-x1", "第二条第一款第（一）项"),
                        tuple("art-2-k1-x2", "第二条第一款第（二）项"),
                        tuple("art-2-k2", "第二条第二款"));
        PassagePart item = second.parts().get(2);
        assertThat(second.text().substring(item.start(), item.end())).isEqualTo("（二）小事。");
    }

    @Test
    void itemsOfAnArticleWithOneParagraphGoWithoutItsNumber() {
        Passage article =
                split("某办法\n第一条　一件事情。\n第二条　有：\n（一）甲；\n1．细目一；\n（二）乙。\n").get(2);

        assertThat(article.parts())
                .extracting(PassagePart::anchor, PassagePart::label)
                .containsExactly(
                        tuple("art-2-x1", "第二条第（一）项"),
                        tuple("art-2-x1-m1", "第二条第（一）项第1目"),
                        tuple("art-2-x2", "第二条第（二）项"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"第三条　内容。", "第 三 条　内容。", "第3条 内容。", "第３条　内容。", "　　第三条 内容。", "第三条内容。"})
    void anArticleIsOneHoweverItsNumberIsWritten(String line) {
        List<Passage> passages = split("某办法\n第一条　起头。\n第二条　中间。\n" + line + "\n");

        assertThat(passages).last().extracting(Passage::anchor, Passage::label).containsExactly("art-3", "第三条");
    }

    @Test
    void branchArticlesFollowTheirStem() {
        List<Passage> passages = split("某法\n第一百二十条　甲。\n第一百二十条之一　乙。\n第一百二十一条　丙。\n");

        assertThat(passages).extracting(Passage::anchor).containsExactly("head", "art-120", "art-120-1", "art-121");
    }

    @ParameterizedTest
    @ValueSource(strings = {"第二条的规定不适用于此。", "第一条　重复引用的话。", "第三条、第四条所列情形除外。", "第五条规定的事情另行处理。"})
    void aLineThatOnlyBeginsWithAnotherArticlesNumberIsNoNewArticle(String line) {
        List<Passage> passages = split("某办法\n第一条　起头。\n第七条　依照\n" + line + "\n第八条　收尾。\n");

        assertThat(passages).extracting(Passage::anchor).containsExactly("head", "art-1", "art-7", "art-8");
        assertThat(passages.get(2).text()).endsWith(line);
    }

    @Test
    void numberedSectionsGiveLabelsAndAnchors() {
        List<Passage> passages = split("""
                关于加强某项工作的意见
                各街道：
                现提出如下意见，请认真贯彻落实，并把执行中的情况及时报来。
                一、总体要求
                （一）明确目标。三年内覆盖全部社区。
                （二）突出重点。先易后难。
                二、主要任务
                先说两句总的话，说明这一部分要做什么、由谁来做、做到什么程度为止。
                （一）建立清单。每季度更新一次。
                1．社区先报。
                """);

        assertThat(passages)
                .extracting(Passage::anchor, Passage::label)
                .containsExactly(
                        tuple("head", "题头"),
                        tuple("p1", "第1段"),
                        tuple("s1", "一"),
                        tuple("s1-1", "一（一）"),
                        tuple("s1-2", "一（二）"),
                        tuple("s2", "二"),
                        tuple("s2-p1", "二第1段"),
                        tuple("s2-1", "二（一）"),
                        tuple("s2-1-1", "二（一）1"));
        assertThat(passages.get(3).path()).containsExactly("一、总体要求");
    }

    @Test
    void signatureAndDateStandApartAndAttachmentsBeginAnew() {
        List<Passage> passages = split("""
                关于某事的通知
                第一条　一件事。
                第二条　两件事。
                附件1　名单
                第一条　名单说明。
                某某委员会
                2023年5月1日
                """);

        assertThat(passages)
                .extracting(Passage::anchor)
                .containsExactly("head", "art-1", "art-2", "att1-title", "att1-art-1", "att1-end");
        assertThat(passages).last().extracting(Passage::text).isEqualTo("某某委员会\n2023年5月1日");
    }

    @Test
    void anchorsAreUniqueAndThePassagesHoldAllTheText() {
        String text = "某某纪要\n一、甲\n内容。\n一、甲\n内容。\n" + "很长的一句话没有停顿".repeat(900) + "\n" + "a".repeat(5_000) + "\n（一）尾。\n";
        List<Passage> passages = split(text);

        assertThat(passages)
                .extracting(Passage::anchor)
                .doesNotHaveDuplicates()
                .allMatch(anchor -> anchor.matches("[a-z0-9-]+"));
        assertThat(passages).allMatch(passage -> passage.text().length() <= 1_500);
        String joined = passages.stream()
                .map(Passage::text)
                .collect(Collectors.joining())
                .replace("\n", "");
        assertThat(joined).isEqualTo(text.replace("\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"（", "第", "第一", "一、", "1.", "（一）", "〔", "附件"})
    void aMegabyteOfOneMarkTakesNoTime(String mark) {
        long started = System.nanoTime();
        List<Passage> passages = split("标题\n" + mark.repeat(1_000_000 / mark.length()) + "\n");

        assertThat(passages).isNotEmpty();
        assertThat((System.nanoTime() - started) / 1_000_000).as("milliseconds").isLessThan(3_000);
    }

    private static List<Passage> split(String text) {
        List<Block> blocks = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Block.paragraph(line, OptionalInt.empty()))
                .toList();
        return PassageSplitter.split(Outline.of(blocks));
    }
}
