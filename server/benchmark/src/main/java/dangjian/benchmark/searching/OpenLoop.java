package dangjian.benchmark.searching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Questions come at fixed moments, whether the last ones are answered or not. The time of each counts from the moment it was due: where a slow answer keeps all
 * connections busy, those behind it wait, and their waiting counts (else the slow moments would be left out: coordinated omission).
 *
 * @param perSecond how many questions a second
 * @param seconds how long
 */
record OpenLoop(double perSecond, double seconds) {

    private static final int CONNECTIONS = 64;

    Load run(Engine engine, List<byte[]> requests) throws IOException, InterruptedException {
        List<Client> all = Stream.generate(() -> new Client(engine.server().port()))
                .limit(CONNECTIONS)
                .toList();
        int questions = (int) (perSecond * seconds);
        AtomicInteger taken = new AtomicInteger();
        try {
            return Load.measured(engine, all, () -> {
                long started = System.nanoTime();
                List<Thread> threads = new ArrayList<>();
                for (Client client : all) {
                    threads.add(Thread.ofPlatform().start(() -> {
                        for (int next = taken.getAndIncrement(); next < questions; next = taken.getAndIncrement()) {
                            long due = started + (long) (next / perSecond * 1e9);
                            waitUntil(due);
                            client.ask(requests.get(next % requests.size()), due);
                        }
                    }));
                }
                for (Thread thread : threads) {
                    thread.join();
                }
            });
        } finally {
            all.forEach(Client::close);
        }
    }

    private static void waitUntil(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
