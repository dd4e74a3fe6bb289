package dangjian.benchmark.searching;

import dangjian.benchmark.measure.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What some load on a server led to.
 *
 * @param millis of each request that was answered with 200, in no order
 * @param refused how many were answered 503
 * @param failed how many were answered otherwise, or not at all
 * @param seconds how long it went on
 * @param serverMillis processor time of the server
 * @param ownMillis processor time of this process, which asked
 */
record Load(List<Double> millis, int refused, int failed, double seconds, double serverMillis, double ownMillis) {

    static final int OK = 200;
    static final int BUSY = 503;

    /** Several taken together. */
    static Load all(List<Load> loads) {
        return new Load(
                loads.stream().flatMap(load -> load.millis.stream()).toList(),
                loads.stream().mapToInt(Load::refused).sum(),
                loads.stream().mapToInt(Load::failed).sum(),
                loads.stream().mapToDouble(Load::seconds).sum(),
                loads.stream().mapToDouble(Load::serverMillis).sum(),
                loads.stream().mapToDouble(Load::ownMillis).sum());
    }

    Samples samples() {
        return new Samples(millis);
    }

    double perSecond() {
        return millis.size() / seconds;
    }

    private int requests() {
        return Math.max(1, millis.size() + refused + failed);
    }

    double serverMillisEach() {
        return serverMillis / requests();
    }

    double ownMillisEach() {
        return ownMillis / requests();
    }

    /** Watches the clocks while something runs. */
    static Load measured(Engine engine, List<Client> clients, Run run) throws IOException, InterruptedException {
        double serverBefore = engine.server().cpuMillis();
        double ownBefore = ServerProcess.ownCpuMillis();
        long started = System.nanoTime();
        run.run();
        double seconds = (System.nanoTime() - started) / 1e9;
        List<Double> millis = new ArrayList<>();
        clients.forEach(client -> millis.addAll(client.millis()));
        return new Load(
                millis,
                clients.stream().mapToInt(Client::refused).sum(),
                clients.stream().mapToInt(Client::failed).sum(),
                seconds,
                engine.server().cpuMillis() - serverBefore,
                ServerProcess.ownCpuMillis() - ownBefore);
    }

    /** Something that takes its time. */
    @FunctionalInterface
    interface Run {
        void run() throws InterruptedException;
    }
}
