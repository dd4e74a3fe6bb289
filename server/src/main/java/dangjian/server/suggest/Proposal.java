package dangjian.server.suggest;

import java.util.Comparator;

/**
 * That a piece of a run was meant to be something else.
 *
 * @param from where the piece begins in the run
 * @param to where it ends
 * @param meant what it was meant to be
 * @param slip how they differ, from the beginning of the run
 */
record Proposal(int from, int to, KnownForm meant, Slip slip) {

    /** The longest first, then what sounds the same, then the surest source, then the most frequent. */
    static final Comparator<Proposal> BEST_FIRST = Comparator.comparingInt(
                    (Proposal each) -> -each.meant().letters().length())
            .thenComparing(each -> each.slip().kind())
            .thenComparing(each -> each.meant().source())
            .thenComparingInt(each -> -each.meant().count())
            .thenComparing(each -> each.meant().letters());

    boolean overlaps(Proposal other) {
        return from < other.to && other.from < to;
    }
}
