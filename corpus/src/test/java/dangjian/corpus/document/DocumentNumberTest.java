package dangjian.corpus.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "临委发〔2023〕5号",
                "临委发[2023]5号",
                "临委发【2023】5号",
                "临委发(2023)5号",
                "临委发（2023）5号",
                "临委发〔２０２３〕５号",
                "临委发〔2023〕第5号",
                "临委发 〔 2023 〕 5 号",
                "临 委 发〔2023〕5号",
                "临委发［2023］5号",
                "　临委发〔2023〕5号　"
            })
    void readsEveryStyleAsOne(String written) {
        assertThat(DocumentNumber.parse(written))
                .hasValueSatisfying(number -> assertThat(number).hasToString("临委发〔2023〕5号"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "临委发2023年5号", "〔2023〕5号", "临委发〔23〕5号", "临委发〔2023〕号", "根据临委发〔2023〕5号文件"})
    void refusesWhatIsNoNumber(String written) {
        assertThat(DocumentNumber.parse(written)).isEmpty();
    }

    @Test
    void findsTheFirstOneInASentence() {
        assertThat(DocumentNumber.findIn("查 望组发〔2021〕7号 和望组发〔2021〕15号"))
                .hasValueSatisfying(number -> assertThat(number).hasToString("望组发〔2021〕7号"));
    }

    @Test
    void aLongLineOfBracketsTakesNoTime() {
        long started = System.nanoTime();
        assertThat(DocumentNumber.findIn("党".repeat(200_000) + "〔".repeat(200_000)))
                .isEmpty();
        assertThat((System.nanoTime() - started) / 1_000_000).isLessThan(3_000);
    }
}
