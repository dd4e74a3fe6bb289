package dangjian.indexer.catalog.topics;

/**
 * What a passage has from the document it stands in, for each topic by its index in {@link TopicTerms#topicIds}.
 *
 * @param title how strongly the title names the topic, as far as the document bears it out
 * @param weights what its passages inherit
 */
record DocumentTheme(double[] title, double[] weights) {

    static DocumentTheme none(int topics) {
        return new DocumentTheme(new double[topics], new double[topics]);
    }

    /** Of a document of which nothing but its title is known. */
    static DocumentTheme of(TopicTuning tuning, double[] title) {
        double[] weights = new double[title.length];
        for (int topic = 0; topic < title.length; topic++) {
            weights[topic] = tuning.title() * title[topic];
        }
        return new DocumentTheme(title, weights);
    }

    /**
     * Of a document whose passages have been read.
     *
     * @param title what the words of its title say
     * @param shares which part of it speaks of each topic
     * @param part which part of it the passages inherit: 1, or less where they are about one thing each
     */
    static DocumentTheme of(TopicTuning tuning, double[] title, double[] shares, double part) {
        double[] borneOut = new double[title.length];
        double[] weights = new double[title.length];
        for (int topic = 0; topic < title.length; topic++) {
            borneOut[topic] = part * title[topic] * Math.min(1, shares[topic] / tuning.enoughShare());
            weights[topic] = tuning.title() * borneOut[topic] + part * tuning.share() * shares[topic];
        }
        return new DocumentTheme(borneOut, weights);
    }
}
