package dangjian.indexer.reindex;

/**
 * What a making of vectors did.
 *
 * @param passages how many passages have a vector now
 * @param computed how many texts had to be computed; the others were known
 * @param seconds how long it took
 */
public record VectorReport(int passages, int computed, double seconds) {}
