package dangjian.server.evaluation;

import dangjian.server.search.PassageSearch;
import dangjian.server.search.RankedPassage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Asks all questions of a collection, one after another, and measures the answers. */
public final class Evaluation {

    private static final int DEEPEST = 100;
    private static final int WARM_UP = 50;
    private static final int RESAMPLES = 1_000;
    private static final long SEED = 737;

    private final PassageSearch search;
    private final Map<Integer, String> ids = new HashMap<>();

    public Evaluation(PassageSearch search) {
        this.search = search;
    }

    /**
     * What came out for one way to search.
     *
     * @param voices the way
     * @param mean over all questions
     * @param low the lower end of the interval in which 95 of 100 resamples of the questions have nDCG@10
     * @param high the upper end
     * @param medianMillis half of the questions took no longer
     * @param p99Millis 99 of 100 took no longer
     * @param meanMillis on average
     */
    public record Row(
            PassageSearch.Voices voices,
            Measures mean,
            double low,
            double high,
            double medianMillis,
            double p99Millis,
            double meanMillis) {}

    /** Runs one way to search. */
    public Row run(BeirDataset dataset, PassageSearch.Voices voices) {
        List<BeirDataset.Question> questions = dataset.questions();
        questions.stream().limit(WARM_UP).forEach(question -> search.rank(question.text(), voices));
        double[] millis = new double[questions.size()];
        List<Measures> measures = new ArrayList<>(questions.size());
        for (int i = 0; i < millis.length; i++) {
            long started = System.nanoTime();
            List<RankedPassage> ranked = search.rank(questions.get(i).text(), voices);
            millis[i] = (System.nanoTime() - started) / 1e6;
            List<String> found = ranked.stream()
                    .limit(DEEPEST)
                    .map(each -> id(each.passage()))
                    .toList();
            measures.add(Measures.of(found, questions.get(i).judged()));
        }
        double[] resampled = resampled(measures);
        double meanMillis = Arrays.stream(millis).average().orElse(0);
        Arrays.sort(millis);
        return new Row(
                voices,
                Measures.mean(measures),
                quantile(resampled, 0.025),
                quantile(resampled, 0.975),
                quantile(millis, 0.5),
                quantile(millis, 0.99),
                meanMillis);
    }

    private String id(int passage) {
        return ids.computeIfAbsent(passage, number -> search.passage(number).anchor());
    }

    /** nDCG@10 of questions drawn again and again from the questions (bootstrap), ascending; the same for the same questions each time. */
    private static double[] resampled(List<Measures> measures) {
        Random random = new Random(SEED);
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double sum = 0;
            for (int j = 0; j < measures.size(); j++) {
                sum += measures.get(random.nextInt(measures.size())).ndcg10();
            }
            means[i] = sum / measures.size();
        }
        Arrays.sort(means);
        return means;
    }

    private static double quantile(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * (sorted.length - 1)))];
    }
}
