package dangjian.indexer.catalog.topics.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns a {@link TopicModel} from labelled documents. What a step gives the next one to learn from, it says of documents it hasn't learned from itself (stacking,
 * Wolpert 1992), or the next would trust it too much. Gives the same model each time.
 */
public final class TopicLearner {

    private static final int FOLDS = 8;

    /** The logits tried as the least: so many steps up and down from even odds. */
    private static final int STEPS = 20;

    private static final double STEP = 0.05;
    private static final double COST_OF_FIRST = 0.02;
    private static final double COST_OF_SECOND = 0.1;

    private final List<String> topicIds;
    private final List<LabelledDocument> documents;
    private final LinearRegressions regressions;

    /**
     * What came of it.
     *
     * @param model the model
     * @param heldOut how well documents are judged by a model that has not seen them, each counting by its weight
     */
    public record Learned(TopicModel model, Quality heldOut) {}

    private TopicLearner(List<String> topicIds, List<LabelledDocument> documents, LinearRegressions regressions) {
        this.regressions = regressions;
        this.topicIds = List.copyOf(topicIds);
        this.documents = documents.stream()
                .filter(document -> !document.view().passages().isEmpty())
                .toList();
    }

    /**
     * Learns.
     *
     * @param topicIds the topics, in the order of the labels
     * @param source a digest of what is learned from, kept with the model
     * @param documents the documents
     * @param regressions fits the models
     */
    public static Learned learn(
            List<String> topicIds, String source, List<LabelledDocument> documents, LinearRegressions regressions) {
        return new TopicLearner(topicIds, documents, regressions).learn(source);
    }

    private Learned learn(String source) {
        WordingSigns[] wordings = new WordingSigns[documents.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            TopicModel.Wordings learned = WordingLearner.learn(others(fold), regressions);
            for (int i = fold; i < wordings.length; i += FOLDS) {
                wordings[i] = TopicModel.wording(learned, documents.get(i).view());
            }
        }
        double[][][] looks = heldOut(wordings, COST_OF_FIRST);
        CourseSigns[] courses = IntStream.range(0, wordings.length)
                .mapToObj(i -> new CourseSigns(documents.get(i).view(), wordings[i], looks[i]))
                .toArray(CourseSigns[]::new);
        double[][][] logits = heldOut(courses, COST_OF_SECOND);
        double least = best(logits);
        TopicModel model = new TopicModel(
                topicIds,
                source,
                WordingLearner.learn(documents, regressions),
                JudgeLearner.learn(lessons(wordings, -1), COST_OF_FIRST, regressions),
                JudgeLearner.learn(lessons(courses, -1), COST_OF_SECOND, regressions),
                least);
        return new Learned(model, quality(logits, least));
    }

    private List<LabelledDocument> others(int fold) {
        List<LabelledDocument> others = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            if (i % FOLDS != fold) {
                others.add(documents.get(i));
            }
        }
        return others;
    }

    /** What a judge says of each document that has learned from the documents of the other folds. */
    private double[][][] heldOut(Signs[] signs, double cost) {
        double[][][] logits = new double[signs.length][][];
        IntStream.range(0, FOLDS).parallel().forEach(fold -> {
            Judge judge = JudgeLearner.learn(lessons(signs, fold), cost, regressions);
            for (int i = fold; i < signs.length; i += FOLDS) {
                logits[i] = judge.logits(signs[i], documents.get(i).labels().length);
            }
        });
        return logits;
    }

    private List<JudgeLearner.Lesson> lessons(Signs[] signs, int without) {
        return IntStream.range(0, signs.length)
                .filter(i -> i % FOLDS != without)
                .mapToObj(i -> new JudgeLearner.Lesson(
                        signs[i], documents.get(i).weight(), documents.get(i).labels()))
                .toList();
    }

    /** The logit from which on a passage is about a topic: that by which documents not seen before are judged best. */
    private double best(double[][][] logits) {
        double best = 0;
        for (int step = -STEPS; step <= STEPS; step++) {
            if (quality(logits, step * STEP).f1() > quality(logits, best).f1()) {
                best = step * STEP;
            }
        }
        return best;
    }

    private Quality quality(double[][][] logits, double least) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int i = 0; i < logits.length; i++) {
            double[][] labels = documents.get(i).labels();
            int weight = documents.get(i).weight();
            for (int passage = 0; passage < labels.length; passage++) {
                for (int topic = 0; topic < topicIds.size(); topic++) {
                    if (labels[passage][topic] == LabelledDocument.DISPUTED) {
                        continue;
                    }
                    boolean isGiven = logits[i][passage][topic] >= least;
                    boolean isWanted = labels[passage][topic] > LabelledDocument.DISPUTED;
                    right += isGiven && isWanted ? weight : 0;
                    wrong += isGiven && !isWanted ? weight : 0;
                    missed += !isGiven && isWanted ? weight : 0;
                }
            }
        }
        return new Quality(right, wrong, missed);
    }
}
