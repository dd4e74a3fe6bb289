package dangjian.corpus.document;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing known about a document, with where it was found.
 *
 * @param field what it is
 * @param value the value as people read it; several are parted by "；"
 * @param origin where it comes from
 * @param anchor the passage it was found in, where it comes from the text
 * @param quote the words it was read from, at most 120 characters; empty where there are none
 * @param confidence how sure it is, from 0 (a guess) to 1 (the text says so in a fixed form)
 */
public record Particular(
        DocumentField field, String value, Origin origin, Optional<String> anchor, String quote, double confidence) {

    public Particular {
        Objects.requireNonNull(field);
        Objects.requireNonNull(value);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(anchor);
        Objects.requireNonNull(quote);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }
}
