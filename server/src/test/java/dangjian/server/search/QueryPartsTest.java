package dangjian.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the marks of the query language cut what is typed; a part is shown as "-" excluded, "|" alternative, its field, and its text, quoted or not. */
class QueryPartsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "停车 收费 # 停车 / 收费",
                "停车　收费 # 停车 / 收费",
                "\"事有人办\" 停车 # “事有人办” / 停车",
                "「事有人办」停车 # “事有人办” / 停车",
                "党员”大会 # 党员”大会",
                "”事有人办” # “事有人办”",
                "“事有人办\" # “事有人办”",
                "停车 -收费 # 停车 / -收费",
                "停车 －收费 # 停车 / -收费",
                "-收费 # -收费",
                "停车 -“物业 收费” # 停车 / -“物业 收费”",
                "停车 NOT 收费 # 停车 / -收费",
                "停车 ｎｏｔ “物业收费” # 停车 / -“物业收费”",
                "停车 - 收费 # 停车 / - / 收费",
                "2020-2023 # 2020-2023",
                "停车 —收费 # 停车 / —收费",
                "停车 --收费 # 停车 / --收费",
                "停车 NOT # 停车 / NOT",
                "停车 OR 车位 # 停车 / |车位",
                "停车 ＯＲ 车位 or 车库 # 停车 / |车位 / |车库",
                "停车|车位 # 停车 / |车位",
                "停车 ｜ 车位 # 停车 / |车位",
                "OR 停车 # OR / 停车",
                "停车 OR # 停车 / OR",
                "停车 AND 收费 # 停车 / 收费",
                "标题:停车 # title=停车",
                "標題：停車 收费 # title=停車 / 收费",
                "ＴＩＴＬＥ：停车 # title=停车",
                "标题: 停车 # title=停车",
                "标题:“停车 收费” # title=“停车 收费”",
                "停车，标题：收费 # 停车 / title=收费",
                "停车 -类型:纪要 # 停车 / -kind=纪要",
                "文号:望委发〔2021〕5号， # number=望委发〔2021〕5号",
                "标题: # 标题:",
                "时间：三点 # 时间：三点",
                "标题: OR 停车 # 标题: / |停车",
            })
    void marksAreReadInAnyWidthCaseAndScript(String typed, String parts) {
        assertThat(QueryParts.read(typed).stream().map(QueryPartsTest::shown).collect(Collectors.joining(" / ")))
                .isEqualTo(parts);
    }

    @Test
    void quotationsMayHoldQuotationsAndEscapes() {
        assertThat(QueryParts.read("“甲“乙”丙”").get(0).text()).isEqualTo("甲“乙”丙");
        assertThat(QueryParts.read("\"甲\\\"乙\\\\\"").get(0).text()).isEqualTo("甲\"乙\\");
    }

    private static String shown(QueryPart part) {
        return (part.excluded() ? "-" : "")
                + (part.alternative() ? "|" : "")
                + part.field().map(field -> field.code() + "=").orElse("")
                + (part.quoted() ? "“" + part.text() + "”" : part.text());
    }
}
