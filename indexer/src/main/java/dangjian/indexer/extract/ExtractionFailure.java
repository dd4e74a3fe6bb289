package dangjian.indexer.extract;

/** Why a file could not be read, in words a Party worker understands and can act on. */
public enum ExtractionFailure {
    UNREADABLE("unreadable", "文件无法读取", "请检查文件权限，或文件是否正被其他程序占用"),
    NO_FILE("no-file", "不是普通文件", "指向目录之外的链接、管道和设备不读取；需要时请把文件复制进来"),
    BAD_NAME("bad-name", "文件名无法识别", "文件名的编码不对，请改名后再试"),
    EMPTY("empty", "文件为空", "文件大小为零或没有任何文字，请核对原件"),
    ENCRYPTED("encrypted", "文件已加密", "请用密码打开后另存为不加密的文件"),
    CORRUPT("corrupt", "文件损坏或不完整", "请重新获取原件，或用办公软件打开后另存"),
    UNSUPPORTED("unsupported", "格式不支持", "请另存为 docx、pdf、ofd、html 或 txt"),
    NEEDS_OCR("needs-ocr", "需要文字识别（OCR）", "文件只有图像没有文字，请先做文字识别"),
    ARCHIVE_LIMIT("archive-limit", "压缩包异常", "解压后的文件过多、过大或层数过深，请解压后只放入需要的文件"),
    TIMEOUT("timeout", "读取超时", "文件过大或结构异常，请拆分或另存后再试"),
    MEMORY("memory", "内存不足", "文件过大或结构异常，请拆分后再试；确有需要时调大 KB_PARSE_MEMORY"),
    CRASHED("crashed", "解析程序意外退出", "只影响这个文件；请用办公软件打开后另存，再有问题请告诉维护人员"),
    TOO_DEEP("too-deep", "结构嵌套过深", "文件结构异常，请用办公软件打开后另存"),
    TOO_LARGE("too-large", "文件过大", "请拆分后再试"),
    INTERNAL("internal", "程序处理出错", "文件可能完好；请把文件名和详情告诉维护人员");

    private final String code;
    private final String label;
    private final String advice;

    ExtractionFailure(String code, String label, String advice) {
        this.code = code;
        this.label = label;
        this.advice = advice;
    }

    /** The machine value, never changed once released. */
    public String code() {
        return code;
    }

    /** What happened, in Chinese. */
    public String label() {
        return label;
    }

    /** What to do about it, in Chinese. */
    public String advice() {
        return advice;
    }
}
