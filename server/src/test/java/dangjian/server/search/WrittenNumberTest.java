package dangjian.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.indexer.analysis.FoldedText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource({
        "2023年7月1日, 二〇二三年七月一日",
        "2023年7月1日, 二零二三年七月一日",
        "2023年7月1日, 2023-07-01",
        "2023年7月1日, 2023.7.1",
        "2023年7月1日, 2023/7/1",
        "二〇二三年七月一日, 2023年7月1日",
        "二○二三年十二月三十一日, 2023-12-31",
        "2023年7月, 二〇二三年七月",
        "2023年, 二〇二三年",
        "7月1日, 七月一日",
        "第7条, 第七条",
        "第一百二十条之一, 第120条之一",
        "1042条, 一千零四十二条",
        "15日, 十五日",
        "三十人, 30人",
        "两次, 2次",
        "2次, 两次",
        "百分之五, 5%",
        "百分之30, 百分之三十",
        "5万元, 五万元",
        "十五个工作日, 15个工作日",
    })
    void aNumberHasItsOtherForms(String typed, String other) {
        List<WrittenNumber> numbers = WrittenNumber.in(FoldedText.of(typed).toString());

        assertThat(numbers).hasSize(1);
        assertThat(numbers.get(0).forms()).contains(FoldedText.of(typed).toString(), other);
        assertThat(numbers.get(0).start()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"三会一课", "一老一小", "四议两公开", "党员大会", "12345", "两新组织"})
    void whatCountsNothingIsNoNumber(String typed) {
        assertThat(WrittenNumber.in(typed).stream().filter(number -> number.end() == typed.length()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-07-01, 2023年07月01日",
        "２０２３.7.1起, ２０２３年7月1日起",
        "2023 年 7 月 1 日, 2023年7月1日",
        "5%, 百分之5",
        "12.5%, 12.5%",
        "1.2.3.4, 1.2.3.4",
        "2023-07-01-02, 2023-07-01-02"
    })
    void datesAndSharesAreSpeltInOneWay(String typed, String plain) {
        assertThat(PlainSpelling.of(typed)).isEqualTo(plain);
    }
}
