package dangjian.corpus.document;

import java.util.Optional;

/** Who may see a document. */
public enum Visibility implements Coded {
    PUBLIC("public", "公开"),
    INTERNAL("internal", "内部");

    private final String code;
    private final String label;

    Visibility(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    /** The value with this machine code, or nothing where there is none. */
    public static Optional<Visibility> ofCode(String code) {
        return Coded.find(values(), code);
    }
}
