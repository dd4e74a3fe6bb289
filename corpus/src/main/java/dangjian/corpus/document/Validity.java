package dangjian.corpus.document;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a document is in force, and why (效力状态及依据).
 *
 * @param status the status
 * @param reason why
 * @param date since when, or until when for what is not yet in force or has expired
 * @param source the passage that decides it, in this document or in the one that abolishes, amends or replaces it
 * @param confidence how sure it is, from 0 to 1
 */
public record Validity(
        ValidityStatus status,
        ValidityReason reason,
        Optional<LocalDate> date,
        Optional<CitationTarget> source,
        double confidence) {

    public Validity {
        Objects.requireNonNull(status);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(date);
        Objects.requireNonNull(source);
    }

    /** Nothing is known. */
    public static Validity unknown(ValidityReason reason) {
        return new Validity(ValidityStatus.UNKNOWN, reason, Optional.empty(), Optional.empty(), 1);
    }
}
