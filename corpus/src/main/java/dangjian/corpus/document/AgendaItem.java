package dangjian.corpus.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One item of a meeting's agenda (议题).
 *
 * @param anchor the passage it begins in
 * @param title what it was about: "听取一季度党费收缴情况"
 * @param discussion anchors of the passages that tell what was said
 * @param resolutions what was decided, in order
 * @param vote how the vote went, as written: "赞成26票，反对1票，弃权1票，通过"
 */
public record AgendaItem(
        String anchor, String title, List<String> discussion, List<Resolution> resolutions, Optional<String> vote) {

    public AgendaItem {
        Objects.requireNonNull(anchor);
        Objects.requireNonNull(title);
        Objects.requireNonNull(vote);
        discussion = List.copyOf(discussion);
        resolutions = List.copyOf(resolutions);
    }
}
