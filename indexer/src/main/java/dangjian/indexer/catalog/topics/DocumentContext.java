package dangjian.indexer.catalog.topics;

import java.util.List;

/**
 * How far a document is from the world of the topics (语境): that of Party organisations and communities. Their words are common ones (监督, 安全, 项目), and an act on
 * medicines that uses them all is none of the topics' business.
 */
final class DocumentContext {

    private static final double THOUSAND = 1000;

    private DocumentContext() {}

    /** From 0, not at all, to 1, by how many words of that world come on a thousand characters; those of the title count several times. */
    static double of(TopicTuning tuning, String titleText, TextEvidence title, List<PassageEvidence> passages) {
        double count = tuning.contextOfTitle() * title.contextCount();
        double length = titleText.length();
        for (PassageEvidence passage : passages) {
            count += passage.own().contextCount();
            length += passage.text().length();
        }
        return Math.min(1, THOUSAND * count / Math.max(1, length) / tuning.enoughContext());
    }
}
