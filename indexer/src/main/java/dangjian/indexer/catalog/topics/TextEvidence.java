package dangjian.indexer.catalog.topics;

import dangjian.corpus.document.PassageType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the words of one text say for each topic.
 *
 * @param weights each topic's weight, by its index in {@link TopicTerms#topicIds}
 * @param sightings the words
 * @param forces each word's force, from 0 to 1
 * @param contextCount how many words of the topics' world (语境) it has
 * @param named the topics that a pair of words names outright, where it counts in full
 * @param isFormal whether all of the text is there for form's sake, and so about nothing
 */
record TextEvidence(
        double[] weights,
        List<TopicTerms.Sighting> sightings,
        double[] forces,
        int contextCount,
        Set<Integer> named,
        boolean isFormal) {

    /** From which weight on a pair names its topic. */
    private static final int OUTRIGHT = 5;

    static TextEvidence of(TopicTerms terms, TopicTuning tuning, PassageType type, String text) {
        TextCues cues = new TextCues(type, text);
        TopicTerms.Found found = terms.find(text, type == PassageType.HEADING);
        List<TopicTerms.Sighting> sightings = found.sightings();
        double[] forces = SightingForce.of(text, cues, sightings);
        double[] weights = new double[terms.topicIds().size()];
        Map<Long, Double> counts = new HashMap<>();
        Set<Integer> named = new HashSet<>();
        for (int i = 0; i < forces.length; i++) {
            TopicTerms.Sighting sighting = sightings.get(i);
            if (sighting.weight() >= OUTRIGHT && forces[i] == 1 && terms.isPair(sighting.word())) {
                named.add(sighting.topic());
            }
            long key = (long) sighting.word() << Integer.SIZE | sighting.topic();
            double before = counts.getOrDefault(key, 0d);
            double after = before + forces[i];
            counts.put(key, after);
            weights[sighting.topic()] += sighting.weight() * (damped(tuning, after) - damped(tuning, before));
        }
        return new TextEvidence(
                weights, sightings, forces, found.contextCount(), named, FormalText.isFormal(type, text, cues));
    }

    /** The same words where they count less. */
    TextEvidence weakened(double factor) {
        double[] weaker = Arrays.stream(weights).map(weight -> weight * factor).toArray();
        return new TextEvidence(weaker, sightings, forces, contextCount, named, isFormal);
    }

    /** The first time a word is said counts in full, the others by the logarithm of how many they are. */
    private static double damped(TopicTuning tuning, double count) {
        return count <= 1 ? count : 1 + tuning.repetition() * Math.log(count);
    }
}
