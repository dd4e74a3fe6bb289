package dangjian.indexer.catalog.topics.learned;

/** Figures by which a passage is judged for a topic; the first of them is the one whose weight a topic may have for itself. */
interface Signs {

    /** How many figures there are. */
    int count();

    /** The figures of one passage for one topic, written to the beginning of an array. */
    void write(int passage, int topic, double[] into);
}
