package dangjian.server.safety;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names this service goes by. A page of another site can have its own name lead to this machine (DNS rebinding) and would then be read as one of ours; a browser
 * still says under which name it came, and a name that nobody gave this service is refused. A numeric address can't be rebound.
 */
public final class HostNames {

    private static final Pattern NUMERIC = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}|\\[::1]");
    private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");

    private final boolean onlyThisMachine;
    private final Set<String> names = new TreeSet<>();

    /**
     * @param onlyThisMachine whether the service is bound to a loopback address
     * @param names further names that lead here
     */
    public HostNames(boolean onlyThisMachine, Collection<String> names) {
        this.onlyThisMachine = onlyThisMachine;
        this.names.add("localhost");
        if (!onlyThisMachine) {
            this.names.addAll(own());
        }
        names.forEach(name -> this.names.add(name.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> own() {
        try {
            String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            return Set.of(name, name + ".local");
        } catch (UnknownHostException e) {
            return Set.of(); // the machine has no name: it is reached by address
        }
    }

    /**
     * Checks under which name a request came.
     *
     * @throws RefusedException where it is none of ours
     */
    public void check(Context context) {
        String host = context.header("Host");
        boolean isBeforeHosts = host == null && context.req().getProtocol().equals("HTTP/1.0");
        if (!isBeforeHosts && (host == null || !isOurs(host))) {
            throw new RefusedException(421, "不是本服务的地址", "请用本服务的地址访问。要用别的名称访问，启动时加 --name 名称。");
        }
    }

    boolean isOurs(String host) {
        String name = PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        return names.contains(name)
                || (onlyThisMachine ? LOOPBACK : NUMERIC).matcher(name).matches();
    }
}
