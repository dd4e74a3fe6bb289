package dangjian.indexer.catalog.topics.learned;

/**
 * What speaks for a topic at second sight, when it is known how all passages looked at first: how the document goes on about it, and what else the passage is about.
 */
final class CourseSigns implements Signs {

    private static final int OWN_COUNT = 15;
    static final int COUNT = OWN_COUNT + WordingSigns.COUNT;

    /** From which probability on a passage counts into the share. */
    private static final double MUCH = 0.5;

    private final WordingSigns wording;
    private final double[][] logits;
    private final Surroundings chances;
    private final double[] sums;

    /**
     * @param view the document
     * @param wording what was known before
     * @param logits how sure each passage looked to be about each topic, as the logarithm of the odds
     */
    CourseSigns(DocumentView view, WordingSigns wording, double[][] logits) {
        this.wording = wording;
        this.logits = logits;
        double[][] values = new double[logits.length][];
        sums = new double[logits.length];
        for (int passage = 0; passage < logits.length; passage++) {
            values[passage] = new double[logits[passage].length];
            for (int topic = 0; topic < values[passage].length; topic++) {
                values[passage][topic] = chance(logits[passage][topic]);
                sums[passage] += values[passage][topic];
            }
        }
        chances = new Surroundings(view, values, MUCH);
    }

    static double chance(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    @Override
    public int count() {
        return COUNT;
    }

    @Override
    public void write(int passage, int topic, double[] into) {
        wording.write(passage, topic, into);
        double own = chances.at(passage, topic);
        double mean = chances.mean(passage, topic);
        int at = WordingSigns.COUNT;
        into[at++] = logits[passage][topic];
        into[at++] = own;
        into[at++] = mean;
        into[at++] = chances.around(passage, 1, topic);
        into[at++] = chances.around(passage, 2, topic);
        into[at++] = chances.near(passage, -1, topic);
        into[at++] = chances.near(passage, 1, topic);
        into[at++] = chances.ofSection(passage, topic);
        into[at++] = chances.highest(passage, topic);
        into[at++] = chances.strongestBeside(passage, topic);
        into[at++] = sums[passage];
        into[at++] = mean * own;
        WordingSigns.writeRank(chances.rank(passage, topic), into, at);
    }
}
