package dangjian.corpus.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralTest {

    @ParameterizedTest
    @CsvSource({
        "零, 0",
        "〇, 0",
        "一, 1",
        "十, 10",
        "十五, 15",
        "二十, 20",
        "二十一, 21",
        "一百, 100",
        "一百零一, 101",
        "一百一十, 110",
        "一百二十三, 123",
        "一千二百六十, 1260",
        "一千零四十二, 1042",
        "二〇二三, 2023",
        "一二〇, 120",
        "７, 7",
        "１２, 12",
        "1042, 1042",
        "两百, 200",
        "一万二千, 12000",
        "贰拾, 20"
    })
    void readsWhatTextsWrite(String written, int number) {
        assertThat(ChineseNumeral.parse(written)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "甲", "一a", "第一", "九九九九九九九", "亿"})
    void refusesWhatIsNoNumber(String written) {
        assertThat(ChineseNumeral.parse(written)).isEmpty();
    }

    @Test
    void readsBackEveryNumberItWrites() {
        for (int number = 0; number < 100_000; number++) {
            assertThat(ChineseNumeral.parse(ChineseNumeral.format(number)))
                    .as(ChineseNumeral.format(number))
                    .hasValue(number);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 零",
        "1, 一",
        "10, 十",
        "12, 十二",
        "20, 二十",
        "100, 一百",
        "105, 一百零五",
        "110, 一百一十",
        "1010, 一千零一十",
        "1260, 一千二百六十",
        "10010, 一万零一十",
        "10500, 一万零五百",
        "12000, 一万二千",
        "99999, 九万九千九百九十九"
    })
    void writesAsStatutesDo(int number, String written) {
        assertThat(ChineseNumeral.format(number)).isEqualTo(written);
    }
}
