package dangjian.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseQuestionTest {

    @ParameterizedTest
    @CsvSource({
        "党章第七条, 党章, 第七条",
        "居委会组织法 第3条第(二)项, 居委会组织法, 第三条第（二）项",
        "民法典1042条, 民法典, 第一千零四十二条",
        "民法典 第一千零四十二条, 民法典, 第一千零四十二条",
        "《民法典》第１０４２条, 民法典, 第一千零四十二条",
        "治安管理处罚法第四十三条第二款, 治安管理处罚法, 第四十三条第二款",
        "治安管理處罰法43條2款, 治安管理处罚法, 第四十三条第二款",
        "刑法第一百二十条之一, 刑法, 第一百二十条之一",
        "刑法第120条之1第2款, 刑法, 第一百二十条之一第二款",
        "刑法 第 120 条 之一, 刑法, 第一百二十条之一",
        "望澜区居民议事会工作办法 12条, 望澜区居民议事会工作办法, 第十二条",
        "第七条 党章, 党章, 第七条",
        "党章的第七条是怎么说的, 党章, 第七条",
        "支部工作条例（试行）第10条, 支部工作条例(试行), 第十条",
        "根据《城市居民委员会组织法》（2018年修正）第三条的规定, 城市居民委员会组织法, 第三条",
        "居委会组织法第三条（二）, 居委会组织法, 第三条第（二）项",
        "党员教育管理条例，第12条, 党员教育管理条例, 第十二条",
    })
    void aClauseIsReadWithTheNameOfItsText(String typed, String name, String clause) {
        ClauseQuestion question = ClauseQuestion.readFrom(typed).get(0);

        assertThat(question.name()).isEqualTo(name);
        assertThat(question.clause().label()).isEqualTo(clause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"第七条", "党章", "居民议事会怎么表决", "12条", "", "条", "第条 党章"})
    void withoutNameOrNumberNothingIsAskedFor(String typed) {
        assertThat(ClauseQuestion.readFrom(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "临委发〔2023〕5号, 临委发〔2023〕5号, true",
        "临委发[2023]5号, 临委发〔2023〕5号, true",
        "臨委發【２０２３】５號, 临委发〔2023〕5号, true",
        "临委发（2023）5, 临委发〔2023〕5号, true",
        "临委发〖2023〗5号, 临委发〔2023〕5号, true",
        "临 委 发 〔2023〕 5 号, 临委发〔2023〕5号, true",
        "请问 临委发〔2023〕5号, 临委发〔2023〕5号, true",
        "临委发 2023 5号, 临委发〔2023〕5号, false",
        "临委发2023年5号, 临委发〔2023〕5号, false",
        "临委发2023-5, 临委发〔2023〕5号, false",
        "临委发 2023 5, 临委发〔2023〕5号, false",
    })
    void aDocumentNumberIsReadInAnyStyle(String typed, String number, boolean certain) {
        TypedNumber found = TypedNumber.findIn(typed).orElseThrow();

        assertThat(found.number()).hasToString(number);
        assertThat(found.certain()).isEqualTo(certain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"党员 2023 5", "印发2023年5月", "望澜2023 5号楼", "印发 2023-05-01", "2023年5号"})
    void whatIsNoDocumentNumberIsNone(String typed) {
        assertThat(TypedNumber.findIn(typed)).isEmpty();
    }
}
