package dangjian.benchmark.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Several contenders do the same work again and again, each once a round; every other round goes backwards, so that none always comes after the same one.
 *
 * @param warmUp rounds that are not counted
 * @param rounds rounds that are
 */
public record Contest(int warmUp, int rounds) {

    /**
     * Who takes part.
     *
     * @param name as the table shows it
     * @param work does the work once and says what was measured
     */
    public record Contender(String name, Callable<Double> work) {}

    /** In which order all come in a round, counted from 0. */
    public static <T> List<T> order(List<T> all, int round) {
        List<T> order = new ArrayList<>(all);
        if (round % 2 == 1) {
            Collections.reverse(order);
        }
        return order;
    }

    /** Runs all rounds; the answer has the contenders in the order they came. */
    public Map<String, Samples> run(List<Contender> contenders) throws Exception {
        Map<String, List<Double>> taken = new LinkedHashMap<>();
        contenders.forEach(contender -> taken.put(contender.name(), new ArrayList<>()));
        for (int round = 0; round < warmUp + rounds; round++) {
            for (Contender contender : order(contenders, round)) {
                double value = contender.work().call();
                if (round >= warmUp) {
                    taken.get(contender.name()).add(value);
                }
            }
        }
        Map<String, Samples> samples = new LinkedHashMap<>();
        taken.forEach((name, values) -> samples.put(name, new Samples(values)));
        return samples;
    }
}
