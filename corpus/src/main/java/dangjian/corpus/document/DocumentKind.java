package dangjian.corpus.document;

import java.util.Optional;

/** The kind of a document (文种大类): what a Party worker looks for it as. */
public enum DocumentKind implements Coded {
    POLICY("policy", "政策文件"),
    EXPERIENCE("experience", "经验文章"),
    MINUTES("minutes", "会议纪要");

    private final String code;
    private final String label;

    DocumentKind(String code, String label) {
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
    public static Optional<DocumentKind> ofCode(String code) {
        return Coded.find(values(), code);
    }
}
