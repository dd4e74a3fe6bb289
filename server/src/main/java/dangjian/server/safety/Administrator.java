package dangjian.server.safety;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets the administrator (管理员) through and nobody else. The token comes in a header that no form and no page of another site can send; what a browser says of where
 * the request comes from is looked at all the same.
 */
public final class Administrator {

    private static final String SCHEME = "Bearer ";
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final Optional<AdministratorToken> token;
    private final FailedTries tries = new FailedTries(System::nanoTime);

    /** @param token nothing where nobody is to be let through */
    public Administrator(Optional<AdministratorToken> token) {
        this.token = token;
    }

    /**
     * Checks that a request is the administrator's.
     *
     * @throws RefusedException where it is not
     */
    public void check(Context context) {
        checkOrigin(context);
        String address = context.req().getRemoteAddr();
        long waitSeconds = tries.waitSeconds(address);
        if (waitSeconds > 0) {
            throw new RefusedException(
                    429, "口令错误次数太多", "请 " + waitSeconds + " 秒后再试。", Map.of("Retry-After", String.valueOf(waitSeconds)));
        }
        String given = context.header("Authorization");
        if (given == null || !given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unauthorised("需要管理员口令", "这个操作要管理员口令：请求头 Authorization: Bearer 口令。口令在数据目录的 admin-token 文件里，或由启动的人指定。");
        }
        String offered = given.substring(SCHEME.length()).strip();
        if (token.filter(each -> each.is(offered)).isEmpty()) {
            tries.failed(address);
            throw unauthorised("管理员口令不对", "请核对口令后再试。");
        }
        tries.succeeded(address);
    }

    private static RefusedException unauthorised(String title, String message) {
        return new RefusedException(401, title, message, Map.of("WWW-Authenticate", "Bearer realm=\"dangjian\""));
    }

    private static void checkOrigin(Context context) {
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        boolean isForeign = site != null && !OWN_SITES.contains(site);
        if (isForeign || (origin != null && !isOwn(origin, context))) {
            throw new RefusedException(403, "来自别的网站", "别的网站的页面不能要求本服务做这件事。");
        }
    }

    private static boolean isOwn(String origin, Context context) {
        try {
            URI uri = URI.create(origin);
            return uri.getRawAuthority() != null && uri.getRawAuthority().equalsIgnoreCase(context.header("Host"));
        } catch (IllegalArgumentException e) {
            return false; // no origin that a browser would send
        }
    }
}
