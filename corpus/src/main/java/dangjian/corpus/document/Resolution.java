package dangjian.corpus.document;

import java.util.List;
import java.util.Objects;

/**
 * Something a meeting decided (决议).
 *
 * @param anchor the passage that says so
 * @param text the decision in the text's own words
 * @param responsible who is to see to it (责任人), as written; empty where the text names nobody
 * @param deadlines until when (完成时限), as written: "4月10日前"
 */
public record Resolution(String anchor, String text, List<String> responsible, List<String> deadlines) {

    public Resolution {
        Objects.requireNonNull(anchor);
        Objects.requireNonNull(text);
        responsible = List.copyOf(responsible);
        deadlines = List.copyOf(deadlines);
    }
}
