package dangjian.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is slow to ask is cut off, and nobody else. */
class SlowRequestsTest {

    private static final int ANSWER_BYTES = 40_000_000;

    private Server server;
    private ServerConnector connector;

    @BeforeEach
    void start() throws Exception {
        server = new Server();
        connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.addBean(new SlowRequests(server, Duration.ofSeconds(1), Duration.ofMillis(100)));
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                try (var out = Content.Sink.asOutputStream(response)) {
                    byte[] piece = new byte[32 * 1024];
                    for (int left = ANSWER_BYTES; left > 0; left -= piece.length) {
                        out.write(piece, 0, Math.min(piece.length, left));
                    }
                }
                callback.succeeded();
                return true;
            }
        });
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void whoNeverFinishesAskingIsCutOff() throws Exception {
        try (Socket socket = open("GET / HTTP/1.1\r\nHost: a\r\nX: ")) {
            int drops = 0;
            while (drops < 100 && isOpen(socket)) {
                drops++;
                Thread.sleep(100);
                drip(socket);
            }
            assertThat(drops).isBetween(5, 60);
        }
    }

    @Test
    void whoSaysNothingAtAllIsLeftToTheIdleTimeout() throws Exception {
        try (Socket socket = open("")) {
            Thread.sleep(2_000);
            assertThat(isOpen(socket)).isTrue();
        }
    }

    @Test
    void whoTakesTheAnswerSlowlyIsNotWhoAsksSlowly() throws Exception {
        try (Socket socket = open("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")) {
            assertThat(read(socket.getInputStream(), 25)).isGreaterThanOrEqualTo(ANSWER_BYTES);
        }
    }

    private static long read(InputStream in, int pauses) throws IOException, InterruptedException {
        byte[] buffer = new byte[1 << 20];
        long all = 0;
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                all += count;
                if (pauses-- > 0) {
                    Thread.sleep(200);
                }
            }
        } catch (SocketException e) {
            return all; // cut off: what came before counts
        }
        return all;
    }

    private static void drip(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write('x');
        } catch (SocketException e) {
            socket.close(); // cut off
        }
    }

    private static boolean isOpen(Socket socket) throws IOException {
        if (socket.isClosed()) {
            return false;
        }
        socket.setSoTimeout(1);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (SocketException e) {
            return false; // reset
        }
    }

    private Socket open(String text) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(16 * 1024);
        socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), connector.getLocalPort()));
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
