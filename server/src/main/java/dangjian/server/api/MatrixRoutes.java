package dangjian.server.api;

import dangjian.server.browse.MatrixFilter;
import dangjian.server.browse.MatrixPlace;
import dangjian.server.browse.TopicMatrix;
import dangjian.server.search.SearchParameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** The routes of the matrix of topics. */
final class MatrixRoutes {

    private static final int DOCUMENTS_ON_A_PAGE = 20;

    private final TopicMatrix topics;

    MatrixRoutes(TopicMatrix topics) {
        this.topics = topics;
    }

    void addTo(RoutesConfig routes) {
        routes.get(Api.BASE + "/topics/matrix", this::matrix);
        routes.get(Api.BASE + "/topics/matrix/{row}/{column}", this::cell);
    }

    private void matrix(Context context) {
        topics.matrix(MatrixFilter.read(context.queryParamMap()))
                .ifPresentOrElse(
                        matrix -> context.contentType(Api.JSON).result(MatrixJson.write(matrix)),
                        () -> Problem.answer(context, 404, "没有矩阵", "专题分类里没有“矩阵”一行，没有说明哪两个专题交叉。"));
    }

    private void cell(Context context) {
        MatrixPlace place = new MatrixPlace(context.pathParam("row"), context.pathParam("column"));
        MatrixFilter filter = MatrixFilter.read(context.queryParamMap());
        topics.cell(place, filter, SearchParameters.page(context.queryParamMap()), DOCUMENTS_ON_A_PAGE)
                .ifPresentOrElse(
                        cell -> context.contentType(Api.JSON).result(MatrixJson.write(cell)),
                        () -> Problem.answer(
                                context, 404, "矩阵里没有这一格", "矩阵里没有 " + place.row() + " 行、" + place.column() + " 列。"));
    }
}
