package dangjian.indexer.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassagePart;
import dangjian.corpus.document.PassageType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as structure and what only looks like it. */
class StructureTest {

    @Test
    void aTableOfContentsIsNotTakenForTheChaptersItLists() {
        List<Passage> passages = passages("""
                某某条例
                目　录
                第一章　总则
                第二章　附则
                第一章　总则
                第一条　为了办好事情，制定本条例。
                第二条　事情由社区办理。
                第二章　附则
                第三条　本条例自发布之日起施行。
                """);

        assertThat(passages)
                .extracting(Passage::type, Passage::anchor)
                .containsExactly(
                        tuple(PassageType.PREAMBLE, "head"),
                        tuple(PassageType.CONTENTS, "contents"),
                        tuple(PassageType.HEADING, "ch1"),
                        tuple(PassageType.ARTICLE, "art-1"),
                        tuple(PassageType.ARTICLE, "art-2"),
                        tuple(PassageType.HEADING, "ch2"),
                        tuple(PassageType.ARTICLE, "art-3"));
    }

    @Test
    void aTableOfContentsWithArticlesAndPageNumbersIsOneToo() {
        List<Passage> passages = passages("""
                某某办法
                第一条　目的……………………1
                第二条　范围……………………2
                第三条　施行……………………3
                第一条　为了办好事情，制定本办法。
                第二条　事情由社区办理。
                第三条　本办法自发布之日起施行。
                """);

        assertThat(passages).extracting(Passage::anchor).containsExactly("head", "contents", "art-1", "art-2", "art-3");
    }

    @Test
    void severalArticlesOnOneLineArePartedWithTheirChapters() {
        List<Passage> passages = passages("""
                某某办法
                第一章　总则　第一条　为了办好事情，制定本办法。第二条　事情由社区办理，依照第一条的规定进行。　第三条　社区应当公开。第二章　附则　第四条　自发布之日起施行。
                """);

        assertThat(passages)
                .extracting(Passage::anchor)
                .containsExactly("head", "ch1", "art-1", "art-2", "art-3", "ch2", "art-4");
        assertThat(passages.get(3).text()).isEqualTo("第二条　事情由社区办理，依照第一条的规定进行。");
        assertThat(passages.get(6).path()).containsExactly("第二章　附则");
    }

    @ParameterizedTest
    @ValueSource(strings = {"第五条规定的事项，由居民会议决定。", "第七条所列情形除外。", "第九条　社区不得拒绝。", "第二条　已经写过的话。", "第三条、第四条同样适用。"})
    void aLineThatSpeaksOfAnArticleIsNone(String line) {
        List<Passage> passages = passages("某某办法\n第一条　甲。\n第二条　乙。\n第三条　丙。\n" + line + "\n第四条　丁。\n第五条　戊。\n");

        assertThat(passages)
                .filteredOn(passage -> passage.type() == PassageType.ARTICLE)
                .extracting(Passage::anchor)
                .containsExactly("art-1", "art-2", "art-3", "art-4", "art-5");
        assertThat(passages.get(3).text()).endsWith(line);
    }

    @Test
    void theArticlesAndHeadingsOfTheNewWordingInQuotesAreNotTheAmendmentsOwn() {
        List<Passage> passages = passages("""
                某某条例修正案
                第三十一条　条例第三条修改为：“社区党组织每月公开一次。”
                第三十二条　条例第三章增加一节，作为第二节：“第二节　议事
                第一百二十三条　议事会由社区党组织召集。
                第一百二十四条　议事会每月开一次。
                有下列情形的，可以临时召开：
                （一）居民提议；
                （二）书记提议。”
                第二节以后各节依次顺延。
                第三十三条　条例第一百二十九条改为：
                “第一百二十九条　议事会的决议应当公布。”
                第三十四条　条例第九条中的“应当删去。
                第三十五条　本修正案自公布之日起施行，原“规定”停止执行。
                """);

        assertThat(passages)
                .extracting(Passage::anchor)
                .containsExactly("head", "art-31", "art-32", "art-33", "art-34", "art-35");
        assertThat(passages.get(2).text()).endsWith("第二节以后各节依次顺延。");
    }

