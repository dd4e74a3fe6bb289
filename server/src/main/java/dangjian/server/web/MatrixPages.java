package dangjian.server.web;

import dangjian.server.browse.Matrix;
import dangjian.server.browse.MatrixCell;
import dangjian.server.browse.MatrixFilter;
import dangjian.server.browse.MatrixPlace;
import dangjian.server.browse.TopicMatrix;
import dangjian.server.search.SearchParameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/** The matrix, and the lists behind its places. */
public final class MatrixPages {

    private static final int DOCUMENTS_ON_A_PAGE = 20;

    private final TopicMatrix topics;

    public MatrixPages(TopicMatrix topics) {
        this.topics = topics;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/matrix", this::matrix);
        routes.get("/matrix/{row}/{column}", this::cell);
    }

    private void matrix(Context context) {
        Optional<Matrix> matrix = topics.matrix(MatrixFilter.read(context.queryParamMap()));
        if (matrix.isEmpty()) {
            PageRenderer.render(context, "matrix-none.jte", Map.of());
            return;
        }
        PageRenderer.render(context, "matrix.jte", Map.of("page", new MatrixPage(matrix.get())));
    }

    private void cell(Context context) {
        MatrixFilter filter = MatrixFilter.read(context.queryParamMap());
        int page = SearchParameters.page(context.queryParamMap());
        MatrixPlace place = new MatrixPlace(context.pathParam("row"), context.pathParam("column"));
        Optional<MatrixCell> cell = topics.cell(place, filter, page, DOCUMENTS_ON_A_PAGE);
        if (cell.isEmpty()) {
            PageRenderer.error(context, 404, "矩阵里没有这一格", "专题可能已经改名。可以从矩阵页重新选。");
            return;
        }
        PageRenderer.render(
                context,
                "matrix-cell.jte",
                Map.of(
                        "page",
                        new MatrixCellPage(cell.get(), topics.matrix(filter).orElseThrow())));
    }
}
