package dangjian.server.browse;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentKind;
import dangjian.indexer.schema.Fields;
import dangjian.server.search.LibraryView;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * The documents that stand in the matrix, as one viewer sees them in one generation, the newest first. Only what has a topic of both axes is read.
 *
 * @param entries the documents
 */
record MatrixRegister(List<Entry> entries) {

    MatrixRegister {
        entries = List.copyOf(entries);
    }

    /**
     * A document.
     *
     * @param id its id
     * @param places where it stands, and how near to each other it speaks of the two topics
     */
    record Entry(String id, DocumentKind kind, Optional<LocalDate> date, Map<MatrixPlace, Closeness> places) {

        OptionalInt year() {
            return date.map(day -> OptionalInt.of(day.getYear())).orElse(OptionalInt.empty());
        }
    }

    static MatrixRegister of(LibraryView view, MatrixAxes axes) throws IOException {
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        both.add(about(axes.rowsOf().id()), Occur.MUST);
        both.add(about(axes.columnsOf().id()), Occur.MUST);
        Query query = both.build();
        int count = view.count(query);
        List<Entry> entries = new ArrayList<>();
        if (count > 0) {
            for (ScoreDoc hit : view.search(query, count)) {
                entries.add(entry(view, hit.doc, axes));
            }
        }
        entries.sort(Comparator.comparing((Entry entry) -> entry.date().orElse(LocalDate.MIN))
                .reversed()
                .thenComparing(Entry::id));
        return new MatrixRegister(entries);
    }

    private static Entry entry(LibraryView view, int document, MatrixAxes axes) throws IOException {
        DocumentCard card = view.card(document);
        List<String> lines = card.topics().stream()
                .filter(axes.lines()::containsKey)
                .map(axes.lines()::get)
                .distinct()
                .toList();
        TopicPlaces spoken = new TopicPlaces(view.details(document), view.passages(document), axes.lines());
        Map<MatrixPlace, Closeness> places = new HashMap<>();
        for (String row : lines) {
            for (String column : lines) {
                if (axes.row(row).isPresent() && axes.column(column).isPresent()) {
                    MatrixPlace place = new MatrixPlace(row, column);
                    places.put(place, spoken.closeness(place));
                }
            }
        }
        return new Entry(card.id(), card.kind(), card.date(), Map.copyOf(places));
    }

    private static Query about(String topic) {
        DrillDownQuery query = new DrillDownQuery(Fields.facets());
        query.add(Fields.TOPIC, topic);
        return query;
    }
}
