package dangjian.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ＡＢＣ１２３ | abc123",
                "居民委員會組織法 | 居民委员会组织法",
                "臺灣 | 台湾",
                "著作、乾坤 | 著作、乾坤",
                "（一）；：！？ | (一);:!?",
                "第 三 条 | 第三条",
                "第　三　条 | 第三条",
                "new   era | new era",
                "Java 语言 2023 年 | java语言2023年",
                "裏峯羣菴甯 | 里峰群庵宁",
                "二○二三年 | 二〇二三年",
                "㎡ | m2",
                "① | 1",
                "𠮷野家 | 𠮷野家",
                "Straße | strasse",
                "〔2019〕 | 〔2019〕",
            })
    void foldsWidthCaseScriptAndBlanks(String text, String folded) {
        assertThat(FoldedText.of(text)).hasToString(folded);
    }

    @Test
    void leavesOutWhatHasNoWidth() {
        assertThat(FoldedText.of("\uFEFF党\u200B员\u00AD大\u2060会")).hasToString("党员大会");
    }

    @Test
    void dropsLineBreaksBetweenChineseCharacters() {
        assertThat(FoldedText.of("组织\r\n建设\tand\nmore")).hasToString("组织建设and more");
    }

    @Test
    void canonicallyEquivalentTextsFoldAlike() {
        assertThat(FoldedText.of("caf\u00E9 \uFF76\uFF9E"))
                .hasToString(FoldedText.of("cafe\u0301 \u30AC").toString());
    }

    @Test
    void leadsBackToTheWholeCharacterOfAnExpansion() {
        FoldedText folded = FoldedText.of("面积㎡多");
        int two = folded.indexOf("2", 0);

        assertThat(folded.originalStart(two)).isEqualTo(2);
        assertThat(folded.originalEnd(two + 1)).isEqualTo(3);
    }

    @Test
    void aPieceOfTheTextFoldsToAPieceOfTheFolding() {
        Random random = new Random(20261124);
        for (int round = 0; round < 5_000; round++) {
            String text = RandomText.of(random, 60);
            int[] ends = RandomText.piece(random, text);
            String piece = text.substring(ends[0], ends[1]).strip();
            assertThat(FoldedText.of(text).toString())
                    .as("piece <%s> of <%s>", piece, text)
                    .contains(FoldedText.of(piece).toString());
        }
    }

    @Test
    void theMarkedPieceIsTheMatchedPiece() {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            String text = RandomText.of(random, 60);
            int[] ends = RandomText.piece(random, text);
            String needle = FoldedText.of(text.substring(ends[0], ends[1])).toString();
            if (needle.isEmpty()) {
                continue;
            }
            FoldedText folded = FoldedText.of(text);
            int at = folded.indexOf(needle, 0);
            assertThat(at).as("needle <%s> in <%s>", needle, text).isNotNegative();
            String marked = text.substring(folded.originalStart(at), folded.originalEnd(at + needle.length()));
            assertThat(FoldedText.of(marked).toString()).contains(needle);
            assertThat(FoldedText.of(marked).length()).isLessThan(needle.length() + 2 * RandomText.LONGEST_EXPANSION);
        }
    }
}