    @Test
    void insertedArticlesHaveTheirBranch() {
        List<Passage> passages = passages("某某法\n第一百二十条　甲。\n第一百二十条之一　乙。\n第一百二十条之二　丙。\n第一百二十一条　丁。\n");

        assertThat(passages)
                .extracting(Passage::anchor, Passage::label)
                .contains(
                        tuple("art-120", "第一百二十条"),
                        tuple("art-120-1", "第一百二十条之一"),
                        tuple("art-120-2", "第一百二十条之二"),
                        tuple("art-121", "第一百二十一条"));
    }

    @Test
    void booksAndSectionsStandInThePath() {
        List<Passage> passages = passages("某某法典\n第一编　总则\n第二章　自然人\n第三节　监护\n第二十六条　甲。\n第二十七条　乙。\n第二编　物权\n第二十八条　丙。\n");

        assertThat(passages.get(4).path()).containsExactly("第一编　总则", "第二章　自然人", "第三节　监护");
        assertThat(passages.get(passages.size() - 1).path()).containsExactly("第二编　物权");
    }

    @Test
    void theSignatureStandsBeforeTheAttachmentsAndTheImprintBehindThem() {
        List<Passage> passages = passages("""
                关于做好有关工作的通知
                各街道党工委：
                现将有关事项通知如下，请认真执行。
                附件：责任分工表
                中共望澜区委办公室
                2023年5月6日
                （此件公开发布）
                附件
                责任分工表
                一、组织部门负责统筹。
                抄送：区纪委。
                中共望澜区委办公室　　2023年5月8日印发
                """);

        assertThat(passages)
                .extracting(Passage::type, Passage::anchor)
                .containsSubsequence(
                        tuple(PassageType.CLOSING, "end"),
                        tuple(PassageType.HEADING, "att1-title"),
                        tuple(PassageType.CLOSING, "imprint"));
        assertThat(passages)
                .filteredOn(passage -> passage.anchor().equals("end"))
                .extracting(Passage::text)
                .containsExactly("中共望澜区委办公室\n2023年5月6日\n（此件公开发布）");
        assertThat(passages).extracting(Passage::anchor).contains("att1-s1");
    }

    @Test
    void aSecondTextInTheSameFileCountsItsArticlesAnew() {
        List<Passage> passages = passages("某某办法\n第一条　甲。\n第二条　乙。\n第三条　丙。\n某某规则\n第一条　丁。\n第二条　戊。\n");

        assertThat(passages)
                .filteredOn(passage -> passage.type() == PassageType.ARTICLE)
                .extracting(Passage::anchor)
                .containsExactly("art-1", "art-2", "art-3", "part2-art-1", "part2-art-2");
    }

    @ParameterizedTest
    @CsvSource({"第七条,第七条", "第7条,第七条", "第７条,第七条", "第 七 条,第七条", "第一百零一条,第一百零一条", "第101条,第一百零一条", "第１０１条,第一百零一条"})
    void anArticlesNumberReadsTheSameInEveryScript(String written, String label) {
        int number = label.length() > 4 ? 101 : 7;
        List<Passage> passages = passages("某某办法\n" + written + "　甲。\n第" + (number + 1) + "条　乙。\n");

        assertThat(passages.get(1).label()).isEqualTo(label);
        assertThat(passages.get(1).anchor()).isEqualTo("art-" + number);
    }

    @Test
    void itemsAndSubItemsOfAParagraphHaveTheirFullAddress() {
        Passage article = passages("""
                某某办法
                第一条　甲。
                第二条　第一款的话。
                第二款有下列情形：
                （一）一项；
                1．一目；
                2．二目；
                （二）二项。
                """).get(2);

        assertThat(article.parts())
                .extracting(PassagePart::label)
                .containsExactly("第二条第一款", "第二条第二款", "第二条第二款第（一）项", "第二条第二款第（一）项第1目", "第二条第二款第（一）项第2目", "第二条第二款第（二）项");
    }

    private static List<Passage> passages(String text) {
        return PlainDocument.of(text).passages();
    }
}
