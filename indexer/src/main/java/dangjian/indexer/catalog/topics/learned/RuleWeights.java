package dangjian.indexer.catalog.topics.learned;

/**
 * What the taxonomy's words say of a passage, each for every topic of the model.
 *
 * @param own the words in the passage
 * @param heading those in the heading right above it
 * @param title those of the document's title, as far as the document bears them out
 * @param share what comes from the share of the document that has the topic
 * @param all everything together, as the words alone would decide by
 */
public record RuleWeights(double[] own, double[] heading, double[] title, double[] share, double[] all) {}
