package dangjian.benchmark.starting;

import dangjian.benchmark.measure.Contest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One way to start a server, again and again, each time on a port of its own.
 *
 * @param command starts it on a port
 * @param question the first search, for a port
 * @param listenMillis of each start so far, how long it took until it listened
 */
record Starter(
        String name,
        IntFunction<StartedServer.Command> command,
        IntFunction<HttpRequest> question,
        List<Double> listenMillis) {

    Starter(String name, IntFunction<StartedServer.Command> command, IntFunction<HttpRequest> question) {
        this(name, command, question, new ArrayList<>());
    }

    /** Starts it; the first search is answered then. */
    StartedServer start() throws IOException, InterruptedException {
        int port = freePort();
        return StartedServer.start(command.apply(port), port, question.apply(port));
    }

    /** As one that takes part, its value being milliseconds until the first answer. */
    Contest.Contender contender() {
        return new Contest.Contender(name, () -> {
            try (StartedServer server = start()) {
                listenMillis.add(server.listenMillis());
                return server.answerMillis();
            }
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
