package dangjian.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

    @ParameterizedTest
    @CsvSource({
        "chineseCountingThousand, 105, 一百零五",
        "chineseCounting, 12, 十二",
        "chineseCounting, 100, 一〇〇",
        "ideographDigital, 10, 一〇",
        "chineseLegalSimplified, 23, 贰拾叁",
        "chineseLegalSimplified, 10, 壹拾",
        "ideographTraditional, 3, 丙",
        "ideographZodiac, 5, 辰",
        "decimalEnclosedCircleChinese, 21, ㉑",
        "decimalEnclosedParen, 2, ⑵",
        "decimalEnclosedFullstop, 1, ⒈",
        "decimalZero, 7, 07",
        "decimalFullWidth, 12, １２",
        "upperRoman, 14, XIV",
        "lowerLetter, 28, bb",
        "unheardOf, 5, 5"
    })
    void writesNumbersAsWordDoes(String format, int number, String shown) {
        assertThat(NumberFormat.write(number, format)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"37, 十一", "38, 壹拾壹", "39, 十一", "10, 一一", "0, 11", "18, ⑪", "22, 11", "30, 11"})
    void knowsTheCodesOfWord97(int code, String eleven) {
        assertThat(NumberFormat.write(11, NumberFormat.ofWord97(code))).isEqualTo(eleven);
    }
}
