package dangjian.server.browse;

/**
 * A place in the matrix.
 *
 * @param row the id of the row's topic
 * @param column the id of the column's topic
 */
public record MatrixPlace(String row, String column) {}
