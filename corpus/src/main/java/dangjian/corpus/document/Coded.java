package dangjian.corpus.document;

/** A value with a stable machine code for the API and the index, and the Chinese label people see. */
public interface Coded {

    /** The machine value: lower-case ASCII, never changed once released. */
    String code();

    /** The Chinese label. */
    String label();
}
