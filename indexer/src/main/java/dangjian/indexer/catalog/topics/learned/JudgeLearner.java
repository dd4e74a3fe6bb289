package dangjian.indexer.catalog.topics.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Learns to judge by signs: a logistic regression whose signs are brought to the same scale first. */
final class JudgeLearner {

    private final List<Lesson> lessons;
    private final int signs;
    private final int topics;

    /**
     * A document to learn from.
     *
     * @param signs its signs
     * @param weight how often it counts
     * @param labels what its passages are about
     */
    record Lesson(Signs signs, int weight, double[][] labels) {}

    private JudgeLearner(List<Lesson> lessons) {
        this.lessons =
                lessons.stream().filter(lesson -> lesson.labels().length > 0).toList();
        signs = this.lessons.get(0).signs().count();
        topics = this.lessons.get(0).labels()[0].length;
    }

    /**
     * A judge.
     *
     * @param cost the weight of the errors against that of the weights' size
     */
    static Judge learn(List<Lesson> lessons, double cost, LinearRegressions regressions) {
        return new JudgeLearner(lessons).learn(cost, regressions);
    }

    private Judge learn(double cost, LinearRegressions regressions) {
        List<double[]> rows = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        for (Lesson lesson : lessons) {
            for (int passage = 0; passage < lesson.labels().length; passage++) {
                for (int topic = 0; topic < topics; topic++) {
                    double label = lesson.labels()[passage][topic];
                    if (label == LabelledDocument.DISPUTED) {
                        continue;
                    }
                    double[] row = new double[signs + 1];
                    lesson.signs().write(passage, topic, row);
                    row[signs] = topic;
                    for (int i = 0; i < lesson.weight(); i++) {
                        rows.add(row);
                        labels.add(label > LabelledDocument.DISPUTED);
                    }
                }
            }
        }
        double[] scales = scales(rows);
        Map<double[], LinearRegressions.Row> known = new IdentityHashMap<>();
        LinearRegressions.Row[] scaled = rows.stream()
                .map(row -> known.computeIfAbsent(row, key -> scaled(key, scales)))
                .toArray(LinearRegressions.Row[]::new);
        boolean[] isPositive = new boolean[scaled.length];
        for (int i = 0; i < isPositive.length; i++) {
            isPositive[i] = labels.get(i);
        }
        double[] learned = regressions.ready(scaled, signs + 2 * topics).logistic(isPositive, cost);
        return judge(learned, scales);
    }

    /** What a sign is divided by: its standard deviation; then those of a topic's own constant and of its own first sign. */
    private double[] scales(List<double[]> rows) {
        double[] sums = new double[signs];
        double[] squares = new double[signs];
        for (double[] row : rows) {
            for (int i = 0; i < signs; i++) {
                sums[i] += row[i];
                squares[i] += row[i] * row[i];
            }
        }
        double[] scales = new double[signs + 2];
        for (int i = 0; i < signs; i++) {
            double mean = sums[i] / rows.size();
            double deviation = Math.sqrt(Math.max(0, squares[i] / rows.size() - mean * mean));
            scales[i] = deviation > 0 ? deviation : 1;
        }
        scales[signs] = Math.sqrt(1d / topics);
        scales[signs + 1] = Math.sqrt(squares[0] / rows.size() / topics);
        return scales;
    }

    private LinearRegressions.Row scaled(double[] row, double[] scales) {
        int[] columns = new int[signs + 2];
        double[] values = new double[signs + 2];
        int size = 0;
        for (int i = 0; i < signs; i++) {
            if (row[i] != 0) {
                columns[size] = i;
                values[size++] = row[i] / scales[i];
            }
        }
        int topic = (int) row[signs];
        columns[size] = signs + topic;
        values[size++] = 1 / scales[signs];
        columns[size] = signs + topics + topic;
        values[size++] = row[0] / scales[signs + 1];
        return new LinearRegressions.Row(Arrays.copyOf(columns, size), Arrays.copyOf(values, size));
    }

    private Judge judge(double[] learned, double[] scales) {
        double[] weights = new double[signs];
        double[] starts = new double[topics];
        double[] slopes = new double[topics];
        for (int i = 0; i < signs; i++) {
            weights[i] = learned[i] / scales[i];
        }
        for (int topic = 0; topic < topics; topic++) {
            starts[topic] = learned[signs + topic] / scales[signs] + learned[signs + 2 * topics];
            slopes[topic] = learned[signs + topics + topic] / scales[signs + 1];
        }
        return new Judge(weights, starts, slopes);
    }
}
