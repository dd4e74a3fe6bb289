package dangjian.server.web;

import io.javalin.http.Context;
import java.util.regex.Pattern;

/**
 * The address under which a page is visited, to be handed on.
 *
 * @param whole with scheme and host
 * @param onlyHere whether it means this machine, so that it leads nowhere from others
 */
public record VisitedAddress(String whole, boolean onlyHere) {

    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");
    private static final Pattern LOOPBACK =
            Pattern.compile("(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    /** The address of a path, under the host the request was sent to; under the server's own where that is no host's name. */
    static VisitedAddress of(Context context, String path) {
        String asked = context.header("Host");
        String host = asked != null && HOST.matcher(asked).matches() ? asked : "127.0.0.1:" + context.port();
        return new VisitedAddress(
                context.scheme() + "://" + host + path, LOOPBACK.matcher(host).matches());
    }
}
