package dangjian.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HanLP's own segmenter gives the same words. */
class WordLatticeTest {

    private static final List<String> VOCABULARY =
            List.of("三会一课", "居民委员会组织法", "两新组织", "党支部", "一肩挑", "民主评议党员", "new era", "5g");

    private static final WordSegmenter WITH_VOCABULARY = WordSegmenter.withVocabulary(VOCABULARY);
    private static final WordSegmenter WITHOUT = WordSegmenter.withVocabulary(List.of());
    private static final Segment HANLP_WITH_VOCABULARY = hanLp(WITH_VOCABULARY);
    private static final Segment HANLP_WITHOUT = hanLp(WITHOUT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "三会一课是党支部的基本制度，应当严格执行。",
                "居民委员会组织法第十三条规定，居民会议由主任召集。",
                "向海洋排放污染物、倾倒废弃物，应当符合法律法规规定和有关标准",
                "并不得使用“如权利要求……所述的……”一类的引用语，也不得使用商业性宣传用语",
                "2023年7月1日，全县共有3.5万名党员，同比增长12.5%。",
                "预备党员的预备期为一年，从支部大会通过其为预备党员之日起算。",
                "二十一世纪、三百六十五天、一千零一夜、五个、十余人、第一百二十三条",
                "联系人：张三，电话010-12345678，邮箱abc.def@example.com",
                "new era 5g 网络进社区；WTO、GDP与CPI",
                "𠮷野家和𠀀𠀁不在词典里",
                "1.5.2节见附件（一）",
                "。",
                "a"
            })
    void aSentenceHasTheSameWords(String sentence) {
        assertSameWords(sentence);
    }

    @Test
    void whateverComesInWhateverOrderHasTheSameWords() {
        String[] pieces = ("的 了 在 党 支部 委员会 组织法 居民 一 二 十 百 零 〇 第 条 年 月 日 个 名 元 万 亿 三会一课 两新组织 一肩挑 社区 服务 张 王 李 "
                        + "北京市 上海 乡 镇 发展 党员 大会 选举 应当 不得 可以 , 。 ; : ( ) 、 “ ” … — - + . % / 0 1 2 9 35 3.5 a b xyz GDP @ _ 𠮷 ㎡ é α Ω あ 한")
                .split(" ");
        Random random = new Random(20261125);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(30);
            for (int i = 0; i < length; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertSameWords(text.toString());
        }
    }

    private static void assertSameWords(String text) {
        FoldedText folded = FoldedText.of(text);
        assertThat(WITH_VOCABULARY.segment(folded)).as(text).isEqualTo(byHanLp(folded, HANLP_WITH_VOCABULARY));
        assertThat(WITHOUT.segment(folded)).as(text).isEqualTo(byHanLp(folded, HANLP_WITHOUT));
    }

    /** In the order that the index wants: by the place where they begin, longer ones first. */
    private static List<WordSegmenter.Word> byHanLp(FoldedText text, Segment segment) {
        List<WordSegmenter.Word> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = WordSegmenter.pieceEnd(text, start);
            for (Term term : segment.seg(Arrays.copyOfRange(text.chars(), start, end))) {
                int begin = start + term.offset;
                if (term.word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    words.add(new WordSegmenter.Word(begin, begin + term.word.length()));
                }
            }
            start = end;
        }
        words.sort(Comparator.comparingInt(WordSegmenter.Word::start).thenComparingInt(word -> -word.end()));
        return words;
    }

    private static Segment hanLp(WordSegmenter ours) {
        Segment segment = new ViterbiSegment()
                .enableAllNamedEntityRecognize(false)
                .enablePartOfSpeechTagging(false)
                .enableIndexMode(true)
                .enableOffset(true);
        DoubleArrayTrie<CoreDictionary.Attribute> trie = ours.vocabulary();
        return trie == null
                ? segment.enableCustomDictionary(false)
                : segment.enableCustomDictionary(new DynamicCustomDictionary(trie, null, null));
    }
}
