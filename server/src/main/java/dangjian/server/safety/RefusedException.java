package dangjian.server.safety;

import io.javalin.http.HttpResponseException;
import java.util.Map;

/** A request that is not answered; the message says why and what to do, in Chinese. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient Map<String, String> headers;

    /**
     * @param status the HTTP status
     * @param title what kind of refusal, in a few Chinese words
     * @param headers further headers of the answer
     */
    public RefusedException(int status, String title, String message, Map<String, String> headers) {
        super(message);
        this.status = status;
        this.title = title;
        this.headers = Map.copyOf(headers);
    }

    public RefusedException(int status, String title, String message) {
        this(status, title, message, Map.of());
    }

    /**
     * What to answer where a request ended in an exception: a refusal says it itself, anything else is a fault of the program.
     *
     * @param requestId the number under which the fault is in the log
     */
    public static RefusedException from(Exception problem, String requestId) {
        if (problem instanceof RefusedException refused) {
            return refused;
        }
        if (problem instanceof HttpResponseException http && http.getStatus() < 500) {
            return ofStatus(http);
        }
        return new RefusedException(500, "服务器出错", "程序处理这个请求时出错，已记入日志，编号 " + requestId + "。请稍后再试，或把编号告诉维护人员。");
    }

    private static RefusedException ofStatus(HttpResponseException http) {
        int status = http.getStatus();
        return switch (status) {
            case 404 -> new RefusedException(404, "没有这个地址", "地址可能写错了，或者页面已经不在了。");
            case 405 -> new RefusedException(405, "不能这样请求", "这个地址不接受这种请求方法。");
            case 413 -> new RefusedException(413, "请求太大", "请求的内容太长，服务器不接收。");
            default -> new RefusedException(status, "请求不正确", "请求不正确，服务器无法理解。");
        };
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
