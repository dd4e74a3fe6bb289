package dangjian.corpus.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleNamesTest {

    @ParameterizedTest
    @CsvSource({
        "中华人民共和国城市居民委员会组织法, 城市居民委员会组织法",
        "《中华人民共和国城市居民委员会组织法》（2018年修正）, 城市居民委员会组织法",
        "中国共产党支部工作条例（试行）, 支部工作条例",
        "中国共产党支部工作条例（试行）, 中国共产党支部工作条例",
        "最高人民法院关于审理民间借贷案件适用法律若干问题的规定, 审理民间借贷案件适用法律若干问题的规定",
        "最高人民法院关于审理民间借贷案件适用法律若干问题的规定, 民间借贷案件适用法律若干问题的规定",
        "最高人民法院关于适用《中华人民共和国公司法》若干问题的规定（三）, 关于适用公司法若干问题的规定三",
        "中华人民共和国民法典合同编, 民法典",
        "中华人民共和国民法典合同编, 民法典合同编",
        "望澜区居民议事会工作办法, 居民议事会工作办法",
        "临澜市望澜区春和街道议事协商办法, 议事协商办法",
        "人民检察院刑事诉讼规则, 刑事诉讼规则",
    })
    void aTextIsCalledBy(String title, String name) {
        assertThat(TitleNames.of(title)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"刑法修正案（七）, 刑法", "市场主体登记管理条例, 场主体登记管理条例", "关于通知的通知, 通知", "中国共产党章程, 章程"})
    void aTextIsNotCalledBy(String title, String other) {
        assertThat(TitleNames.of(title)).doesNotContain(other);
    }
}
