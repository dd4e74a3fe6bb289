package dangjian.server.safety;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.LowResourceMonitor;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/**
 * How much of the machine those may have who connect. An idle connection costs no thread; many of them are let go sooner, and what is sent or taken a few bytes at a
 * time is cut off.
 */
public final class ConnectionLimits {

    /** The longest request line and headers together; a question of 10,000 Chinese characters still gets a proper answer, "too long". */
    private static final int MOST_HEADER_BYTES = 128 * 1024;

    /** Nothing that is asked needs a body. */
    private static final int MOST_BODY_BYTES = 64 * 1024;

    private static final long STOP_MILLIS = 10_000;
    private static final int MOST_CONNECTIONS = 8_000;
    private static final int MANY_CONNECTIONS = 2_000;
    private static final int IDLE_MILLIS_WHEN_MANY = 5_000;
    private static final long IDLE_MILLIS_WHEN_FULL = 1_000;
    private static final long LEAST_BYTES_PER_SECOND = 128;

    private ConnectionLimits() {}

    /** Limits what a request may be. */
    public static void apply(HttpConfiguration http) {
        http.setRequestHeaderSize(MOST_HEADER_BYTES);
        http.setSendServerVersion(false);
    }

    /** Limits connections, bodies and slowness, and has the server end what is in flight before it stops. */
    public static void apply(Server server) {
        server.setStopTimeout(STOP_MILLIS);
        SizeLimitHandler size = new SizeLimitHandler(MOST_BODY_BYTES, -1);
        MinimumDataRateHandler rate =
                new MinimumDataRateHandler(size, LEAST_BYTES_PER_SECOND, 0); // answers: Jetty's idle timeout
        server.setHandler(new GracefulHandler(rate));

        NetworkConnectionLimit connections = new NetworkConnectionLimit(MOST_CONNECTIONS, server);
        connections.setEndPointIdleTimeout(IDLE_MILLIS_WHEN_FULL);
        server.addBean(connections);

        LowResourceMonitor monitor = new LowResourceMonitor(server);
        monitor.setMonitorThreads(true);
        monitor.setLowResourcesIdleTimeout(IDLE_MILLIS_WHEN_MANY);
        monitor.addLowResourceCheck(monitor.new MaxConnectionsLowResourceCheck(MANY_CONNECTIONS));
        server.addBean(monitor);
        server.addBean(new SlowRequests(server));
    }
}
