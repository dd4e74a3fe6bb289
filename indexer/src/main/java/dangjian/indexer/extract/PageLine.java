package dangjian.indexer.extract;

/**
 * A line of text as it lies on a page. All lengths in one unit (points or millimetres), the page's origin at its upper left.
 *
 * @param page from 1
 * @param column the lines whose margins it shares
 * @param left where it begins
 * @param right where it ends
 * @param y where its characters stand
 * @param depth {@code y} as a part of the page's height, from 0 to 1
 * @param size the height of its characters
 * @param text its words; wide gaps within are tabs
 */
record PageLine(int page, Column column, double left, double right, double y, double depth, double size, String text) {

    /**
     * The lines of one width: those of all pages of a width, or those of one column of one page.
     *
     * @param page 0 for all pages
     * @param number the direction times a thousand, and the column; no column for lines over the whole page
     * @param width the page's width, in whole units
     */
    record Column(int page, int number, long width) {

        private static final int COLUMNS = 1000;

        static Column whole(Sheet sheet) {
            return new Column(0, sheet.frame() * COLUMNS, Math.round(sheet.width()));
        }

        static Column of(Sheet sheet, int number) {
            return new Column(sheet.page(), sheet.frame() * COLUMNS + number, Math.round(sheet.width()));
        }

        /** The direction its lines run in. */
        int frame() {
            return number / COLUMNS;
        }

        boolean isWhole() {
            return number % COLUMNS == 0;
        }

        boolean isSlanting() {
            return frame() >= Sheet.SLANTING;
        }
    }

    boolean hasCells() {
        return text.indexOf('\t') >= 0;
    }
}
