package dangjian.indexer.catalog.topics;

/**
 * How much a topic must weigh in a passage to be one of its topics. The stronger another topic is, the more it takes: an article on how often the Party lesson
 * (党课) is given that says 楼宇 once is not about buildings. A topic that the document's title names needs less, since it is what the document is about.
 *
 * <p>The form is that of a logistic regression on the logarithms of the weights, of which the terms that didn't help on documents held out were dropped.
 */
final class TopicBar {

    /** However clearly the title names a topic, what is there for it must weigh something. */
    private static final double LOWEST = 1;

    private TopicBar() {}

    /**
     * Each topic's bar.
     *
     * @param weights each topic's weight in the passage
     * @param title how strongly the title names each topic
     */
    static double[] of(TopicTuning tuning, double[] weights, double[] title) {
        int strongest = 0;
        for (int topic = 1; topic < weights.length; topic++) {
            strongest = weights[topic] > weights[strongest] ? topic : strongest;
        }
        double second = 0;
        for (int topic = 0; topic < weights.length; topic++) {
            second = topic == strongest ? second : Math.max(second, weights[topic]);
        }
        double[] bars = new double[weights.length];
        for (int topic = 0; topic < weights.length; topic++) {
            double other = topic == strongest ? second : weights[strongest];
            double beside = Math.max(0, Math.min(other, tuning.mostCompared()) - tuning.leastCompared());
            double bar = (1 + tuning.least())
                            * Math.exp(tuning.beside() * beside)
                            / Math.pow(1 + title[topic], tuning.named())
                    - 1;
            bars[topic] = Math.max(LOWEST, bar);
        }
        return bars;
    }
}
