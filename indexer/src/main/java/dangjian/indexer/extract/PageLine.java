package dangjian.indexer.extract;

/**
 * A line of text as it lies on a page. All lengths in one unit (points or millimetres), the page's origin at its upper left.
 *
 * @param page from 1
 * @param left where it begins
 * @param right where it ends
 * @param y where its characters stand
 * @param size the height of its characters
 */
record PageLine(int page, double left, double right, double y, double size, String text) {}
