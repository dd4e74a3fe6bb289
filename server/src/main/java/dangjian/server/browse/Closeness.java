package dangjian.server.browse;

import dangjian.corpus.document.Coded;

/** How near to each other a document speaks of two topics, the nearest first. */
public enum Closeness implements Coded {
    PASSAGE("passage", "同一段里谈到两个专题"),
    SECTION("section", "同一节里谈到两个专题"),
    DOCUMENT("document", "同一篇里谈到两个专题");

    private final String code;
    private final String label;

    Closeness(String code, String label) {
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
