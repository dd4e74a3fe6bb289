package dangjian.server.browse;

import java.util.List;
import java.util.Map;

/**
 * The matrix (矩阵) with its counts.
 *
 * @param axes its rows and columns
 * @param filter which documents were counted
 * @param documents how many documents stand in it
 * @param years every year of a document that stands in it without the filter, the earliest first
 * @param counts the count of each place
 */
public record Matrix(
        MatrixAxes axes, MatrixFilter filter, int documents, List<Integer> years, Map<MatrixPlace, Count> counts) {

    private static final int LEVELS = 5;

    public Matrix {
        years = List.copyOf(years);
        counts = Map.copyOf(counts);
    }

    /**
     * How many documents have both topics.
     *
     * @param documents all of them
     * @param samePassage those in which one passage speaks of both
     */
    public record Count(int documents, int samePassage) {}

    /** The count of a place. */
    public Count at(String row, String column) {
        return counts.getOrDefault(new MatrixPlace(row, column), new Count(0, 0));
    }

    /** How much there is at a place compared with the fullest: 0 for nothing, 5 for as much. */
    public int level(String row, String column) {
        int most = counts.values().stream().mapToInt(Count::documents).max().orElse(1);
        return Math.ceilDiv(LEVELS * at(row, column).documents(), Math.max(1, most));
    }
}
