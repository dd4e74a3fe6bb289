package dangjian.server.search;

import java.util.function.LongSupplier;
import org.apache.lucene.index.QueryTimeout;

/**
 * How long one search may take. When it is over, what was found so far is the answer. The time is shared out, so that there is something to show: the ranking ends
 * before the finding, and the finding before the passages are chosen. What can't be stopped, as the loading
 * of the model at the first question, takes nothing from what comes after it. For one thread.
 */
public final class Deadline {

    /** No limit. */
    public static final Deadline NONE = new Deadline(() -> 0, Long.MAX_VALUE);

    private static final double RANKING = 0.6;
    private static final double FINDING = 0.9;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final LongSupplier nanoTime;
    private final long started;
    private final long nanos;
    private long end;
    private boolean cut;

    private Deadline(LongSupplier nanoTime, long nanos) {
        this.nanoTime = nanoTime;
        this.nanos = nanos;
        this.started = nanoTime.getAsLong();
        this.end = nanos;
    }

    /** So many milliseconds from now. */
    public static Deadline after(long millis) {
        return after(millis, System::nanoTime);
    }

    /** So many milliseconds from now by some clock. */
    public static Deadline after(long millis, LongSupplier nanoTime) {
        return new Deadline(nanoTime, millis * NANOS_PER_MILLI);
    }

    boolean isNone() {
        return this == NONE;
    }

    /** Ends what decides on the order. */
    QueryTimeout ranking() {
        return () -> isOver((long) (RANKING * nanos));
    }

    /** Ends the collecting of documents, which begins now. */
    QueryTimeout finding() {
        if (isNone()) {
            return () -> false;
        }
        long past = nanoTime.getAsLong() - started;
        long found = Math.max((long) (FINDING * nanos), past + (long) ((FINDING - RANKING) * nanos));
        end = found + (long) ((1 - FINDING) * nanos);
        return () -> isOver(found);
    }

    /** Whether there is no time left to say why a document was found. */
    boolean isOver() {
        return isOver(end);
    }

    private boolean isOver(long most) {
        boolean over = !isNone() && nanoTime.getAsLong() - started >= most;
        cut |= over;
        return over;
    }

    /** Whether anything was left undone. */
    boolean hasCut() {
        return cut;
    }
}
