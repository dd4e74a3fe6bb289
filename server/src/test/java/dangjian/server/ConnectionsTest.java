package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who connects and says nothing, or says it slowly, stops nobody; who is being answered when the server stops gets the whole answer. */
class ConnectionsTest {

    /** 5,000 by {@code -Dkb.idle=5000}. */
    private static final int IDLE = Integer.getInteger("kb.idle", 1_000);

    private static final int LARGE = 24 << 20;

    @TempDir
    private Path folder;

    private Path corpus;

    @BeforeEach
    void makeCorpus() throws IOException {
        corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.txt"), "关于楼道的通知\n各楼栋：请按时清扫楼道。\n");
    }

    @Test
    void idleAndDrippingConnectionsDoNotStopTheService() throws Exception {
        try (TestLibrary library = TestLibrary.of(folder.resolve("data"), corpus)) {
            List<Socket> idle = new ArrayList<>();
            try {
                for (int i = 0; i < IDLE; i++) {
                    Socket socket = connect(library);
                    idle.add(socket);
                    if (i % 2 == 0) {
                        socket.getOutputStream()
                                .write("GET / HTTP/1.1\r\nHost: 127".getBytes(StandardCharsets.US_ASCII));
                    }
                }
                Socket dripping = connect(library);
                idle.add(dripping);
                long started = System.nanoTime();
                boolean isCutOff = false;
                int drops = 0;
                while (!isCutOff && System.nanoTime() - started < TimeUnit.SECONDS.toNanos(40)) {
                    isCutOff = !drip(dripping, drops++);
                    long asked = System.nanoTime();
                    assertThat(library.get("/api/v1/search?q=" + TestLibrary.encode("楼道"))
                                    .statusCode())
                            .isEqualTo(200);
                    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked))
                            .isLessThan(5_000);
                    Thread.sleep(500);
                }
                assertThat(isCutOff).as("after %d drops", drops).isTrue();
                assertThat(drops).isGreaterThan(10);
            } finally {
                for (Socket socket : idle) {
                    socket.close();
                }
            }
        }
    }

    /** Sends one byte more of a header that does not end. */
    private static boolean drip(Socket socket, int drops) throws IOException {
        try {
            socket.getOutputStream()
                    .write(drops == 0 ? "GET / HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII) : new byte[] {'x'});
            return socket.getInputStream().available() == 0 && isOpen(socket);
        } catch (SocketException e) {
            return false; // reset: cut off
        }
    }

    private static boolean isOpen(Socket socket) throws IOException {
        socket.setSoTimeout(1);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (java.net.SocketTimeoutException e) {
            return true; // nothing to read, nothing closed
        }
    }

    @Test
    void whatIsBeingAnsweredWhenTheServerStopsIsAnsweredToTheEnd() throws Exception {
        Files.write(corpus.resolve("big.txt"), "很长的一份材料。".repeat(LARGE / 24).getBytes(StandardCharsets.UTF_8));
        TestLibrary library = TestLibrary.of(folder.resolve("data"), corpus);
        String id = library.search("材料").get("hits").get(0).get("id").asString();
        String address = library.address();
        long size = Files.size(corpus.resolve("big.txt"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            var response = client.send(
                    HttpRequest.newBuilder(URI.create(address + "/api/v1/documents/" + id + "/file"))
                            .build(),
                    java.net.http.HttpResponse.BodyHandlers.ofInputStream());
            long read = response.body().readNBytes(1_000).length;
            CompletableFuture<Void> stop = CompletableFuture.runAsync(library::close);
            Thread.sleep(700);
            assertThat(stop.isDone()).as("stopped before the answer was read").isFalse();
            try (Socket late = new Socket()) {
                late.connect(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(),
                                URI.create(address).getPort()),
                        1_000);
                late.setSoTimeout(3_000);
                late.getOutputStream()
                        .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                String answer = new String(late.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
                assertThat(answer).isIn("HTTP/1.1 503", "");
            } catch (SocketException e) {
                assertThat(e).isNotNull(); // the port is closed: refused as well
            }
            read += response.body().readAllBytes().length;
            assertThat(read).isEqualTo(size);
            stop.get(15, TimeUnit.SECONDS);
        }
    }

    private static Socket connect(TestLibrary library) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), library.port());
    }
}
