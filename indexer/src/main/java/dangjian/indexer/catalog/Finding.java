package dangjian.indexer.catalog;

import dangjian.corpus.document.Origin;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value with where it was found.
 *
 * @param value the value
 * @param origin where it comes from
 * @param anchor the passage, where it comes from the text
 * @param quote the words it was read from
 * @param confidence how sure it is, from 0 to 1
 * @param <T> the type of the value
 */
record Finding<T>(T value, Origin origin, Optional<String> anchor, String quote, double confidence) {

    private static final int LONGEST_QUOTE = 120;

    Finding {
        quote = shortened(quote);
    }

    static <T> Finding<T> in(TextLine line, T value, double confidence) {
        return in(line.anchor(), line.text(), value, confidence);
    }

    static <T> Finding<T> in(String anchor, String quote, T value, double confidence) {
        return new Finding<>(value, Origin.TEXT, Optional.of(anchor), quote, confidence);
    }

    /** A value that is not from the text itself. */
    static <T> Finding<T> from(Origin origin, String quote, T value, double confidence) {
        return new Finding<>(value, origin, Optional.empty(), quote, confidence);
    }

    static <T> Finding<T> derived(T value, double confidence) {
        return from(Origin.DERIVED, "", value, confidence);
    }

    <U> Finding<U> map(Function<? super T, ? extends U> change) {
        return new Finding<>(change.apply(value), origin, anchor, quote, confidence);
    }

    private static String shortened(String quote) {
        if (quote.length() <= LONGEST_QUOTE) {
            return quote;
        }
        int end = Character.isHighSurrogate(quote.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return quote.substring(0, end);
    }
}
