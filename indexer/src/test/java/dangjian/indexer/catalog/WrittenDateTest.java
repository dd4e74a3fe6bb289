package dangjian.indexer.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource({
        "2023年7月1日, 2023-07-01",
        "２０２３年７月１日, 2023-07-01",
        "２０２３ 年 7 月 １ 日, 2023-07-01",
        "二〇二三年七月一日, 2023-07-01",
        "二○二三年十二月二十一日, 2023-12-21",
        "2023-07-01, 2023-07-01",
        "2023.7.1, 2023-07-01",
        "2023/7/1, 2023-07-01",
        "（2023年7月1日）, 2023-07-01",
        "2023年7月, 2023-07-01",
        "2 0 2 3年7月1日, 2023-07-01",
    })
    void readsWhatTextsWrite(String written, LocalDate date) {
        assertThat(WrittenDate.parse(written)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023年13月1日", "2023年2月30日", "23年7月1日", "12023-07-01", "2023年7月1日发布", "七月一日"})
    void refusesWhatIsNoDate(String written) {
        assertThat(WrittenDate.parse(written)).isEmpty();
    }

    @Test
    void findsAllDatesOfALineInOrder() {
        assertThat(WrittenDate.findAll("（2019年6月10日通过　2019年6月18日发布）"))
                .extracting(WrittenDate::date)
                .containsExactly(LocalDate.of(2019, 6, 10), LocalDate.of(2019, 6, 18));
    }
}
