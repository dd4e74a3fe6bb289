package dangjian.corpus.document;

/** What can be known about a document from its own text or file. */
public enum DocumentField implements Coded {
    // Of every document
    TITLE("title", "标题"),
    KIND("kind", "类型"),
    NUMBER("number", "发文字号"),
    ISSUER("issuer", "发文机关"),
    JOINT_ISSUERS("joint-issuers", "联合发文机关"),
    DATE("date", "日期"),
    EFFECTIVE_FROM("effective-from", "施行日期"),
    EXPIRES("expires", "有效期至"),
    VISIBILITY("visibility", "公开程度"),

    // Of official documents, GB/T 9704—2012 §7
    SERIAL("serial", "份号"),
    SECRECY("secrecy", "密级"),
    SECRECY_TERM("secrecy-term", "保密期限"),
    URGENCY("urgency", "紧急程度"),
    SIGNATORY("signatory", "签发人"),
    ADDRESSEES("addressees", "主送机关"),
    WRITTEN("written", "成文日期"),
    ANNOTATION("annotation", "附注"),
    ATTACHMENTS("attachments", "附件"),
    COPIES("copies", "抄送机关"),
    PRINTING_OFFICE("printing-office", "印发机关"),
    PRINTED("printed", "印发日期"),

    // Of legislation
    LEVEL("level", "效力级别"),
    ADOPTED("adopted", "通过日期"),
    PUBLISHED("published", "公布日期"),
    HISTORY("history", "历次修改"),

    // Of minutes
    MEETING("meeting", "会议名称"),
    MEETING_KIND("meeting-kind", "会议类型"),
    MEETING_TIME("meeting-time", "会议时间"),
    PLACE("place", "地点"),
    CHAIR("chair", "主持人"),
    RECORDER("recorder", "记录人"),
    PRESENT("present", "出席"),
    ABSENT("absent", "缺席"),
    OBSERVERS("observers", "列席"),

    // Of experience articles
    AUTHOR("author", "作者"),
    UNIT("unit", "单位"),
    REGION("region", "地区"),
    SUMMARY("summary", "摘要"),
    KEYWORDS("keywords", "关键词"),

    // What a document library says about its file
    UPLOADER("uploader", "上传人"),
    LIBRARY_NUMBER("library-number", "文档编号"),
    UPLOADED("uploaded", "上传时间"),
    LIBRARY_FORMAT("library-format", "原格式"),
    LIBRARY_PAGES("library-pages", "原页数"),
    LIBRARY_SIZE("library-size", "原大小");

    private final String code;
    private final String label;

    DocumentField(String code, String label) {
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
