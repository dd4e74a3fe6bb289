package dangjian.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

    @ParameterizedTest
    @CsvSource({
        "第三条, 第三条　每季度一次。, 每季度一次。",
        "五, 五、将第三条修改为：, 将第三条修改为：",
        "3, 3．登记在册；, 登记在册；",
        "二（一）, （一）先公开；, （一）先公开；",
        "第1段, 开头的话。, 开头的话。",
        "𠮷, 𠮷、字。, 字。"
    })
    void aLabelThatStandsBeforeTheExcerptIsNotRepeatedInIt(String label, String text, String shown) {
        StringBuilder excerpt = new StringBuilder();
        Excerpt.behindLabel(label, text, List.of(), 100).forEach(piece -> excerpt.append(piece.text()));

        assertThat(excerpt.toString()).isEqualTo(shown);
    }
}
