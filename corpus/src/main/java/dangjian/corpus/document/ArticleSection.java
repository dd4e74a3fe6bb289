package dangjian.corpus.document;

import java.util.Objects;

/**
 * A part of an experience article that tells the problem, the approach, the effect or the insight.
 *
 * @param role which of them
 * @param anchor the passage it begins with
 * @param heading its heading
 */
public record ArticleSection(SectionRole role, String anchor, String heading) {

    public ArticleSection {
        Objects.requireNonNull(role);
        Objects.requireNonNull(anchor);
        Objects.requireNonNull(heading);
    }
}
