package dangjian.indexer.catalog.topics.learned;

import java.util.List;

/**
 * What a passage is judged by.
 *
 * @param text its text
 * @param headings the headings above it, outermost first
 * @param isArticle whether it is an article (条) of a rule
 * @param isPreamble whether it stands before the document's text proper
 * @param rules what the taxonomy's words say
 */
public record PassageView(
        String text, List<String> headings, boolean isArticle, boolean isPreamble, RuleWeights rules) {

    public PassageView {
        headings = List.copyOf(headings);
    }
}
