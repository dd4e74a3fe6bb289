package dangjian.server.web;

import dangjian.corpus.document.DocumentKind;
import dangjian.server.browse.Matrix;
import dangjian.server.browse.MatrixFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the template of the matrix shows. */
public final class MatrixPage {

    private final Matrix matrix;

    MatrixPage(Matrix matrix) {
        this.matrix = matrix;
    }

    /** The matrix. */
    public Matrix matrix() {
        return matrix;
    }

    /** What it is called: its two axes. */
    public String title() {
        return matrix.axes().rowsOf().name() + " × " + matrix.axes().columnsOf().name();
    }

    /** The names of the rows. */
    public List<AxisNames.Name> rows() {
        return AxisNames.of(matrix.axes().rows()).names();
    }

    /** The names of the columns. */
    public List<AxisNames.Name> columns() {
        return AxisNames.of(matrix.axes().columns()).names();
    }

    /** The list behind a place. */
    public String address(AxisNames.Name row, AxisNames.Name column) {
        return cell(row.topic().id(), column.topic().id(), matrix.filter(), 1);
    }

    /** The matrix of each kind, and of all. */
    public List<ResultsPage.Link> kinds() {
        List<ResultsPage.Link> links = new ArrayList<>();
        MatrixFilter filter = matrix.filter();
        links.add(link("全部", filter, Optional.empty()));
        for (DocumentKind kind : DocumentKind.values()) {
            links.add(link(kind.label(), filter, Optional.of(kind)));
        }
        return links;
    }

    private static ResultsPage.Link link(String label, MatrixFilter filter, Optional<DocumentKind> kind) {
        return new ResultsPage.Link(
                label, "/matrix" + parameters(filter.of(kind), 1), filter.kind().equals(kind), 0);
    }

    static String cell(String row, String column, MatrixFilter filter, int page) {
        return "/matrix/" + row + "/" + column + parameters(filter, page);
    }

    static String parameters(MatrixFilter filter, int page) {
        List<String> parameters = new ArrayList<>();
        filter.kind().ifPresent(kind -> parameters.add("kind=" + kind.code()));
        filter.from().ifPresent(year -> parameters.add("from=" + year));
        filter.to().ifPresent(year -> parameters.add("to=" + year));
        if (page > 1) {
            parameters.add("page=" + page);
        }
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }
}
