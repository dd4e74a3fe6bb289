package dangjian.indexer.catalog;

/**
 * One line of a text, with the passage it stands in.
 *
 * @param text its words
 * @param anchor the passage
 * @param zone the part of the text
 */
record TextLine(String text, String anchor, Zone zone) {

    /** The parts of an official text, from its head to its imprint (版记). */
    enum Zone {
        HEAD,
        BODY,
        CLOSING,
        IMPRINT
    }
}
