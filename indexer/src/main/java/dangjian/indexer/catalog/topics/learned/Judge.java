package dangjian.indexer.catalog.topics.learned;

/**
 * A logistic regression over signs, the same for all topics but for where each begins and what the first sign is worth to it. Immutable.
 *
 * @param weights each sign's weight
 * @param starts each topic's own constant
 * @param slopes each topic's own weight of the first sign, on top of the common one
 */
record Judge(double[] weights, double[] starts, double[] slopes) {

    /** The logarithm of the odds that each passage is about each topic. */
    double[][] logits(Signs signs, int passages) {
        double[] figures = new double[signs.count()];
        double[][] logits = new double[passages][starts.length];
        for (int passage = 0; passage < passages; passage++) {
            for (int topic = 0; topic < starts.length; topic++) {
                signs.write(passage, topic, figures);
                logits[passage][topic] = logit(topic, figures);
            }
        }
        return logits;
    }

    private double logit(int topic, double[] figures) {
        double logit = starts[topic] + slopes[topic] * figures[0];
        for (int i = 0; i < weights.length; i++) {
            logit += weights[i] * figures[i];
        }
        return logit;
    }
}
