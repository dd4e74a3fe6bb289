package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.analysis.PinyinReader;
import dangjian.indexer.analysis.WordSegmenter;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.LiveIndex;
import dangjian.server.search.Library;
import dangjian.server.search.Viewer;
import dangjian.server.suggest.Corrector;
import dangjian.server.suggest.Suggester;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long suggestions and corrections take, printed. The bounds are wide, for machines that do other things at the same time; the figures that count are measured
 * by hand on a large index.
 */
class SuggestSpeedTest {

    private static final int ROUNDS = 3;
    private static final int BOUND_MILLIS = 100;

    @TempDir
    private static Path data;

    @Test
    void typingIsNotWaitedFor() {
        TestLibrary.reindex(data, TestLibrary.SAMPLES);
        Vocabulary vocabulary = Vocabulary.load(TestLibrary.HOME.resolve("corpus/vocabulary"));
        TopicTaxonomy taxonomy = TopicTaxonomy.load(TestLibrary.HOME.resolve("corpus/topics"));
        try (LiveIndex index = new LiveIndex(DataFolder.open(data))) {
            Library library = new Library(index, Viewer.INTERNAL);
            Suggester suggester = new Suggester(library, vocabulary, taxonomy);
            Corrector corrector = new Corrector(library, suggester, WordSegmenter.withVocabulary(vocabulary.terms()));
            List<String> typed = typed(vocabulary.terms());

            assertThat(percentile99("suggest", typed, suggester::suggest)).isLessThan(BOUND_MILLIS);
            assertThat(percentile99("correct", typed, corrector::correct)).isLessThan(BOUND_MILLIS);
        }
    }

    /** Terms in characters, pinyin, initials and mixtures, each cut somewhere. */
    private static List<String> typed(List<String> terms) {
        PinyinReader pinyin = new PinyinReader();
        Random random = new Random(7);
        List<String> typed = new ArrayList<>();
        for (String term : terms) {
            StringBuilder full = new StringBuilder();
            StringBuilder initials = new StringBuilder();
            StringBuilder mixed = new StringBuilder();
            List<String> syllables = pinyin.inContext(term);
            for (int i = 0; i < term.length(); i++) {
                String character = term.substring(i, i + 1);
                String syllable = syllables.get(i).isEmpty() ? character : syllables.get(i);
                full.append(syllable);
                initials.append(syllable.charAt(0));
                mixed.append(random.nextBoolean() ? syllable : character);
            }
            for (String each : List.of(term, full.toString(), initials.toString(), mixed.toString())) {
                typed.add(each.substring(0, 1 + random.nextInt(each.length())));
            }
        }
        Collections.shuffle(typed, random);
        return typed;
    }

    private static double percentile99(String name, List<String> typed, Consumer<String> measured) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long[] nanos = new long[typed.size()];
            for (int i = 0; i < nanos.length; i++) {
                long started = System.nanoTime();
                measured.accept(typed.get(i));
                nanos[i] = System.nanoTime() - started;
            }
            Arrays.sort(nanos);
            double p99 = nanos[nanos.length * 99 / 100] / 1e6;
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d, p50 %.2f ms, p99 %.2f ms%n",
                    name,
                    nanos.length,
                    nanos[nanos.length / 2] / 1e6,
                    p99);
            best = Math.min(best, p99);
        }
        return best;
    }
}
