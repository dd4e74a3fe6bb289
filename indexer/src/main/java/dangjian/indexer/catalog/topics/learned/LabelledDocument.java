package dangjian.indexer.catalog.topics.learned;

/**
 * A document with what its passages are about.
 *
 * @param view the document
 * @param weight how often it counts
 * @param labels for each passage and topic 1 where the passage is about it, 0 where it isn't, {@link #DISPUTED} where opinions differ
 */
public record LabelledDocument(DocumentView view, int weight, double[][] labels) {

    /** What one gives a topic and another doesn't. */
    public static final double DISPUTED = 0.5;

    public LabelledDocument {
        if (view.passages().size() != labels.length) {
            throw new IllegalArgumentException(view.passages().size() + " passages, " + labels.length + " labels");
        }
    }
}
