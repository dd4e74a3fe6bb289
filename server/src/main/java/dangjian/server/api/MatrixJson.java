package dangjian.server.api;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.topic.Topic;
import dangjian.server.browse.Evidence;
import dangjian.server.browse.Matrix;
import dangjian.server.browse.MatrixCell;
import dangjian.server.browse.MatrixFilter;
import dangjian.server.search.Excerpt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The matrix of topics as the API writes it. */
final class MatrixJson {

    private MatrixJson() {}

    private record Filter(String kind, Integer from, Integer to) {}

    private record Named(String id, String name) {}

    private record Place(String row, String column, int count, int samePassage, String url) {}

    private record MatrixAnswer(
            Filter filter, List<Named> rows, List<Named> columns, int documents, List<Place> cells) {}

    private record EvidenceText(String anchor, String label, String text, String url) {}

    private record Member(
            String id,
            String title,
            String kind,
            String number,
            String date,
            String status,
            String closeness,
            String closenessLabel,
            List<EvidenceText> evidence,
            String url) {}

    private record CellAnswer(
            Filter filter,
            Named row,
            Named column,
            int total,
            int page,
            int size,
            Map<String, Integer> kinds,
            List<Member> documents) {}

    static String write(Matrix matrix) {
        List<Place> places = new ArrayList<>();
        for (Topic row : matrix.axes().rows()) {
            for (Topic column : matrix.axes().columns()) {
                Matrix.Count count = matrix.at(row.id(), column.id());
                String url = Api.BASE + "/topics/matrix/" + row.id() + "/" + column.id();
                places.add(new Place(row.id(), column.id(), count.documents(), count.samePassage(), url));
            }
        }
        return Json.write(new MatrixAnswer(
                filter(matrix.filter()),
                matrix.axes().rows().stream().map(MatrixJson::named).toList(),
                matrix.axes().columns().stream().map(MatrixJson::named).toList(),
                matrix.documents(),
                places));
    }

    static String write(MatrixCell cell) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        for (DocumentKind kind : DocumentKind.values()) {
            kinds.put(kind.code(), cell.kinds().getOrDefault(kind, 0));
        }
        return Json.write(new CellAnswer(
                filter(cell.filter()),
                named(cell.row()),
                named(cell.column()),
                cell.total(),
                cell.page(),
                cell.size(),
                kinds,
                cell.documents().stream().map(MatrixJson::member).toList()));
    }

    private static Filter filter(MatrixFilter filter) {
        return new Filter(
                filter.kind().map(DocumentKind::code).orElse(null),
                filter.from().isPresent() ? filter.from().getAsInt() : null,
                filter.to().isPresent() ? filter.to().getAsInt() : null);
    }

    private static Named named(Topic topic) {
        return new Named(topic.id(), topic.name());
    }

    private static Member member(MatrixCell.Entry entry) {
        DocumentCard card = entry.card();
        return new Member(
                card.id(),
                card.title(),
                card.kind().code(),
                card.number().map(Object::toString).orElse(null),
                card.date().map(Object::toString).orElse(null),
                card.status().code(),
                entry.closeness().code(),
                entry.closeness().label(),
                entry.evidence().stream().map(each -> evidence(card, each)).toList(),
                "/documents/" + card.id());
    }

    private static EvidenceText evidence(DocumentCard card, Evidence evidence) {
        String text = evidence.text().stream().map(Excerpt.Piece::text).collect(Collectors.joining());
        return new EvidenceText(
                evidence.anchor(), evidence.label(), text, "/documents/" + card.id() + "#" + evidence.anchor());
    }
}
