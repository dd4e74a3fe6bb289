package dangjian.server.web;

import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.topic.Topic;
import dangjian.server.browse.Closeness;
import dangjian.server.browse.Matrix;
import dangjian.server.browse.MatrixCell;
import dangjian.server.browse.MatrixFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the template of one place of the matrix shows. */
public final class MatrixCellPage {

    private final MatrixCell cell;
    private final Matrix matrix;

    /** @param matrix counted as the cell is */
    MatrixCellPage(MatrixCell cell, Matrix matrix) {
        this.cell = cell;
        this.matrix = matrix;
    }

    /** Documents that speak of the two equally near to each other. */
    public record Group(String title, List<MatrixCell.Entry> documents) {}

    /** The place. */
    public MatrixCell cell() {
        return cell;
    }

    /** What it is called. */
    public String title() {
        return cell.row().name() + " × " + cell.column().name();
    }

    /** The matrix it belongs to. */
    public String matrixAddress() {
        return "/matrix" + MatrixPage.parameters(cell.filter(), 1);
    }

    /** The years that the documents are limited to; empty where they aren't. */
    public String years() {
        MatrixFilter filter = cell.filter();
        if (filter.from().isEmpty() && filter.to().isEmpty()) {
            return "";
        }
        String from = filter.from().isPresent() ? filter.from().getAsInt() + "年" : "";
        String to = filter.to().isPresent() ? filter.to().getAsInt() + "年" : "";
        return from.equals(to) ? from : from + "—" + to;
    }

    /** The documents of this page. */
    public List<Group> groups() {
        return Arrays.stream(Closeness.values())
                .map(closeness -> new Group(
                        closeness.label(),
                        cell.documents().stream()
                                .filter(entry -> entry.closeness() == closeness)
                                .toList()))
                .filter(group -> !group.documents().isEmpty())
                .toList();
    }

    /** The place for each kind that there is any of, and for all. */
    public List<ResultsPage.Link> kinds() {
        List<ResultsPage.Link> links = new ArrayList<>();
        int all = cell.kinds().values().stream().mapToInt(Integer::intValue).sum();
        links.add(link("全部", Optional.empty(), all));
        for (DocumentKind kind : DocumentKind.values()) {
            if (cell.kinds().containsKey(kind)) {
                links.add(link(kind.label(), Optional.of(kind), cell.kinds().get(kind)));
            }
        }
        return links;
    }

    private ResultsPage.Link link(String label, Optional<DocumentKind> kind, int count) {
        MatrixFilter filter = cell.filter();
        return new ResultsPage.Link(
                label, address(filter.of(kind), 1), filter.kind().equals(kind), count);
    }

    /** The other places of the row. */
    public List<ResultsPage.Link> row() {
        return AxisNames.of(matrix.axes().columns()).names().stream()
                .filter(name -> !name.topic().equals(cell.column()))
                .map(name -> place(name, cell.row(), name.topic()))
                .toList();
    }

    /** The other places of the column. */
    public List<ResultsPage.Link> column() {
        return AxisNames.of(matrix.axes().rows()).names().stream()
                .filter(name -> !name.topic().equals(cell.row()))
                .map(name -> place(name, name.topic(), cell.column()))
                .toList();
    }

    private ResultsPage.Link place(AxisNames.Name name, Topic row, Topic column) {
        return new ResultsPage.Link(
                name.core(),
                MatrixPage.cell(row.id(), column.id(), cell.filter(), 1),
                false,
                matrix.at(row.id(), column.id()).documents());
    }

    /** The page before; nothing on the first. */
    public Optional<String> previous() {
        return cell.page() > 1 ? Optional.of(address(cell.filter(), cell.page() - 1)) : Optional.empty();
    }

    /** The page after; nothing on the last. */
    public Optional<String> next() {
        return cell.page() < cell.pages() ? Optional.of(address(cell.filter(), cell.page() + 1)) : Optional.empty();
    }

    private String address(MatrixFilter filter, int page) {
        return MatrixPage.cell(cell.row().id(), cell.column().id(), filter, page);
    }
}
