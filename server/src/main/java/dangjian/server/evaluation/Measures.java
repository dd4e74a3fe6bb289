package dangjian.server.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How good one answer is, each measure from 0 to 1.
 *
 * @param ndcg10 discounted gain of the first ten over that of the best possible ten; the gain of a text is its judgement, as trec_eval has it
 * @param mrr10 one over the place of the first judged text among the first ten
 * @param recall10 the part of the judged texts that is among the first ten
 * @param recall100 among the first hundred
 */
public record Measures(double ndcg10, double mrr10, double recall10, double recall100) {

    private static final int FEW = 10;
    private static final int MANY = 100;

    /**
     * The measures of a ranking.
     *
     * @param ranked ids, best first
     * @param judged judgements above 0 by id, not empty
     */
    public static Measures of(List<String> ranked, Map<String, Integer> judged) {
        List<Integer> ideal = judged.values().stream()
                .sorted((a, b) -> Integer.compare(b, a))
                .limit(FEW)
                .toList();
        List<Integer> gains =
                ranked.stream().limit(FEW).map(id -> judged.getOrDefault(id, 0)).toList();
        int first = 0;
        while (first < gains.size() && gains.get(first) == 0) {
            first++;
        }
        return new Measures(
                discounted(gains) / discounted(ideal),
                first < gains.size() ? 1.0 / (first + 1) : 0,
                recall(ranked, judged, FEW),
                recall(ranked, judged, MANY));
    }

    private static double discounted(List<Integer> gains) {
        double sum = 0;
        for (int i = 0; i < gains.size(); i++) {
            sum += gains.get(i) * Math.log(2) / Math.log(i + 2.0);
        }
        return sum;
    }

    private static double recall(List<String> ranked, Map<String, Integer> judged, int depth) {
        Set<String> found = new HashSet<>(ranked.subList(0, Math.min(depth, ranked.size())));
        found.retainAll(judged.keySet());
        return (double) found.size() / judged.size();
    }

    /** The mean over questions. */
    public static Measures mean(List<Measures> all) {
        return new Measures(
                all.stream().mapToDouble(Measures::ndcg10).average().orElse(0),
                all.stream().mapToDouble(Measures::mrr10).average().orElse(0),
                all.stream().mapToDouble(Measures::recall10).average().orElse(0),
                all.stream().mapToDouble(Measures::recall100).average().orElse(0));
    }
}
