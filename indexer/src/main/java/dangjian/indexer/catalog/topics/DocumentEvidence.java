package dangjian.indexer.catalog.topics;

import java.util.List;

/**
 * What the words of a document say.
 *
 * @param title its title
 * @param isMinutes whether it records a meeting
 * @param context how much it speaks of the topics' world (语境), from 0 to 1
 * @param titleEvidence what the title's words say
 * @param passages what each passage's words say
 * @param shares which part of the document speaks of each topic, 0 to 1
 * @param fromTitle what the title adds to each passage for each topic
 * @param fromShare what the share of the document adds
 */
record DocumentEvidence(
        String title,
        boolean isMinutes,
        double context,
        TextEvidence titleEvidence,
        List<PassageEvidence> passages,
        double[] shares,
        double[] fromTitle,
        double[] fromShare) {

    /** What each passage has from its document. */
    double[] inherited() {
        double[] inherited = fromTitle.clone();
        for (int topic = 0; topic < inherited.length; topic++) {
            inherited[topic] += fromShare[topic];
        }
        return inherited;
    }
}
