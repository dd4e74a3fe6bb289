package dangjian.server.search;

/**
 * A passage in its place.
 *
 * @param passage its Lucene number
 * @param score by which it stands where it stands; of one ranking only
 * @param cosine the likeness of its vector to the question's; 0 where there is none
 */
public record RankedPassage(int passage, double score, double cosine) {}
