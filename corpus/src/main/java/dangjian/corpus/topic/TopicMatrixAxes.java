package dangjian.corpus.topic;

import java.util.Objects;

/**
 * Two topics that are looked at together (矩阵): the subtopics of one are the rows, those of the other the columns.
 *
 * @param rows the id of the topic above the rows
 * @param columns the id of the topic above the columns
 */
public record TopicMatrixAxes(String rows, String columns) {

    public TopicMatrixAxes {
        Objects.requireNonNull(rows);
        Objects.requireNonNull(columns);
    }
}
