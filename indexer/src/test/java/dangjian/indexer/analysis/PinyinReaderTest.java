package dangjian.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How characters are read, alone and among others. */
class PinyinReaderTest {

    private final PinyinReader pinyin = new PinyinReader();

    @ParameterizedTest
    @CsvSource({
        "重, zhong chong",
        "行, xing hang",
        "长, chang zhang",
        "会, hui kuai",
        "调, tiao diao",
        "率, lv shuai",
        "党, dang"
    })
    void aCharacterHasAllItsReadings(char character, String readings) {
        assertThat(pinyin.readings(character)).contains(readings.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"a", "5", "。", "ü", "\uE000"})
    void whatIsNoChineseCharacterHasNone(char character) {
        assertThat(pinyin.readings(character)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"重庆, chong qing", "重大, zhong da", "银行, yin hang", "会计, kuai ji", "三会一课, san hui yi ke"})
    void theWordsAroundDecide(String text, String syllables) {
        assertThat(pinyin.inContext(text)).containsExactly(syllables.split(" "));
    }

    @Test
    void everyCharHasItsPlace() {
        assertThat(pinyin.inContext("5号a会\uD83D\uDE00。")).isEqualTo(List.of("", "hao", "", "hui", "", "", ""));
        assertThat(pinyin.inContext("")).isEmpty();
    }
}
