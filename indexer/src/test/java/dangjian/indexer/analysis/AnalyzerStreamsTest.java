package dangjian.indexer.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

/** Both analyzers under Lucene's own checks: offsets, reuse, random text, several threads. */
public class AnalyzerStreamsTest extends BaseTokenStreamTestCase {

    private static final WordSegmenter SEGMENTER = WordSegmenter.withVocabulary(List.of("三会一课", "居民议事会", "主题党日"));

    public void testPairsHaveAPositionAndAnOffsetEach() throws IOException {
        assertAnalyzesTo(
                new CharacterPairAnalyzer(),
                "党员大会",
                new String[] {"党员", "员大", "大会", "会"},
                new int[] {0, 1, 2, 3},
                new int[] {2, 3, 4, 4},
                new int[] {1, 1, 1, 1});
    }

    public void testPairsTakeASurrogatePairAsOneCharacter() throws IOException {
        assertAnalyzesTo(
                new CharacterPairAnalyzer(),
                "在𠮷家",
                new String[] {"在𠮷", "𠮷家", "家"},
                new int[] {0, 1, 3},
                new int[] {3, 4, 4},
                new int[] {1, 1, 1});
    }

    public void testPairsOfFoldedTextPointToTheText() throws IOException {
        assertAnalyzesTo(
                new CharacterPairAnalyzer(),
                "Ａ 第 三",
                new String[] {"a第", "第三", "三"},
                new int[] {0, 2, 4},
                new int[] {3, 5, 5},
                new int[] {1, 1, 1});
    }

    public void testWordsOfTheVocabularyStayWhole() throws IOException {
        assertAnalyzesTo(
                new WordAnalyzer(WordSegmenter.withVocabulary(List.of("三会一课"))),
                "三会一课",
                new String[] {"三会一课"},
                new int[] {0},
                new int[] {4});
    }

    public void testALongWordGivesTheWordsWithinIt() throws IOException {
        List<String> words = new WordAnalyzer(SEGMENTER).words("中华人民共和国");
        assertTrue(words.toString(), words.contains("中华人民共和国"));
        assertTrue(words.toString(), words.contains("共和国"));
    }

    public void testRandomTextInPairs() throws IOException {
        try (Analyzer analyzer = new CharacterPairAnalyzer()) {
            checkRandomData(random(), analyzer, 500 * RANDOM_MULTIPLIER);
        }
    }

    public void testRandomTextInWords() throws IOException {
        try (Analyzer analyzer = new WordAnalyzer(SEGMENTER)) {
            checkRandomData(random(), analyzer, 200 * RANDOM_MULTIPLIER, 20, false, true);
        }
    }

    public void testLongRandomTextInWords() throws IOException {
        try (Analyzer analyzer = new WordAnalyzer(SEGMENTER)) {
            checkRandomData(random(), analyzer, 10, 4_000, false, true);
        }
    }

    public void testEmptyText() throws IOException {
        assertAnalyzesTo(new CharacterPairAnalyzer(), "", new String[0]);
        assertAnalyzesTo(new CharacterPairAnalyzer(), " \u3000\n", new String[0]);
        assertAnalyzesTo(new WordAnalyzer(SEGMENTER), "。，！", new String[0]);
    }
}
