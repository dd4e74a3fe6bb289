package dangjian.indexer.catalog.topics.learned;

/** Fits linear models; always gives the same weights for the same rows. */
public interface LinearRegressions {

    /**
     * A row of a sparse matrix.
     *
     * @param columns the columns that are not 0, ascending from 0
     * @param values their values
     */
    record Row(int[] columns, double[] values) {}

    /** Makes rows ready, to be fitted to several targets. Safe for several threads at once, and so is what it gives. */
    Rows ready(Row[] rows, int columns);

    /** Rows ready to be fitted. */
    interface Rows {

        /**
         * Ridge regression without a constant.
         *
         * @param targets each row's target
         * @param cost the weight of the squared errors against that of half the squared weights
         * @return each column's weight
         */
        double[] ridge(double[] targets, double cost);

        /**
         * Logistic regression.
         *
         * @param isPositive each row's class
         * @param cost the weight of the errors against that of half the squared weights
         * @return each column's weight, then the constant
         */
        double[] logistic(boolean[] isPositive, double cost);
    }
}
