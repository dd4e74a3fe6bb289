package dangjian.benchmark.searching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Somebody who asks over a connection and takes the time; for one thread. */
final class Client implements AutoCloseable {

    private static final double NANOS_PER_MILLI = 1e6;

    private final HttpConnection connection;
    private final List<Double> millis = new ArrayList<>();
    private int refused;
    private int failed;

    Client(int port) {
        this.connection = new HttpConnection(port);
    }

    /** @param since when the question was due, which may be earlier than now */
    void ask(byte[] request, long since) {
        try {
            int status = connection.send(request).status();
            if (status == Load.OK) {
                millis.add((System.nanoTime() - since) / NANOS_PER_MILLI);
            } else if (status == Load.BUSY) {
                refused++;
            } else {
                failed++;
            }
        } catch (IOException e) {
            failed++;
            close();
        }
    }

    List<Double> millis() {
        return millis;
    }

    int refused() {
        return refused;
    }

    int failed() {
        return failed;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            failed++;
        }
    }
}
