package dangjian.indexer.extract;

/**
 * How one level of a list is numbered.
 *
 * @param start the first number
 * @param format a name of {@link NumberFormat}
 * @param text what is shown, %1 to %9 standing for the numbers of the levels ("第%1条")
 * @param suffix what stands behind it: a blank (for Word's tab too), or nothing
 * @param isLegal whether all levels' numbers are written in Arabic digits here
 * @param restartAfter the level from 1 whose next number makes this one begin anew; 0 for never, -1 for any higher one
 */
record NumberedLevel(int start, String format, String text, String suffix, boolean isLegal, int restartAfter) {}
