package dangjian.corpus.document;

/** Where a value was found. */
public enum Origin implements Coded {
    TEXT("text", "正文"),
    FILE_NAME("file-name", "文件名"),
    FILE_PROPERTY("file-property", "文件属性"),
    FOLDER("folder", "所在文件夹"),
    /** Worked out from the text as a whole. */
    DERIVED("derived", "推断");

    private final String code;
    private final String label;

    Origin(String code, String label) {
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
