package dangjian.indexer.analysis;

import com.hankcs.hanlp.utility.Predefine;

/** HanLP's measure of how unlikely a word is after another ({@code MathUtility.calculateWeight}), operation by operation: another order would round otherwise. */
final class WordCosts {

    private static final double OTHER_LAMBDA = 1 - Predefine.lambda;

    private WordCosts() {}

    /**
     * Of a word after another.
     *
     * @param together how often it was seen after the other
     * @param frequencyBefore of the other
     * @param frequency of the word
     */
    static double seen(int together, int frequencyBefore, int frequency) {
        return -Math.log(Predefine.lambda * (Predefine.myu * together / (frequencyBefore + 1) + 1 - Predefine.myu)
                + OTHER_LAMBDA * frequency / Predefine.TOTAL_FREQUENCY);
    }

    /** Of a word after one that it was never seen after, whichever that is. */
    static double unseen(int frequency) {
        return seen(0, 0, frequency);
    }
}
