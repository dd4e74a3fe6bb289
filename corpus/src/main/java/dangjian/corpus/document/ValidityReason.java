package dangjian.corpus.document;

/** Why a document has its validity status. */
public enum ValidityReason implements Coded {
    /** Its effective date has come, and nothing here abolishes or amends it. */
    IN_FORCE("in-force", "已施行"),
    /** It says no effective date; it was issued, and nothing here abolishes or amends it. */
    ISSUED("issued", "已发布"),
    NOT_YET("not-yet", "未到施行日期"),
    /** Another document abolishes it. */
    REPEALED_BY("repealed-by", "被废止"),
    /** Another document changes some of it. */
    AMENDED_BY("amended-by", "被修改"),
    /** There is a newer text under the same title. */
    REPLACED_BY("replaced-by", "有新文本"),
    EXPIRED("expired", "有效期届满"),
    NO_DATE("no-date", "没有写明日期"),
    /** Experience articles and minutes are not in force or out of it. */
    NO_RULES("no-rules", "不涉及效力");

    private final String code;
    private final String label;

    ValidityReason(String code, String label) {
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
}
