package dangjian.indexer.catalog.topics.learned;

import java.util.Optional;

/** Finds the part of a text to show as the reason for a topic. */
final class StrongestPart {

    /** UTF-16 units a clause has at most to be shown whole. */
    private static final int LONGEST_CLAUSE = 14;

    /** How many are shown of a longer one. */
    private static final int WINDOW = 8;

    /** Less than that says nothing. */
    private static final double LEAST = 0.03;

    private StrongestPart() {}

    /**
     * The clause that speaks most, or the strongest characters of it.
     *
     * @param added what each character adds
     */
    static Optional<TextPart> of(String text, double[] added) {
        double best = LEAST;
        TextPart strongest = null;
        int start = 0;
        for (int end = 0; end <= added.length; end++) {
            if (end == added.length || TextGrams.fold(text.charAt(end)) == 0) {
                double sum = sum(added, start, end);
                if (end > start && sum > best) {
                    best = sum;
                    strongest = new TextPart(start, end);
                }
                start = end + 1;
            }
        }
        return Optional.ofNullable(strongest).map(clause -> shortened(text, clause, added));
    }

    private static TextPart shortened(String text, TextPart clause, double[] added) {
        if (clause.end() - clause.start() <= LONGEST_CLAUSE) {
            return clause;
        }
        int best = clause.start();
        double most = sum(added, best, best + WINDOW);
        for (int from = clause.start(); from + WINDOW <= clause.end(); from++) {
            boolean parts = Character.isLowSurrogate(text.charAt(from))
                    || Character.isHighSurrogate(text.charAt(from + WINDOW - 1));
            double sum = sum(added, from, from + WINDOW);
            if (!parts && sum > most) {
                best = from;
                most = sum;
            }
        }
        int end = best + WINDOW + (Character.isHighSurrogate(text.charAt(best + WINDOW - 1)) ? 1 : 0);
        return new TextPart(best, end);
    }

    private static double sum(double[] added, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += added[i];
        }
        return sum;
    }
}
