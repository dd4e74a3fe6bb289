package dangjian.corpus.document;

import java.util.Optional;

/** Whether a document is in force (效力状态). */
public enum ValidityStatus implements Coded {
    EFFECTIVE("effective", "有效"),
    AMENDED("amended", "已修改"),
    REPEALED("repealed", "已废止"),
    PENDING("pending", "尚未生效"),
    UNKNOWN("unknown", "不明");

    private final String code;
    private final String label;

    ValidityStatus(String code, String label) {
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
    public static Optional<ValidityStatus> ofCode(String code) {
        return Coded.find(values(), code);
    }
}
