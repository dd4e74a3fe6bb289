package dangjian.indexer.catalog.topics.learned;

/**
 * A part of a text.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record TextPart(int start, int end) {}
