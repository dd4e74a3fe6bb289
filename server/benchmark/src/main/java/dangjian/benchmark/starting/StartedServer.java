package dangjian.benchmark.starting;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server in a process of its own, of which it is known how long it took to start. It is ended when this is closed.
 *
 * @param listenMillis from the start of the process until it took a connection
 * @param answerMillis from the start of the process until the answer to the first question was there
 */
record StartedServer(Process process, int port, double listenMillis, double answerMillis) implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final long PAUSE_MILLIS = 2;
    private static final long STOP_SECONDS = 30;
    private static final int UNAVAILABLE = 503;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * How a server is started.
     *
     * @param environment what its environment has besides
     * @param log where what it prints goes
     */
    record Command(List<String> words, Map<String, String> environment, Path log) {

        Command {
            words = List.copyOf(words);
            environment = Map.copyOf(environment);
        }
    }

    /** Starts one that listens on a port, and asks it as soon as it listens. */
    static StartedServer start(Command command, int port, HttpRequest question)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command.words())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
        builder.environment().putAll(command.environment());
        long started = System.nanoTime();
        Process process = builder.start();
        boolean answered = false;
        try {
            waitUntilListening(process, port, started);
            double listenMillis = (System.nanoTime() - started) / NANOS_PER_MILLI;
            askUntilAnswered(question, started);
            double answerMillis = (System.nanoTime() - started) / NANOS_PER_MILLI;
            answered = true;
            return new StartedServer(process, port, listenMillis, answerMillis);
        } finally {
            if (!answered) {
                end(process);
            }
        }
    }

    private static void waitUntilListening(Process process, int port, long started)
            throws IOException, InterruptedException {
        while (true) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (ConnectException e) {
                if (!process.isAlive() || System.nanoTime() - started > PATIENCE_NANOS) {
                    throw new IOException("没有启动，端口 " + port, e);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    /** A node of OpenSearch listens before it can search, and says so. */
    private static void askUntilAnswered(HttpRequest question, long started) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(question);
        while (answer.statusCode() == UNAVAILABLE && System.nanoTime() - started < PATIENCE_NANOS) {
            Thread.sleep(PAUSE_MILLIS);
            answer = send(question);
        }
        expectSuccess(answer);
    }

    /** Asks, and expects an answer. */
    static String ask(HttpRequest question) throws IOException, InterruptedException {
        return expectSuccess(send(question));
    }

    private static String expectSuccess(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.uri() + "：" + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static HttpResponse<String> send(HttpRequest question) throws IOException, InterruptedException {
        return CLIENT.send(question, HttpResponse.BodyHandlers.ofString());
    }

    /** A question at a server on this machine. */
    static HttpRequest.Builder question(int port, String target) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
                .timeout(Duration.ofNanos(PATIENCE_NANOS));
    }

    @Override
    public void close() {
        end(process);
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
