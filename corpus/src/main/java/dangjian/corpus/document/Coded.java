package dangjian.corpus.document;

import java.util.Arrays;
import java.util.Optional;

/** A value with a stable machine code for the API and the index, and the Chinese label people see. */
public interface Coded {

    /** The machine value: lower-case ASCII, never changed once released. */
    String code();

    /** The Chinese label. */
    String label();

    /** The one of some values that has this code, or nothing where none has. */
    static <T extends Coded> Optional<T> find(T[] values, String code) {
        return Arrays.stream(values).filter(value -> value.code().equals(code)).findFirst();
    }
}
