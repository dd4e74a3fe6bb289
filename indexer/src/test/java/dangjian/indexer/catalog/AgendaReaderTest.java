package dangjian.indexer.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.corpus.document.AgendaItem;
import dangjian.corpus.document.Resolution;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a meeting dealt with, decided, by whom and until when. */
class AgendaReaderTest {

    private static final String HEAD = "禾苑社区党委会议纪要\n时间：2023年3月8日\n";

    @Test
    void eachItemHasWhatWasSaidAndWhatWasDecided() {
        List<AgendaItem> agenda = agenda("""
                一、听取党费收缴情况
                柯志远汇报，应收党费已经收齐。
                会议决定：由柯志远负责，4月10日前完成寻访；陪诊需求由范冬梅对接志愿者小组。
                二、研究加装电梯
                会议认为，应当由业主决定。
                """);

        assertThat(agenda).extracting(AgendaItem::title).containsExactly("听取党费收缴情况", "研究加装电梯");
        assertThat(agenda.get(0).discussion()).containsExactly("s1-p1");
        assertThat(agenda.get(0).resolutions()).hasSize(2);
        assertThat(agenda.get(0).resolutions().get(0).responsible()).containsExactly("柯志远");
        assertThat(agenda.get(0).resolutions().get(0).deadlines()).containsExactly("4月10日前");
        assertThat(agenda.get(1).resolutions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            由柯志远负责，4月10日前完成                   | 柯志远       | 4月10日前
            沙袋由薛建业在6月30日前检查完毕               | 薛建业       | 6月30日前
            预算由财政所复核，6月15日前报送               | 财政所       | 6月15日前
            ６月１５日前报送，责任人：王　明               | 王明         | ６月１５日前
            责任人为副校长单雯                             | 副校长单雯   | -
            由平凡真、令狐敏在1月10日前谈话                | 平凡真、令狐敏 | 1月10日前
            红榜张贴：米兰，3月2日前                       | 米兰         | 3月2日前
            组长汤启明，成员由两名住户组成                 | 汤启明       | -
            执行结果在15个工作日内反馈                     | -            | 15个工作日内
            材料归档，责任人书南，2月底前完成              | 书南         | 2月底前
            石玉梅负责核对签字                             | 石玉梅       | -
            会上说明事由不写细节                           | -            | -
            由街道总工会在9月28日前约谈站点负责人          | 街道总工会   | 9月28日前
            """)
    void aDecisionNamesPeopleAndDeadlines(String text, String responsible, String deadlines) {
        Resolution resolution = ResolutionReader.read("p1", text);

        assertThat(String.join("、", resolution.responsible())).isEqualTo(responsible == null ? "" : responsible);
        assertThat(String.join("、", resolution.deadlines())).isEqualTo(deadlines == null ? "" : deadlines);
    }

    @Test
    void decisionsBelowAHeadingAreOneEach() {
        List<AgendaItem> agenda = agenda("""
                会议分析了情况，讨论很热烈，大家都发了言，意见也比较集中。
                会议议定：
                1．公厕装灯，由霍青办理，5月31日前完成；
                2．租客登记，责任人朱巧云。
                """);

        AgendaItem decided = agenda.get(agenda.size() - 1);
        assertThat(decided.resolutions())
                .extracting(Resolution::responsible)
                .containsExactly(List.of("霍青"), List.of("朱巧云"));
    }

    @Test
    void theVoteIsKept() {
        List<AgendaItem> agenda = agenda("""
                一、审议屋面防水项目
                温如玉说明了情况，代表提了问题。
                表决：到会代表28名，赞成26票，反对1票，弃权1票，通过。
                二、审议阅读角项目
                与会代表一致同意，不再讨论。
                """);

        assertThat(agenda.get(0).vote()).hasValue("表决：到会代表28名，赞成26票，反对1票，弃权1票，通过");
        assertThat(agenda.get(0).resolutions()).hasSize(1);
        assertThat(agenda.get(1).vote()).isPresent();
    }

    @Test
    void aLookBackAtEarlierDecisionsDecidesNothing() {
        List<AgendaItem> agenda = agenda("""
                一、通报上季度议定事项办理结果
                上季度议定事项九项，办结七项，两项延期。
                """);

        assertThat(agenda.get(0).resolutions()).isEmpty();
    }

    private static List<AgendaItem> agenda(String body) {
        return PlainDocument.of(HEAD + body).details().agenda();
    }
}
