package dangjian.server.safety;

import io.javalin.http.Context;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpFields;

/** What every answer tells the browser not to do. */
public final class SecurityHeaders {

    private static final Map<String, String> ALL = new TreeMap<>(Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()"));

    private SecurityHeaders() {}

    /** Puts them on an answer. */
    public static void put(Context context) {
        ALL.forEach(context::header);
    }

    /** Puts them on an answer that is given before anything is routed. */
    static void put(HttpFields.Mutable headers) {
        ALL.forEach(headers::put);
    }
}
