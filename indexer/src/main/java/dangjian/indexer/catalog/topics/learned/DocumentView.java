package dangjian.indexer.catalog.topics.learned;

import java.util.List;

/**
 * What a document's passages are judged by: those that may be about something, in order.
 *
 * @param title the document's title, or an empty string
 * @param isMinutes whether it records a meeting
 * @param context how much it speaks of the world the topics are from (语境), from 0 to 1
 * @param passages its passages without headings and what is there for form's sake
 */
public record DocumentView(String title, boolean isMinutes, double context, List<PassageView> passages) {

    public DocumentView {
        passages = List.copyOf(passages);
    }
}
