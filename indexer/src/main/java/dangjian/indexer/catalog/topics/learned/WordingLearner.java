package dangjian.indexer.catalog.topics.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Learns what the wording of texts says of each topic: a ridge regression of the labels on the texts' grams. */
final class WordingLearner {

    /** In how many different texts a gram must stand. */
    private static final int LEAST_TEXTS = 3;

    private static final int LEAST_HEADINGS = 2;

    /** The weight of the errors against that of the weights' size, for texts of length one. */
    private static final double COST = 1;

    private final List<LabelledDocument> documents;
    private final LinearRegressions regressions;

    private WordingLearner(List<LabelledDocument> documents, LinearRegressions regressions) {
        this.documents = documents;
        this.regressions = regressions;
    }

    static TopicModel.Wordings learn(List<LabelledDocument> documents, LinearRegressions regressions) {
        WordingLearner learner = new WordingLearner(documents, regressions);
        return new TopicModel.Wordings(
                learner.scorer(PassageView::text, LEAST_TEXTS),
                learner.scorer(TopicModel::headings, LEAST_HEADINGS),
                learner.titles());
    }

    private TextScorer titles() {
        List<String> texts = new ArrayList<>();
        for (LabelledDocument document : documents) {
            document.view()
                    .passages()
                    .forEach(passage -> texts.add(document.view().title()));
        }
        return scorer(texts, LEAST_HEADINGS);
    }

    private TextScorer scorer(Function<PassageView, String> text, int leastTexts) {
        return scorer(
                documents.stream()
                        .flatMap(document -> document.view().passages().stream())
                        .map(text)
                        .toList(),
                leastTexts);
    }

    private TextScorer scorer(List<String> texts, int leastTexts) {
        GramTable table = table(texts, leastTexts);
        double[][] labels = documents.stream()
                .flatMap(document -> Arrays.stream(document.labels()))
                .toArray(double[][]::new);
        LinearRegressions.Row[] rows =
                texts.stream().map(text -> row(table.vector(text))).toArray(LinearRegressions.Row[]::new);
        long known = Arrays.stream(rows).filter(row -> row.columns().length > 0).count();
        LinearRegressions.Rows ready = regressions.ready(rows, table.grams().length);
        double cost = COST * texts.size() / Math.max(1, known);
        int topics = labels[0].length;
        double[] base = new double[topics];
        float[] weights = new float[table.grams().length * topics];
        IntStream.range(0, topics).parallel().forEach(topic -> {
            base[topic] = Arrays.stream(labels)
                    .mapToDouble(ofPassage -> ofPassage[topic])
                    .average()
                    .orElse(0);
            double[] targets = Arrays.stream(labels)
                    .mapToDouble(ofPassage -> ofPassage[topic] - base[topic])
                    .toArray();
            double[] learned = known == 0 ? new double[0] : ready.ridge(targets, cost);
            for (int row = 0; row < learned.length; row++) {
                weights[row * topics + topic] = (float) learned[row];
            }
        });
        return new TextScorer(table, weights, base);
    }

    private static GramTable table(List<String> texts, int leastTexts) {
        Set<String> different = new HashSet<>(texts);
        Map<Integer, Integer> counts = new TreeMap<>();
        different.forEach(text -> TextGrams.of(text).forEach((gram, count) -> counts.merge(gram, 1, Integer::sum)));
        counts.values().removeIf(count -> count < leastTexts);
        int[] grams = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        float[] rarities = new float[grams.length];
        for (int row = 0; row < grams.length; row++) {
            rarities[row] = (float) Math.log((double) different.size() / counts.get(grams[row]));
        }
        return new GramTable(grams, rarities);
    }

    private static LinearRegressions.Row row(GramTable.Vector vector) {
        int[] order = IntStream.range(0, vector.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> vector.rows()[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new LinearRegressions.Row(
                Arrays.stream(order).map(i -> vector.rows()[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> vector.weights()[i]).toArray());
    }
}
