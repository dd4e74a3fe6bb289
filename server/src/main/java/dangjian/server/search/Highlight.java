package dangjian.server.search;

/**
 * A piece of a text that matched, in UTF-16 code units.
 *
 * @param start where it begins
 * @param end where it ends, exclusive
 */
public record Highlight(int start, int end) {}
