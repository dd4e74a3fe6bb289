package dangjian.server.browse;

import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the matrix (矩阵) is made of.
 *
 * @param rowsOf the topic above the rows
 * @param columnsOf the topic above the columns
 * @param rows the topics of the rows
 * @param columns the topics of the columns
 * @param lines for each topic that is a row or a column or stands below one, the id of that row or column
 */
public record MatrixAxes(
        Topic rowsOf, Topic columnsOf, List<Topic> rows, List<Topic> columns, Map<String, String> lines) {

    public MatrixAxes {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        lines = Map.copyOf(lines);
    }

    /** The axes that a taxonomy names; nothing where it names none, or nothing stands below them. */
    static Optional<MatrixAxes> of(TopicTaxonomy taxonomy) {
        return taxonomy.matrix()
                .map(named -> new MatrixAxes(
                        taxonomy.find(named.rows()).orElseThrow(),
                        taxonomy.find(named.columns()).orElseThrow(),
                        taxonomy.children(named.rows()),
                        taxonomy.children(named.columns()),
                        lines(taxonomy, named.rows(), named.columns())))
                .filter(axes -> !axes.rows().isEmpty() && !axes.columns().isEmpty());
    }

    private static Map<String, String> lines(TopicTaxonomy taxonomy, String rowsOf, String columnsOf) {
        Map<String, String> lines = new HashMap<>();
        for (Topic topic : taxonomy.topics()) { // parents come before their children
            String parent = topic.parent().orElse("");
            if (parent.equals(rowsOf) || parent.equals(columnsOf)) {
                lines.put(topic.id(), topic.id());
            } else if (lines.containsKey(parent)) {
                lines.put(topic.id(), lines.get(parent));
            }
        }
        return lines;
    }

    /** The ids of the topics that count for a row or column. */
    Set<String> topicsOf(String line) {
        return lines.keySet().stream()
                .filter(topic -> lines.get(topic).equals(line))
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Topic> row(String id) {
        return rows.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    Optional<Topic> column(String id) {
        return columns.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }
}
