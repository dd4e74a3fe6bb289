package dangjian.corpus.document;

/** What a document does to another that it names. */
public enum CitationKind implements Coded {
    CITES("cites", "引用"),
    /** Names the document and does what one of its clauses asks, without giving the clause. */
    APPLIES("applies", "适用"),
    /** Says that it is made on the other's basis (根据…制定, 实施细则). */
    IMPLEMENTS("implements", "贯彻"),
    AMENDS("amends", "修改"),
    REPEALS("repeals", "废止");

    private final String code;
    private final String label;

    CitationKind(String code, String label) {
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
