package dangjian.indexer.rendering;

/** Why there is no image of a page, in words for a Party worker. */
public enum RenderingFailure {
    UNSUPPORTED("这种格式没有页面图像，请下载原文件查看。"),
    MISSING("原文件已被移走或删除。"),
    CHANGED("原文件在建立索引之后改动过，重建索引后才能看到它的页面图像。"),
    TOO_LARGE("原文件太大，不生成页面图像，请下载原文件查看。"),
    NO_SUCH_PAGE("原文件没有这一页。"),
    ENCRYPTED("原文件有密码，无法生成页面图像。"),
    UNREADABLE("原文件的这一页无法画出，请下载原文件查看。"),
    TOO_SLOW("这一页画得太久，已经停止，请下载原文件查看。"),
    BUSY("正在画其他页面，请稍后再试。");

    private final String message;

    RenderingFailure(String message) {
        this.message = message;
    }

    /** The reason as people are told. */
    public String message() {
        return message;
    }
}
