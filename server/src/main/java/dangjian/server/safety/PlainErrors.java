package dangjian.server.safety;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the server answers where a request is so broken that no page is asked for it. */
public final class PlainErrors extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        SecurityHeaders.put(response.getHeaders());
        response.getHeaders().put(RequestId.HEADER, RequestId.of(request));
        response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8"));
        String text = switch (response.getStatus()) {
            case 400 -> "请求不正确，服务器无法理解。\n";
            case 413 -> "请求的内容太长，服务器不接收。\n";
            case 414, 431 -> "地址或请求头太长。\n";
            case 503 -> "服务正在停止，请稍后再试。\n";
            default -> "请求无法处理（" + response.getStatus() + "）。\n";
        };
        response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
