package dangjian.indexer.catalog.topics;

import dangjian.corpus.topic.TopicEvidence.Mention;
import dangjian.corpus.topic.TopicEvidence.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Shows the places of a text that speak for a topic, each word once. */
final class TopicMentions {

    private static final int MOST = 6;
    private static final double LEAST_FORCE = 0.5;
    private static final String ELLIPSIS = "…";

    private TopicMentions() {}

    /** The places for a topic, the strongest first, {@value #MOST} at most. */
    static List<Mention> of(TextEvidence evidence, int topic, String anchor, Place place, String text) {
        List<Integer> places = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < evidence.forces().length; i++) {
            TopicTerms.Sighting sighting = evidence.sightings().get(i);
            if (sighting.topic() == topic && evidence.forces()[i] >= LEAST_FORCE && seen.add(sighting.word())) {
                places.add(i);
            }
        }
        places.sort(Comparator.comparingDouble(
                i -> -evidence.forces()[i] * evidence.sightings().get(i).weight()));
        return places.stream()
                .limit(MOST)
                .map(i -> mention(evidence.sightings().get(i), anchor, place, text))
                .toList();
    }

    /** A part of a passage that speaks for a topic without a word of it. */
    static Mention of(String anchor, String text, int start, int end) {
        return new Mention(anchor, Place.TEXT, text.substring(start, end), start, end, sentence(text, start, end));
    }

    private static Mention mention(TopicTerms.Sighting sighting, String anchor, Place place, String text) {
        String sentence = sentence(text, sighting.start(), sighting.end());
        return new Mention(anchor, place, sighting.term(), sighting.start(), sighting.end(), sentence);
    }

    private static String sentence(String text, int partStart, int partEnd) {
        int start = ClauseBounds.sentenceStart(text, partStart);
        int end = ClauseBounds.sentenceEnd(text, partEnd);
        if (end - start <= Mention.LONGEST_SENTENCE) {
            return text.substring(start, end).strip();
        }
        int room = Mention.LONGEST_SENTENCE - 2 * ELLIPSIS.length();
        int from = Math.max(start, Math.min(partStart - room / 3, end - room));
        int to = Math.min(end, from + room);
        from += splits(text, from) ? 1 : 0;
        to -= splits(text, to) ? 1 : 0;
        return (from > start ? ELLIPSIS : "") + text.substring(from, to).strip() + (to < end ? ELLIPSIS : "");
    }

    /** Would a cut here part a character outside the basic plane? */
    private static boolean splits(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
