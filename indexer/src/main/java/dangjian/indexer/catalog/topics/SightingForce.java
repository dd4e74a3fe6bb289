package dangjian.indexer.catalog.topics;

import java.util.List;

/**
 * How much of a word's weight counts where it stands: little where it is denied, said for form's sake, or part of another document's name; less where it is
 * named among many others.
 */
final class SightingForce {

    private static final double DENIED = 0.1;
    private static final double FORMAL = 0.1;
    private static final double IN_A_NAME = 0.4;
    private static final double AMONG_MANY = 0.6;

    /** Enumeration commas (、) that make a clause a list of many. */
    private static final int COMMAS_OF_MANY = 3;

    private final String text;
    private final TextCues cues;
    private int clauseStart;
    private int clauseEnd = -1;
    private boolean isList;
    private boolean hasName;

    private SightingForce(String text, TextCues cues) {
        this.text = text;
        this.cues = cues;
    }

    /** A factor from 0 to 1 for each word, which come in the order in which they stand. */
    static double[] of(String text, TextCues cues, List<TopicTerms.Sighting> sightings) {
        SightingForce force = new SightingForce(text, cues);
        return sightings.stream().mapToDouble(force::of).toArray();
    }

    private double of(TopicTerms.Sighting sighting) {
        if (sighting.end() > clauseEnd) {
            readClause(sighting);
        }
        if (cues.isDenied(clauseStart, sighting.start())) {
            return DENIED;
        }
        if (cues.isFormalAt(sighting.start())) {
            return FORMAL;
        }
        if (hasName && isInName(sighting)) {
            return IN_A_NAME;
        }
        return isList ? AMONG_MANY : 1;
    }

    private void readClause(TopicTerms.Sighting sighting) {
        clauseStart = ClauseBounds.start(text, sighting.start());
        clauseEnd = ClauseBounds.end(text, sighting.end());
        int commas = 0;
        hasName = false;
        for (int i = clauseStart; i < clauseEnd; i++) {
            commas += text.charAt(i) == '、' ? 1 : 0;
            hasName |= text.charAt(i) == '《';
        }
        isList = commas >= COMMAS_OF_MANY;
    }

    /** Does it stand in the name of a document, between 《 and 》? That one is cited says little about what the text is about. */
    private boolean isInName(TopicTerms.Sighting sighting) {
        int before = sighting.start();
        while (before > clauseStart && text.charAt(before - 1) != '《' && text.charAt(before - 1) != '》') {
            before--;
        }
        int after = sighting.end();
        while (after < clauseEnd && text.charAt(after) != '》') {
            after++;
        }
        return before > clauseStart && text.charAt(before - 1) == '《' && after < clauseEnd;
    }
}
