package dangjian.corpus.document;

/** What a section of an experience article tells. */
public enum SectionRole implements Coded {
    PROBLEM("problem", "背景问题"),
    APPROACH("approach", "做法"),
    EFFECT("effect", "成效"),
    INSIGHT("insight", "启示");

    private final String code;
    private final String label;

    SectionRole(String code, String label) {
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
