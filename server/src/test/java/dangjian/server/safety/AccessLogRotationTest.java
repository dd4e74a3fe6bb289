package dangjian.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many requests there are, the log takes a bounded place, and the newest lines are there. */
class AccessLogRotationTest {

    private static final int REQUESTS = 300;

    @TempDir
    private Path folder;

    @Test
    void oldLinesMakeRoom() throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        try (AccessLog log = AccessLog.in(folder.resolve("100% 日志"), 4_096, 3)) {
            server.setRequestLog(log);
            server.setHandler(new Handler.Abstract() {
                @Override
                public boolean handle(Request request, Response response, Callback callback) {
                    callback.succeeded();
                    return true;
                }
            });
            server.start();
            for (int i = 0; i < REQUESTS; i++) {
                ask(connector.getLocalPort(), i);
            }
            server.stop();
        }
        try (Stream<Path> files = Files.list(folder.resolve("100% 日志"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".log")).toList())
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(Files.size(file)).isLessThan(5_000));
        }
        String newest = lines(0).isEmpty() ? lines(1) : lines(0);
        assertThat(newest).contains("number-" + (REQUESTS - 1));
    }

    /** The newest file is empty where the line before was the one that filled it. */
    private String lines(int age) throws IOException {
        return Files.readString(folder.resolve("100% 日志/access." + age + ".log"));
    }

    private static void ask(int port, int number) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: a\r\nX-Request-Id: number-" + number
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
