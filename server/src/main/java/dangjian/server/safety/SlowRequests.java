package dangjian.server.safety;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Cuts off whoever takes too long to say what they want. Jetty's idle timeout begins anew with each byte, so that a header a byte at a time (slowloris) would hold its
 * connection for ever. Who takes the answer too slowly meets that timeout: the system reports room for more only when a good part of its buffer is taken.
 */
final class SlowRequests extends AbstractLifeCycle {

    private static final Duration MOST = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Server server;
    private final Duration most;
    private final Duration betweenLooks;
    private final Scheduler scheduler = new ScheduledExecutorScheduler("slow-requests", true);

    SlowRequests(Server server) {
        this(server, MOST, BETWEEN_LOOKS);
    }

    SlowRequests(Server server, Duration most, Duration betweenLooks) {
        this.server = server;
        this.most = most;
        this.betweenLooks = betweenLooks;
    }

    @Override
    protected void doStart() throws Exception {
        scheduler.start();
        again();
    }

    @Override
    protected void doStop() throws Exception {
        scheduler.stop();
    }

    private void again() {
        scheduler.schedule(this::look, betweenLooks.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        for (Connector connector : server.getConnectors()) {
            for (EndPoint endPoint : connector.getConnectedEndPoints()) {
                if (endPoint.getConnection() instanceof HttpConnection http && isTooSlow(http.getParser())) {
                    endPoint.close();
                }
            }
        }
        again();
    }

    private boolean isTooSlow(HttpParser parser) {
        HttpParser.State state = parser.getState();
        boolean isBegun = state != HttpParser.State.START && state.ordinal() < HttpParser.State.CONTENT.ordinal();
        return isBegun && System.nanoTime() - parser.getBeginNanoTime() > most.toNanos();
    }
}
