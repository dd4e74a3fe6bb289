package dangjian.corpus.document;

/** What a passage is in the structure of its document. */
public enum PassageType implements Coded {
    PREAMBLE("preamble", "题头"),
    CONTENTS("contents", "目录"),
    HEADING("heading", "标题"),
    ARTICLE("article", "条文"),
    ITEM("item", "条目"),
    PARAGRAPH("paragraph", "段落"),
    TABLE("table", "表格"),
    CLOSING("closing", "落款");

    private final String code;
    private final String label;

    PassageType(String code, String label) {
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
